import type { SearchIndex } from '../index/derive-index.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PhraseBook } from '../lexicon/phrase-book.ts';
import { expand } from '../match/expand.ts';
import { Filters } from '../match/filters.ts';
import { interpret, type Interpretation } from '../match/interpret.ts';
import { readLabels, type Labels } from '../match/labels.ts';
import { recordTests } from '../match/record-tests.ts';
import { MOST_TERMS, Scores } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type { Relaxation, SearchHit, SearchOutcome, SearchQuery, Understanding } from '../query.ts';
import { findHighlights, findReasons, wordsOf } from '../rank/explain.ts';
import { RecordPlaces } from '../rank/places.ts';
import { Ranker, readingOf, type Ranked } from '../rank/ranker.ts';
import { RecordTexts, locate } from '../rank/record-texts.ts';
import { Top } from '../rank/top.ts';
import { CANDIDATES } from '../rank/weights.ts';
import { ENOUGH, chooseMatches, countSets } from './matches.ts';

const PAGE = 10;

/** Answers queries over one index. Not re-entrant: it keeps its working room from one search to the next. */
export class Searcher {
  private readonly index: SearchIndex;
  private readonly book: PhraseBook;
  private readonly scores: Scores;
  private readonly places: RecordPlaces;
  private readonly labels: readonly Labels[];
  private readonly ranker: Ranker;

  constructor(index: SearchIndex, lexicons: readonly Lexicon[]) {
    this.index = index;
    this.book = new PhraseBook(lexicons);
    this.scores = new Scores(index.count);
    this.places = new RecordPlaces(index);
    this.labels = readLabels(index);
    this.ranker = new Ranker(index, new RecordTexts(index), this.places);
  }

  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    const { index, scores } = this;
    const interpretation = interpret(query.text, this.book);
    const terms = mostTelling(expand(interpretation, index));
    const tests = recordTests(index, this.places, query.filters, query.near);
    const filters = new Filters(index, this.labels, tests, query.filters);
    const wanted = (query.offset ?? 0) + (query.limit ?? PAGE);
    const top = new Top(Math.max(CANDIDATES, wanted));
    const relaxed: Relaxation[] = [];
    let total = 0;
    if (terms.length === 0) {
      for (let record = 0; record < index.count; record++) {
        if (!filters.count(record)) continue;
        total++;
        top.offer(record, this.ranker.nearness(record, query.near));
      }
    } else {
      scores.clear();
      // A filter may turn away the records at hand, so that all others stay in the running.
      scores.addTerms(terms, index, filters.isActive ? Infinity : ENOUGH);
      const rule = chooseMatches(terms, countSets(scores, terms, filters));
      relaxed.push(...rule.dropped.map(({ typed }) => ({ kind: 'word' as const, dropped: typed })));
      const { touched, touchedCount, mask, score } = scores;
      for (let i = 0; i < touchedCount; i++) {
        const record = touched[i] as number;
        const factor = rule.factor[mask[record] as number] as number;
        if (factor === 0 || !filters.count(record)) continue;
        total++;
        top.offer(record, (score[record] as number) * factor);
      }
    }
    const found = top.finish();
    const ranked = terms.length === 0 ? found : this.ranker.rank(found, terms, query.near);
    const page = ranked.slice(query.offset ?? 0, wanted);
    const words = wordsOf(terms);
    return {
      hits: page.map((hit) => this.hit(hit, terms, words, query)),
      total,
      relaxed: total === 0 ? [] : relaxed,
      understood: understand(interpretation, terms, index),
      counts: filters.finish(),
    };
  }

  private hit(
    { record, score }: Ranked,
    terms: readonly Term[],
    words: ReadonlySet<number>,
    query: SearchQuery,
  ): SearchHit {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    const wordOfToken = this.index.vocabulary.wordOfToken[shardAt];
    if (!shard || !wordOfToken) throw new RangeError(`there is no record ${record}`);
    const meters = query.near && this.places.distance(record, query.near);
    return {
      resource: shard.resource(local),
      score,
      ...(meters !== undefined && { distanceMeters: meters }),
      highlights: findHighlights(shard, local, wordOfToken, words),
      reasons: findReasons(record, terms, this.index),
    };
  }
}

function mostTelling(terms: Term[]): Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const kept = new Set([...terms].sort((a, b) => b.idf - a.idf).slice(0, MOST_TERMS));
  return terms.filter((term) => kept.has(term));
}

function understand(
  interpretation: Interpretation,
  terms: readonly Term[],
  index: SearchIndex,
): Understanding {
  const corrected = new Map<string, string>();
  for (const term of terms) {
    const reading = readingOf(term, index);
    if (reading !== term.folded) corrected.set(term.typed, reading);
  }
  const { open, languages, wantsNearMe } = interpretation;
  return {
    corrected: Object.fromEntries(corrected),
    languages,
    wantsNearMe,
    ...(open && { open: { when: open } }),
  };
}
