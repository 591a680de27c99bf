import type { Resource } from '@cairn/domain';
import { locate, type Records } from '../index/records.ts';
import { Filters } from '../match/filters.ts';
import { readLabels, type Labels } from '../match/labels.ts';
import { recordTests } from '../match/record-tests.ts';
import { escapeLine } from '../pack/escape.ts';
import type { OpenFilter, SearchFilters, SearchHit, SearchOutcome, SearchQuery } from '../query.ts';
import { OpenStates } from '../rank/open-states.ts';
import { RecordPlaces } from '../rank/places.ts';
import { Top, type Ranked } from '../rank/top.ts';
import { endOfPage, pageOf } from './page.ts';
import { relaxFilters } from './relax-filters.ts';

/** Everything that was found for one way to ask, before the page is cut out. */
export interface Listed {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly filters: Filters;
}

/** Lists, filters, counts and sorts records. It needs no word of them, so it is ready as soon as they are. */
export class Lister {
  readonly records: Records;
  readonly places: RecordPlaces;
  readonly openStates: OpenStates;
  private readonly labels: readonly Labels[];

  constructor(records: Records) {
    this.records = records;
    this.places = new RecordPlaces(records);
    this.openStates = new OpenStates(records);
    this.labels = readLabels(records);
  }

  /** Answers a question without words. */
  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    const { found, relaxed } = relaxFilters(query.filters, (filters) => this.list(query, filters, undefined));
    return {
      hits: pageOf(found.ranked, query).map((one) => this.hit(one, query)),
      total: found.total,
      relaxed: found.total === 0 ? [] : relaxed,
      understood: { corrected: {}, languages: [], wantsNearMe: false },
      counts: found.filters.finish(),
    };
  }

  /** All that passes the filters: what is near first, and what is open when that is asked for. */
  list(query: SearchQuery, wanted: SearchFilters, open: OpenFilter | undefined): Listed {
    const { records } = this;
    const filters = this.filters(query, wanted);
    const top = new Top(endOfPage(query));
    const sortBy = this.sortKey(query) ?? ((record: number) => this.listOrder(record, query, open));
    let total = 0;
    for (let record = 0; record < records.count; record++) {
      if (records.hidden?.[record] === 1 || !filters.count(record)) continue;
      total++;
      top.offer(record, sortBy(record));
    }
    return { ranked: top.finish(), total, filters };
  }

  filters(query: SearchQuery, wanted: SearchFilters): Filters {
    const tests = recordTests(this.records, this.places, this.openStates, wanted, query);
    return new Filters(this.records, this.labels, tests, wanted);
  }

  /** The order that was asked for by name, higher first. Relevance is none of these. */
  sortKey({ sort, near, nowMs, zone }: SearchQuery): ((record: number) => number) | undefined {
    if (sort === 'distance' && near) return (record) => -(this.places.distance(record, near) ?? Infinity);
    if (sort === 'next-opening') return (record) => -this.openStates.opensAtMs(record, nowMs, zone);
    return undefined;
  }

  private listOrder(
    record: number,
    { near, nowMs, zone }: SearchQuery,
    open: OpenFilter | undefined,
  ): number {
    const isOpen = open !== undefined && this.openStates.answer(record, open, nowMs, zone) === 'open';
    return this.places.nearness(record, near) + (isOpen ? 1 : 0);
  }

  /** A record as it is shown, with nothing said about why it was found. */
  hit({ record, score }: Ranked, { near }: SearchQuery): SearchHit {
    const { shardAt, local } = locate(this.records, record);
    const shard = this.records.shards[shardAt];
    if (!shard) throw new RangeError(`there is no record ${record}`);
    const meters = near && this.places.distance(record, near);
    return {
      resource: shard.resource(local),
      score,
      ...(meters !== undefined && { distanceMeters: meters }),
      highlights: {},
      reasons: [],
    };
  }

  findById(id: string): Resource | undefined {
    const wanted = escapeLine(id);
    for (const shard of this.records.shards) {
      const column = shard.column('id');
      for (let record = 0; record < shard.count; record++)
        if (column.line(column.idAt(record)) === wanted) return shard.resource(record);
    }
    return undefined;
  }
}
