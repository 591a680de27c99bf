import type { Coordinates } from '@cairn/domain';
import type { SearchIndex } from '../index/derive-index.ts';
import { locate } from '../index/records.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PhraseBook } from '../lexicon/phrase-book.ts';
import { expand, expandWeak, type Expansion } from '../match/expand.ts';
import type { Filters } from '../match/filters.ts';
import {
  findPlace,
  findTown,
  isCityIn,
  placeBits,
  statesAsked,
  type NamedPlace,
} from '../match/find-place.ts';
import { interpret, type Interpretation } from '../match/interpret.ts';
import { placeName } from '../match/place-names.ts';
import { countBits } from '../match/signature.ts';
import { remember } from '../match/remember.ts';
import { MOST_TERMS, Scores } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type { Towns } from '../match/towns.ts';
import type { SearchFilters, SearchHit, SearchOutcome, SearchQuery, Understanding } from '../query.ts';
import { findHighlights, findReasons, wordsOf } from '../rank/explain.ts';
import { MOST_WORDS_OF_A_NAME, type Closeness } from '../rank/closeness.ts';
import { isOfCost, meaningOf, type Meaning } from '../rank/meaning.ts';
import type { RecordPlaces } from '../rank/places.ts';
import { Ranker, readingOf, type RankContext } from '../rank/ranker.ts';
import { RecordTexts } from '../rank/record-texts.ts';
import { Top, type Ranked } from '../rank/top.ts';
import { BONUS, CANDIDATES, NAMED_CANDIDATES } from '../rank/weights.ts';
import type { Listed, Lister } from './lister.ts';
import { ENOUGH, LEAST_COVERAGE, besidePlace, chooseMatches, countSets, type Wanted } from './matches.ts';
import { endOfPage, pageOf } from './page.ts';
import { relaxFilters } from './relax-filters.ts';

/** Where fewer hold all the words, a need that is named decides even in what may be a name. */
const FEW = 3;
/** What meets a need further than this from the place that was named is left out while there is enough around it. */
const AROUND_METERS = 80_000;
/** A question, read. */
interface Asked {
  readonly query: SearchQuery;
  readonly terms: readonly Term[];
  readonly weak: readonly Term[];
  readonly meant: Meaning;
  readonly wanted: Wanted | undefined;
  readonly place: NamedPlace | undefined;
  readonly states: readonly string[];
  readonly placeWords: number;
  readonly costWords: number;
  readonly open: 'now' | 'today' | undefined;
  /** The last word typed carries no need, so that more is to come. */
  readonly goesOn: boolean;
}

interface Found extends Listed {
  readonly dropped: readonly Term[];
}

/** Answers queries over one index. Not re-entrant: it keeps its working room from one search to the next. */
export class Searcher {
  private readonly index: SearchIndex;
  private readonly book: PhraseBook;
  private readonly scores: Scores;
  private readonly list: Lister;
  private readonly places: RecordPlaces;
  private readonly towns: Towns;
  private readonly ranker: Ranker;

  constructor(index: SearchIndex, lexicons: readonly Lexicon[], list: Lister, towns: Towns) {
    this.index = index;
    this.book = new PhraseBook(lexicons);
    this.scores = new Scores(index.count);
    this.list = list;
    this.places = list.places;
    this.towns = towns;
    this.ranker = new Ranker(index, new RecordTexts(index), this.places, list.openStates);
  }

  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    const { interpretation, terms, phrases, place } = this.read(query.text);
    const placeWords = placeBits(place, phrases);
    const states = statesAsked(place, phrases);
    const meant = meaningOf(phrases, interpretation.costs, terms.length - countBits(placeWords), this.index);
    const weak = expandWeak(interpretation, this.index);
    const { needs, circumstances } = meant;
    const count = needs.length + circumstances.length;
    const isAboutNeeds = count > 1 || interpretation.isSentence || placeWords !== 0;
    const isCost = ({ folded }: Term): boolean =>
      interpretation.costWords.some((word) => word.folded === folded);
    const costWords = terms.reduce((bits, term, at) => bits | (Number(isCost(term)) << at), 0);
    const wanted = count > 0 ? { needs, circumstances, place: placeWords, isAboutNeeds } : undefined;
    const { open, endsWeak: goesOn } = interpretation;
    const asked: Asked = {
      query,
      terms,
      weak,
      meant,
      wanted,
      place,
      states,
      placeWords,
      costWords,
      open,
      goesOn,
    };
    const { found, relaxed } = relaxFilters(query.filters, (filters) => this.find(asked, filters));
    const isCostKnown = found.ranked.some(({ record }) => isOfCost(record, meant, this.index));
    const isLookedFor = ({ folded }: { readonly folded: string }): boolean =>
      terms.some((term) => term.folded === folded);
    const unknown = isCostKnown ? [] : interpretation.costWords.filter((word) => !isLookedFor(word));
    const dropped = [...found.dropped, ...unknown];
    relaxed.push(...dropped.map(({ typed }) => ({ kind: 'word' as const, dropped: typed })));
    const words = wordsOf(terms);
    return {
      hits: pageOf(found.ranked, query).map((hit) => this.hit(hit, terms, words, place, query)),
      total: found.total,
      relaxed: found.total === 0 ? [] : relaxed,
      understood: understand(interpretation, terms, place, this.index),
      counts: found.filters.finish(),
    };
  }

  /** Where the place is that a question names; of a state alone its middle. */
  placeIn(text: string): { readonly name: string; readonly coordinates: Coordinates } | undefined {
    const { place, phrases } = this.read(text);
    if (!place?.coordinates) {
      const [name] = statesAsked(place, phrases);
      const coordinates = name === undefined ? undefined : this.towns.middleOf(name);
      return name !== undefined && coordinates ? { name, coordinates } : undefined;
    }
    const { label, city = label, state = '', coordinates } = place;
    return { name: `${city} ${state}`, coordinates };
  }

  private read(text: string): Expansion & {
    readonly interpretation: Interpretation;
    readonly place: NamedPlace | undefined;
  } {
    const { index, book, places, towns } = this;
    const isCity = remember((typed, state) => {
      const name = placeName(typed);
      if (state !== undefined && !isCityIn(name, state, index, places))
        return towns.find(name, [state]).length > 0;
      return places.cities.has(name) || towns.find(name).length > 0;
    });
    const interpretation = interpret(text, book, isCity);
    const isTown = (name: string): boolean => !book.words.has(name) && towns.find(name).length > 0;
    const expansion = mostTelling(expand(interpretation, index, book, isTown));
    const { terms, phrases } = expansion;
    const isEveryday = (word: string): boolean => book.words.has(word);
    const inList = findPlace(terms, phrases, index, places, isEveryday);
    const asked = statesAsked(inList, phrases);
    // What has been read of a large list may hold the town of that name in another state only.
    const isElsewhere = inList?.state !== undefined && asked.length > 0 && !asked.includes(inList.state);
    const town = inList && !isElsewhere ? undefined : findTown(terms, phrases, towns, index, isEveryday);
    return { ...expansion, interpretation, place: town ?? inList };
  }

  private find(asked: Asked, wanted: SearchFilters): Found {
    const { query, terms, weak, meant, place, states, placeWords, open } = asked;
    const openFilter = open && { when: open };
    if (terms.length === 0) return { ...this.list.list(query, wanted, openFilter), dropped: [] };
    const filters = this.list.filters(query, wanted);
    const top = new Top(Math.max(CANDIDATES, endOfPage(query)));
    const named = new Top(NAMED_CANDIDATES);
    const called = new Top(NAMED_CANDIDATES);
    const closeness = this.ranker.closenessTo(terms, weak, placeWords, asked.goesOn);
    const context: RankContext = {
      near: query.near ?? place?.coordinates,
      nearWeight: query.near ? BONUS.near : BONUS.nearPlace,
      place,
      states,
      placeWords,
      meant,
      open: openFilter,
      nowMs: query.nowMs,
      zone: query.zone,
      isForNeed: false,
    };
    const sortBy = this.list.sortKey(query);
    const tops = { top, named, called };
    const { total, dropped } = this.offerMatches(asked, filters, tops, closeness, context, sortBy);
    const ranked = sortBy
      ? top.finish()
      : this.ranker.rank(top.finish(), [...named.finish(), ...called.finish()], terms, closeness, context);
    return { ranked, total, dropped, filters };
  }

  private offerMatches(
    { terms, weak, meant, wanted, place, states, placeWords, costWords }: Asked,
    filters: Filters,
    { top, named, called }: { readonly top: Top; readonly named: Top; readonly called: Top },
    closeness: Closeness,
    context: RankContext,
    sortBy: ((record: number) => number) | undefined,
  ): { readonly total: number; readonly dropped: readonly Term[] } {
    const { scores, places } = this;
    const { near } = context;
    const sets = this.countSets(terms, filters, wanted);
    // What is free and nothing else is of no use: free tax help for "free clothes".
    for (let set = costWords; set > 0; set = (set - 1) & costWords) sets[set] = 0;
    let rule = chooseMatches(terms, sets, undefined);
    // Few hold all words, so what meets a need goes before what only shares other words.
    const isForNeed =
      wanted !== undefined && (rule.dropped.length > 0 || rule.found < (wanted.isAboutNeeds ? ENOUGH : FEW));
    if (isForNeed) rule = chooseMatches(terms, sets, wanted);
    context.isForNeed = isForNeed;
    if (isForNeed && place) context.nearWeight = BONUS.nearPlaceForNeed;
    if (wanted && !place && states.length > 0) context.nearWeight = BONUS.state;
    const { nearWeight } = context;
    const isAround = isForNeed && place !== undefined && near !== undefined;
    const factor = isAround ? besidePlace(rule.factor, terms, placeWords) : rule.factor;
    let matches = scores.matching(factor);
    if (isAround) matches = this.around(matches, near, placeWords, rule.factor);
    if (!filters.isActive) filters.countAll(matches);
    else {
      let total = 0;
      for (let i = 0; i < matches.length; i++) {
        const record = matches[i] as number;
        if (filters.count(record)) matches[total++] = record;
      }
      matches = matches.subarray(0, total);
    }
    if (terms.length <= MOST_WORDS_OF_A_NAME) scores.addWeak(weak, matches, this.index);
    scores.addMeant(meant, terms, matches, this.index);
    const { mask, score, spelled } = scores;
    const all = (1 << terms.length) - 1;
    const isMany = matches.length > CANDIDATES;
    for (let i = 0; i < matches.length; i++) {
      const record = matches[i] as number;
      if (sortBy) {
        top.offer(record, sortBy(record));
        continue;
      }
      const set = mask[record] as number;
      let relevance = (score[record] as number) * (factor[set] as number);
      if (near || states.length > 0) {
        // All of a city that was named is as near as can be. The name of a state is that of towns elsewhere as well.
        const isThere =
          (place ?? near) !== undefined && placeWords !== 0 && (set & placeWords) === placeWords;
        relevance *= 1 + nearWeight * (isThere ? 1 : places.closeness(record, near, states));
      }
      top.offer(record, relevance);
      if (spelled[record] !== all) continue;
      named.offer(record, relevance);
      if (isMany && closeness.isCalledSo(record)) called.offer(record, relevance);
    }
    const total = matches.length;
    return { total, dropped: rule.dropped };
  }

  /** What lies at or around a place that was named; where that is too little, what holds the words elsewhere as well. */
  private around(
    matches: Uint32Array,
    near: Coordinates,
    placeWords: number,
    factor: Float32Array,
  ): Uint32Array {
    const { mask } = this.scores;
    const isClose = (record: number): boolean =>
      ((mask[record] as number) & placeWords) === placeWords ||
      this.places.isWithin(record, near, AROUND_METERS);
    const close = matches.filter(isClose);
    if (close.length >= ENOUGH) return close;
    return matches.filter((record) => factor[mask[record] as number] !== 0 || isClose(record));
  }

  /** Finds what holds the words: how many records hold each set of them. */
  private countSets(terms: readonly Term[], filters: Filters, wanted: Wanted | undefined): Uint32Array {
    const { scores } = this;
    scores.clear();
    // A filter may turn away the records at hand, so that with one all others stay in the running.
    const [enough, leastShare] = filters.isActive ? [Infinity, 0] : [ENOUGH, LEAST_COVERAGE];
    // What meets a need holds the rarest word of it.
    const needed = [...(wanted?.needs ?? []), ...(wanted?.circumstances ?? [])]
      .map((bits) => rarest(bits, terms))
      .reduce((all, bit) => all | bit, 0);
    scores.addTerms(terms, this.index, { enough, leastShare, needed });
    return countSets(scores, terms, filters);
  }

  private hit(
    ranked: Ranked,
    terms: readonly Term[],
    words: ReadonlySet<number>,
    place: NamedPlace | undefined,
    query: SearchQuery,
  ): SearchHit {
    const { shardAt, local } = locate(this.index, ranked.record);
    const shard = this.index.shards[shardAt];
    const wordOfToken = this.index.vocabulary.wordOfToken[shardAt];
    return {
      ...this.list.hit(ranked, query),
      highlights: shard && wordOfToken ? findHighlights(shard, local, wordOfToken, words) : {},
      reasons: findReasons(ranked.record, terms, place, this.index),
    };
  }
}

/** Of the words in `bits` the one that says most, as a bit. */
function rarest(bits: number, terms: readonly Term[]): number {
  let best = 0;
  let most = -1;
  for (const [at, { idf }] of terms.entries()) {
    if ((bits & (1 << at)) === 0 || idf <= most) continue;
    best = 1 << at;
    most = idf;
  }
  return best;
}

function mostTelling(expansion: Expansion): Expansion {
  const { terms, phrases } = expansion;
  if (terms.length <= MOST_TERMS) return expansion;
  const kept = new Set([...terms].sort((a, b) => b.idf - a.idf).slice(0, MOST_TERMS));
  const isKept = (term: Term): boolean => kept.has(term);
  const placeOf = (at: number): number => terms.slice(0, at).filter(isKept).length;
  return {
    terms: terms.filter(isKept),
    phrases: phrases
      .map((phrase) => ({ ...phrase, from: placeOf(phrase.from), to: placeOf(phrase.to) }))
      .filter(({ from, to }) => from < to),
  };
}

function understand(
  { open, languages, wantsNearMe }: Interpretation,
  terms: readonly Term[],
  place: NamedPlace | undefined,
  index: SearchIndex,
): Understanding {
  const corrected = new Map<string, string>();
  for (const term of terms) {
    const reading = readingOf(term, index);
    if (reading !== term.folded) corrected.set(term.typed, reading);
  }
  const { label, coordinates } = place ?? {};
  return {
    corrected: Object.fromEntries(corrected),
    ...(label !== undefined && { place: { label, ...(coordinates && { coordinates }) } }),
    languages,
    ...(open && { open: { when: open } }),
    wantsNearMe,
  };
}
