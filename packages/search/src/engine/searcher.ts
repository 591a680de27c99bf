import type { Coordinates, Resource } from '@cairn/domain';
import { escapeLine } from '../pack/escape.ts';
import type { SearchIndex } from '../index/derive-index.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PhraseBook } from '../lexicon/phrase-book.ts';
import { expand, expandWeak, type Expansion } from '../match/expand.ts';
import { Filters } from '../match/filters.ts';
import { findPlace, placeBits, type NamedPlace } from '../match/find-place.ts';
import { interpret, type Interpretation } from '../match/interpret.ts';
import { readLabels, type Labels } from '../match/labels.ts';
import { countBits } from '../match/signature.ts';
import { recordTests } from '../match/record-tests.ts';
import { MOST_TERMS, Scores } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type {
  Relaxation,
  SearchFilters,
  SearchHit,
  SearchOutcome,
  SearchQuery,
  Understanding,
} from '../query.ts';
import { findHighlights, findReasons, wordsOf } from '../rank/explain.ts';
import { meaningOf, type Meaning } from '../rank/meaning.ts';
import { OpenStates } from '../rank/open-states.ts';
import { RecordPlaces } from '../rank/places.ts';
import { Ranker, readingOf, type RankContext, type Ranked } from '../rank/ranker.ts';
import { RecordTexts, locate } from '../rank/record-texts.ts';
import { Top } from '../rank/top.ts';
import { BONUS, CANDIDATES } from '../rank/weights.ts';
import { ENOUGH, LEAST_COVERAGE, chooseMatches, countSets, type MatchRule, type Wanted } from './matches.ts';

const PAGE = 10;
/** In questions of more words than this the dropped ones are not part of a name. */
const MOST_WORDS_OF_A_NAME = 4;
/** What meets a need further than this from the place that was named is left out while there is enough around it. */
const AROUND_METERS = 80_000;
/** Filters that are let go of when nothing passes them all, the least binding first. Age is never let go of. */
const RELAXABLE: readonly (keyof SearchFilters)[] = [
  'open',
  'withinMeters',
  'meetingTypes',
  'isFree',
  'modes',
  'audiences',
  'fellowships',
  'intercepts',
  'kinds',
  'languages',
  'accessibility',
  'needs',
  'supportTypes',
];

/** A question, read. */
interface Asked {
  readonly query: SearchQuery;
  readonly terms: readonly Term[];
  readonly weak: readonly Term[];
  readonly meant: Meaning;
  readonly wanted: Wanted | undefined;
  readonly place: NamedPlace | undefined;
  readonly placeWords: number;
  readonly open: 'now' | 'today' | undefined;
}

/** Everything that was found for one way to ask, before the page is cut out. */
interface Found {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly dropped: readonly Term[];
  readonly filters: Filters;
}

/** Answers queries over one index. Not re-entrant: it keeps its working room from one search to the next. */
export class Searcher {
  private readonly index: SearchIndex;
  private readonly book: PhraseBook;
  private readonly scores: Scores;
  private readonly places: RecordPlaces;
  private readonly openStates: OpenStates;
  private readonly labels: readonly Labels[];
  private readonly ranker: Ranker;

  constructor(index: SearchIndex, lexicons: readonly Lexicon[]) {
    this.index = index;
    this.book = new PhraseBook(lexicons);
    this.scores = new Scores(index.count);
    const texts = new RecordTexts(index);
    this.places = new RecordPlaces(index);
    this.labels = readLabels(index);
    this.openStates = new OpenStates(index);
    this.ranker = new Ranker(index, texts, this.places, this.openStates);
  }

  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    const interpretation = interpret(query.text, this.book, (name) => this.places.cities.has(name));
    const { terms, phrases } = mostTelling(expand(interpretation, this.index, this.book));
    const place = findPlace(terms, phrases, this.index, this.places, (word) => this.book.words.has(word));
    const placeWords = placeBits(place, phrases);
    const meant = meaningOf(phrases, terms.length - countBits(placeWords), this.index);
    const weak =
      interpretation.words.length <= MOST_WORDS_OF_A_NAME ? expandWeak(interpretation, this.index) : [];
    const { needs, circumstances } = meant;
    const count = needs.length + circumstances.length;
    const isAboutNeeds = count > 1 || interpretation.isSentence || placeWords !== 0;
    const wanted = count > 0 ? { needs, circumstances, place: placeWords, isAboutNeeds } : undefined;
    const asked: Asked = { query, terms, weak, meant, wanted, place, placeWords, open: interpretation.open };
    let found = this.find(asked, query.filters);
    const relaxed: Relaxation[] = [];
    let { filters } = query;
    for (const filter of RELAXABLE) {
      if (found.total > 0 || !found.filters.isActive) break;
      if (filters[filter] === undefined) continue;
      const { [filter]: dropped, ...rest } = filters;
      if (Array.isArray(dropped) && dropped.length === 0) continue;
      filters = rest;
      relaxed.push({ kind: 'filter', filter });
      found = this.find(asked, filters);
    }
    relaxed.push(...found.dropped.map(({ typed }) => ({ kind: 'word' as const, dropped: typed })));
    const from = query.offset ?? 0;
    const words = wordsOf(terms);
    return {
      hits: found.ranked
        .slice(from, from + (query.limit ?? PAGE))
        .map((hit) => this.hit(hit, terms, words, place, query)),
      total: found.total,
      relaxed: found.total === 0 ? [] : relaxed,
      understood: understand(interpretation, terms, place, this.index),
      counts: found.filters.finish(),
    };
  }

  private find(asked: Asked, wanted: SearchFilters): Found {
    const { query, terms, weak, meant, place, placeWords, open } = asked;
    const { index } = this;
    const tests = recordTests(index, this.places, this.openStates, wanted, query);
    const filters = new Filters(index, this.labels, tests, wanted);
    const top = new Top(Math.max(CANDIDATES, (query.offset ?? 0) + (query.limit ?? PAGE)));
    const context: RankContext = {
      near: query.near ?? place?.coordinates,
      nearWeight: query.near ? BONUS.near : BONUS.nearPlace,
      place,
      placeWords,
      meant,
      open: open && { when: open },
      nowMs: query.nowMs,
      zone: query.zone,
      isForNeed: false,
    };
    const sortBy = this.sortKey(query);
    if (terms.length === 0) {
      let total = 0;
      for (let record = 0; record < index.count; record++) {
        if (index.hidden?.[record] === 1 || !filters.count(record)) continue;
        total++;
        top.offer(record, sortBy ? sortBy(record) : this.listOrder(record, context));
      }
      return { ranked: top.finish(), total, dropped: [], filters };
    }
    const { total, dropped } = this.offerMatches(asked, filters, top, context, sortBy);
    const ranked = sortBy ? top.finish() : this.ranker.rank(top.finish(), terms, weak, context);
    return { ranked, total, dropped, filters };
  }

  private offerMatches(
    { terms, weak, meant, wanted, place, placeWords }: Asked,
    filters: Filters,
    top: Top,
    context: RankContext,
    sortBy: ((record: number) => number) | undefined,
  ): { readonly total: number; readonly dropped: readonly Term[] } {
    const { scores, ranker } = this;
    const { near } = context;
    let rule = this.score(terms, filters, undefined);
    // Few hold all words, so what meets a need goes before what only shares other words.
    const isForNeed =
      wanted !== undefined && (rule.dropped.length > 0 || (wanted.isAboutNeeds && rule.found < ENOUGH));
    if (isForNeed) rule = this.score(terms, filters, wanted);
    context.isForNeed = isForNeed;
    if (isForNeed && place) context.nearWeight = BONUS.nearPlaceForNeed;
    const { nearWeight } = context;
    scores.addWeak(weak, this.index);
    scores.addMeant(meant, terms, this.index);
    let matches = scores.matching(rule.factor);
    if (isForNeed && place) matches = this.around(matches, near, placeWords);
    let total = matches.length;
    if (!filters.isActive) filters.countAll(matches);
    else {
      total = 0;
      for (let i = 0; i < matches.length; i++) {
        const record = matches[i] as number;
        if (filters.count(record)) matches[total++] = record;
      }
    }
    const { mask, score } = scores;
    for (let i = 0; i < total; i++) {
      const record = matches[i] as number;
      if (sortBy) top.offer(record, sortBy(record));
      else {
        const text = (score[record] as number) * (rule.factor[mask[record] as number] as number);
        top.offer(record, near ? text * (1 + nearWeight * ranker.nearness(record, near)) : text);
      }
    }
    return { total, dropped: rule.dropped };
  }

  /** What lies at or around a place that was named, unless that is too little. */
  private around(matches: Uint32Array, near: Coordinates | undefined, placeWords: number): Uint32Array {
    const { mask } = this.scores;
    const close = matches.filter((record) => {
      if (((mask[record] as number) & placeWords) === placeWords) return true;
      const meters = near && this.places.distance(record, near);
      return meters !== undefined && meters < AROUND_METERS;
    });
    return close.length < ENOUGH ? matches : close;
  }

  /** Finds what holds the words, and says which of it is a match. */
  private score(terms: readonly Term[], filters: Filters, wanted: Wanted | undefined): MatchRule {
    const { scores } = this;
    scores.clear();
    // A filter may turn away the records at hand, so that with one all others stay in the running.
    const [enough, leastShare] = filters.isActive ? [Infinity, 0] : [ENOUGH, LEAST_COVERAGE];
    const { needs = [], circumstances = [] } = wanted ?? {};
    const needed = [...needs, ...circumstances].reduce((all, bits) => all | bits, 0);
    scores.addTerms(terms, this.index, { enough, leastShare, needed });
    return chooseMatches(terms, countSets(scores, terms, filters), wanted);
  }

  /** The order that was asked for by name, higher first. Relevance is none of these. */
  private sortKey({ sort, near, nowMs, zone }: SearchQuery): ((record: number) => number) | undefined {
    if (sort === 'distance' && near) return (record) => -(this.places.distance(record, near) ?? Infinity);
    if (sort === 'next-opening') return (record) => -this.openStates.opensAtMs(record, nowMs, zone);
    return undefined;
  }

  /** Without words: what is near, and what is open when that is asked for. */
  private listOrder(record: number, { near, open, nowMs, zone }: RankContext): number {
    const isOpen = open !== undefined && this.openStates.answer(record, open, nowMs, zone) === 'open';
    return this.ranker.nearness(record, near) + (isOpen ? 1 : 0);
  }

  findById(id: string): Resource | undefined {
    for (const shard of this.index.shards) {
      const column = shard.column('id');
      for (let record = 0; record < shard.count; record++) {
        if (column.line(column.idAt(record)) === escapeLine(id)) return shard.resource(record);
      }
    }
    return undefined;
  }

  private hit(
    { record, score }: Ranked,
    terms: readonly Term[],
    words: ReadonlySet<number>,
    place: NamedPlace | undefined,
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
      reasons: findReasons(record, terms, place, this.index),
    };
  }
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
