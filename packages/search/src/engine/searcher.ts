import type { SearchIndex } from '../index/derive-index.ts';
import { PhraseBook } from '../lexicon/phrase-book.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { expand } from '../match/expand.ts';
import { Filters } from '../match/filters.ts';
import { interpret, type Interpretation } from '../match/interpret.ts';
import { MOST_TERMS, Scores } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type { Relaxation, SearchHit, SearchOutcome, SearchQuery, Understanding } from '../query.ts';
import { Closeness } from '../rank/closeness.ts';
import { findHighlights, findReasons } from '../rank/explain.ts';
import { fuseCloseness } from '../rank/fuse-order.ts';
import { RecordPlaces } from '../rank/places.ts';
import { locate } from '../rank/record-words.ts';
import { Top } from '../rank/top.ts';
import { BONUS, CANDIDATES, HALF_DISTANCE_METERS } from '../rank/weights.ts';
import { chooseMatches, countSets } from './matches.ts';

const PAGE = 10;

interface Ranked {
  readonly record: number;
  readonly score: number;
}

/** Answers queries over one index. Not re-entrant: it keeps its working room from one search to the next. */
export class Searcher {
  private readonly index: SearchIndex;
  private readonly book: PhraseBook;
  private readonly scores: Scores;
  private readonly places: RecordPlaces;

  constructor(index: SearchIndex, lexicons: readonly Lexicon[]) {
    this.index = index;
    this.book = new PhraseBook(lexicons);
    this.scores = new Scores(index.count);
    this.places = new RecordPlaces(index);
  }

  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    const { index, scores } = this;
    const interpretation = interpret(query.text, this.book);
    const terms = mostTelling(expand(interpretation, index));
    const filters = new Filters(index, this.places, query);
    const wanted = (query.offset ?? 0) + (query.limit ?? PAGE);
    const top = new Top(Math.max(CANDIDATES, wanted));
    const relaxed: Relaxation[] = [];
    let total = 0;
    if (terms.length === 0) {
      for (let record = 0; record < index.count; record++) {
        if (!filters.count(record)) continue;
        total++;
        top.offer(record, this.nearness(record, query));
      }
    } else {
      scores.clear();
      terms.forEach((term, bit) => scores.addTerm(term, bit, index));
      const rule = chooseMatches(
        terms,
        countSets(scores, terms, (record) => filters.passes(record)),
      );
      relaxed.push(...rule.dropped.map(({ typed }) => ({ kind: 'word' as const, dropped: typed })));
      for (let i = 0; i < scores.touchedCount; i++) {
        const record = scores.touched[i] as number;
        const factor = rule.factor[scores.mask[record] as number] as number;
        if (factor === 0 || !filters.count(record)) continue;
        total++;
        top.offer(record, (scores.score[record] as number) * factor);
      }
    }
    const ranked = terms.length === 0 ? top.finish() : this.rank(top.finish(), terms, query);
    const page = ranked.slice(query.offset ?? 0, wanted);
    return {
      hits: page.map((hit) => this.hit(hit, terms, query)),
      total,
      relaxed: total === 0 ? [] : relaxed,
      understood: understand(interpretation, terms, index),
      counts: filters.finish(),
    };
  }

  /** Blends the score by words with how the words stand in the name, Fuse's opinion and nearness. */
  private rank(candidates: readonly Ranked[], terms: readonly Term[], query: SearchQuery): Ranked[] {
    const close = candidates.slice(0, CANDIDATES);
    const most = close[0]?.score || 1;
    const closeness = new Closeness(terms, this.index);
    const fuse = fuseCloseness(
      close.map(({ record }) => this.label(record)),
      readings(terms, this.index),
    );
    const ranked = close.map(({ record, score }, at) => ({
      record,
      score:
        score / most +
        BONUS.fuse * (fuse[at] ?? 0) +
        closeness.bonus(record) +
        BONUS.near * this.nearness(record, query),
    }));
    ranked.sort((a, b) => b.score - a.score || a.record - b.record);
    const least = ranked.at(-1)?.score ?? 0;
    const rest = candidates
      .slice(CANDIDATES)
      .map(({ record, score }) => ({ record, score: (least * score) / (most + score) }));
    return [...ranked, ...rest];
  }

  private nearness(record: number, query: SearchQuery): number {
    const meters = query.near && this.places.distance(record, query.near);
    return meters === undefined ? 0 : HALF_DISTANCE_METERS / (HALF_DISTANCE_METERS + meters);
  }

  private label(record: number): string {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    if (!shard) return '';
    const name = shard.text('name', shard.column('name').idAt(local));
    return `${name} ${shard.text('organization', shard.column('organization').idAt(local))}`;
  }

  private hit({ record, score }: Ranked, terms: readonly Term[], query: SearchQuery): SearchHit {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    if (!shard) throw new RangeError(`there is no record ${record}`);
    const resource = shard.resource(local);
    const meters = query.near && this.places.distance(record, query.near);
    return {
      resource,
      score,
      ...(meters !== undefined && { distanceMeters: meters }),
      highlights: findHighlights(resource, terms, this.index),
      reasons: findReasons(record, terms, this.index),
    };
  }
}

function mostTelling(terms: Term[]): Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const kept = new Set([...terms].sort((a, b) => b.idf - a.idf).slice(0, MOST_TERMS));
  return terms.filter((term) => kept.has(term));
}

/** The words as the list spells them. */
function readings(terms: readonly Term[], index: SearchIndex): string {
  return terms.map((term) => reading(term, index) ?? term.folded).join(' ');
}

function reading(term: Term, index: SearchIndex): string | undefined {
  const [first] = term.alternatives;
  if (first?.kind !== 'spelling') return undefined;
  return first.words.map((word) => index.vocabulary.words[word] ?? '').join(' ');
}

function understand(
  interpretation: Interpretation,
  terms: readonly Term[],
  index: SearchIndex,
): Understanding {
  const corrected = new Map<string, string>();
  for (const term of terms) {
    const read = reading(term, index);
    if (read !== undefined && read !== term.folded) corrected.set(term.typed, read);
  }
  const { open, languages, wantsNearMe } = interpretation;
  return {
    corrected: Object.fromEntries(corrected),
    languages,
    wantsNearMe,
    ...(open && { open: { when: open } }),
  };
}
