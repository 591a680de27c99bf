import type { Coordinates } from '@cairn/domain';
import type { SearchIndex } from '../index/derive-index.ts';
import { locate } from '../index/records.ts';
import type { NamedPlace } from '../match/find-place.ts';
import { impactOf } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type { OpenFilter } from '../query.ts';
import { Closeness } from './closeness.ts';
import { fuseCloseness } from './fuse-order.ts';
import { audienceShare, isOfCost, meaningShare, type Meaning } from './meaning.ts';
import type { OpenStates } from './open-states.ts';
import type { RecordPlaces } from './places.ts';
import { RecordStates } from './record-states.ts';
import type { RecordTexts } from './record-texts.ts';
import type { Ranked } from './top.ts';
import { BONUS, CANDIDATES, CLOSE_CANDIDATES, HALF_VERIFIED_DAYS } from './weights.ts';

/** How much of the question is answered at least by what holds all its words in its names. */
const AS_TYPED_SHARE = 0.5;

const DAY_MS = 86_400_000;

/** What besides the words decides the order. */
export interface RankContext {
  /** Where the person is, or the place that they named. */
  readonly near: Coordinates | undefined;
  nearWeight: number;
  readonly place: NamedPlace | undefined;
  /** The states that the question names. */
  readonly states: readonly string[];
  /** The words of the question that name a place, one bit each. */
  readonly placeWords: number;
  readonly meant: Meaning;
  /** What the question says about opening hours. */
  readonly open: OpenFilter | undefined;
  readonly nowMs: number;
  readonly zone: string | undefined;
  /** What meets a need is looked for, and not an entry that holds all the words. */
  isForNeed: boolean;
}

/** Puts candidates in their final order, best first. Scores come in any scale and leave between 0 and about 3. */
export class Ranker {
  private readonly index: SearchIndex;
  private readonly texts: RecordTexts;
  private readonly places: RecordPlaces;
  private readonly openStates: OpenStates;
  private readonly states: RecordStates;

  constructor(index: SearchIndex, texts: RecordTexts, places: RecordPlaces, openStates: OpenStates) {
    this.index = index;
    this.texts = texts;
    this.places = places;
    this.openStates = openStates;
    this.states = new RecordStates(index);
  }

  /** Looks closely at records for one question. */
  closenessTo(terms: readonly Term[], weak: readonly Term[], placeWords: number, goesOn: boolean): Closeness {
    return new Closeness(terms, weak, placeWords, goesOn, this.texts, this.index.vocabulary.isFunctionWord);
  }

  /**
   * The best by words, and those that may be meant by name (`named`), are looked at closely, and the best of those by Fuse
   * as well; the rest keep their order.
   */
  rank(
    candidates: readonly Ranked[],
    named: readonly Ranked[],
    terms: readonly Term[],
    closeness: Closeness,
    context: RankContext,
  ): Ranked[] {
    const most = candidates[0]?.score || 1;
    const chosen = new Map([...candidates.slice(0, CANDIDATES), ...named].map((one) => [one.record, one]));
    const close = [...chosen.values()]
      .map(({ record, score }) => ({
        record,
        score:
          score / most +
          this.wordBonus(record, closeness, context) +
          this.placeBonus(record, context, closeness.isExactName) +
          this.stateBonus(record, context),
      }))
      .sort(inOrder);
    const closest = close.slice(0, CLOSE_CANDIDATES);
    const fuse = fuseCloseness(
      closest.map(({ record }) => this.label(record)),
      terms.map((term) => ({ word: readingOf(term, this.index), weight: term.idf })),
    );
    const best = closest
      .map(({ record, score }, at) => ({
        record,
        score: score + closeness.descriptionBonus(record) + BONUS.fuse * (fuse[at] ?? 0),
      }))
      .sort(inOrder);
    const others = candidates.slice(CANDIDATES).filter(({ record }) => !chosen.has(record));
    const rest = [...close.slice(CLOSE_CANDIDATES), ...others];
    const floor = best.at(-1)?.score ?? 0;
    return [
      ...best,
      ...rest.map(({ record }, at) => ({ record, score: (floor * rest.length) / (rest.length + 1 + at) })),
    ];
  }

  /** Its name and what it is for. What was asked for by its whole name is meant; so is what has no labels and all the words in its name. */
  private wordBonus(record: number, closeness: Closeness, { meant }: RankContext): number {
    const holds = (word: number): boolean => impactOf(this.index, word, record) > 0;
    const { others } = meant;
    const isForOthers = others && holds(others.other) && !holds(others.asked);
    const name =
      closeness.nameBonus(record) +
      (closeness.isInNames && meant.hasOtherWords ? BONUS.allWordsWithName : 0) +
      (isForOthers ? BONUS.otherAudience : BONUS.audience * audienceShare(record, meant, this.index));
    if (meant.labels.length === 0) return name;
    const isNamed = closeness.isCalled || (closeness.isInName && !this.states.hasNeeds(record));
    const least = isNamed ? 1 : closeness.isLongName ? AS_TYPED_SHARE : 0;
    const share = Math.max(least, meaningShare(record, meant, this.index));
    const saysCost = closeness.isAsideInName || isOfCost(record, meant, this.index);
    const isFar = !closeness.isNamed && !meant.isAnsweredFromAfar && this.states.isNationwide(record);
    return (
      name +
      share * (BONUS.meaning + BONUS.meaningInName * closeness.shareInName + (saysCost ? BONUS.cost : 0)) +
      (isFar ? BONUS.nationwide : 0)
    );
  }

  private placeBonus(
    record: number,
    { near, nearWeight, place, states, isForNeed }: RankContext,
    isExactName: boolean,
  ): number {
    // What has the whole question for its name is there, wherever it lies.
    if (isExactName && isForNeed) return BONUS.placeForNeed + nearWeight;
    const isInPlace =
      place?.city !== undefined &&
      this.places.isInCity(record, place.city) &&
      (place.state === undefined || this.places.state(record) === place.state);
    const bonus = isForNeed ? BONUS.placeForNeed : BONUS.place;
    return isInPlace ? bonus + nearWeight : nearWeight * this.places.closeness(record, near, states);
  }

  /** Whether it is open when the question asks for that, how recently it was checked, and whether it still exists. */
  private stateBonus(record: number, { open, nowMs, zone }: RankContext): number {
    let bonus = open && this.openStates.answer(record, open, nowMs, zone) === 'open' ? BONUS.open : 0;
    if (!this.states.isInUse(record)) bonus += BONUS.inactive;
    const days = (nowMs - this.states.verifiedAtMs(record)) / DAY_MS;
    if (days >= 0) bonus += (BONUS.verified * HALF_VERIFIED_DAYS) / (HALF_VERIFIED_DAYS + days);
    return bonus;
  }

  private label(record: number): string {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    if (!shard) return '';
    const name = shard.text('name', shard.column('name').idAt(local));
    return `${name} ${shard.text('organization', shard.column('organization').idAt(local))}`;
  }
}

/** The word as the list spells it, where it was read as another word. */
export function readingOf({ alternatives, folded, reading }: Term, index: SearchIndex): string {
  if (reading !== undefined) return reading;
  const [first] = alternatives;
  if (first?.kind !== 'spelling') return folded;
  return first.words.map((word) => index.vocabulary.words[word] ?? '').join(' ');
}

function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.record - b.record;
}
