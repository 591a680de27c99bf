import type { SearchIndex } from '../index/derive-index.ts';
import { TAG_SOURCES, tagValues } from '../index/tags.ts';
import type { Column } from '../pack/column.ts';
import type { FacetCounts, SearchFilters, SearchQuery } from '../query.ts';
import type { RecordPlaces } from '../rank/places.ts';
import { ageTest, freeTest, reachesEverywhere, type RecordTest } from './record-tests.ts';

type LabelFilter = Exclude<keyof typeof TAG_SOURCES, 'cost'>;
const LABEL_FILTERS = (Object.keys(TAG_SOURCES) as (keyof typeof TAG_SOURCES)[]).filter(
  (source): source is LabelFilter => source !== 'cost',
);
/** A record that fails no filter, and one that fails several. */
const PASSES = -1;
const FAILS_SEVERAL = -2;

/** The labels of one filter in one shard, by distinct shape. */
interface LabelColumn {
  readonly column: Column;
  readonly values: readonly (readonly string[])[];
  readonly counts: Uint32Array;
  /** Per shape, when the filter is in use. */
  readonly passes: Uint8Array | undefined;
}

/** The filters of one search over all records. */
export class Filters {
  private readonly shards: readonly {
    readonly labels: readonly LabelColumn[];
    readonly tests: readonly RecordTest[];
  }[];
  private readonly index: SearchIndex;
  readonly isActive: boolean;
  private readonly testNames: readonly (keyof SearchFilters)[];
  private readonly testCounts = new Map<keyof SearchFilters, number>();
  private shardAt = 0;

  constructor(index: SearchIndex, places: RecordPlaces, query: SearchQuery) {
    this.index = index;
    const { filters } = query;
    this.shards = index.shards.map((shard) => ({
      labels: LABEL_FILTERS.map((filter) => {
        const { field } = TAG_SOURCES[filter];
        const values = shard.shapesOf(field).map((shape) => tagValues(filter, shape));
        const chosen: readonly string[] | undefined = filters[filter];
        return {
          column: shard.shapeColumn(field),
          values,
          counts: new Uint32Array(values.length),
          passes: chosen?.length
            ? Uint8Array.from(values, (list) => Number(list.some((value) => chosen.includes(value))))
            : undefined,
        };
      }),
      tests: [freeTest(shard, filters), ageTest(shard, filters)].filter((test) => test !== undefined),
    }));
    const within = filters.withinMeters;
    if (within !== undefined && query.near) {
      const from = query.near;
      for (const [at, shard] of index.shards.entries()) {
        const base = index.bases[at] ?? 0;
        const isReachable = reachesEverywhere(shard);
        const test = (record: number): boolean =>
          isReachable(record) || (places.distance(base + record, from) ?? Infinity) <= within;
        (this.shards[at]?.tests as RecordTest[]).push({ filter: 'withinMeters', passes: test });
      }
    }
    this.testNames = this.shards[0]?.tests.map(({ filter }) => filter) ?? [];
    this.isActive =
      this.testNames.length > 0 || (this.shards[0]?.labels.some(({ passes }) => passes) ?? false);
  }

  passes(record: number): boolean {
    return !this.isActive || this.failure(record) === PASSES;
  }

  /** Counts a record that the words found. Returns whether it passes all filters. */
  count(record: number): boolean {
    const failure = this.isActive ? this.failure(record) : PASSES;
    if (failure === FAILS_SEVERAL) return false;
    const { labels } = this.shardOf(record);
    const local = record - (this.index.bases[this.shardAt] ?? 0);
    for (let at = 0; at < labels.length; at++) {
      if (failure !== PASSES && failure !== at) continue;
      const { counts, column } = labels[at] as LabelColumn;
      if (counts.length > 0) {
        const shape = column.idAt(local);
        counts[shape] = (counts[shape] as number) + 1;
      }
    }
    if (failure >= labels.length || failure === PASSES) this.countTests(failure - labels.length);
    return failure === PASSES;
  }

  finish(): FacetCounts {
    const facets: Partial<Record<keyof SearchFilters, Record<string, number>>> = {};
    for (const [at, filter] of LABEL_FILTERS.entries()) {
      const byValue = new Map<string, number>();
      for (const { labels } of this.shards) {
        const { values, counts } = labels[at] as LabelColumn;
        for (const [shape, list] of values.entries()) {
          for (const value of new Set(list))
            byValue.set(value, (byValue.get(value) ?? 0) + (counts[shape] ?? 0));
        }
      }
      facets[filter] = Object.fromEntries([...byValue].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
    }
    for (const [filter, count] of this.testCounts) facets[filter] = { yes: count };
    return facets;
  }

  /** The place of the one filter that the record fails: labels first, then tests. */
  private failure(record: number): number {
    const { labels, tests } = this.shardOf(record);
    const local = record - (this.index.bases[this.shardAt] ?? 0);
    let failed = PASSES;
    for (let at = 0; at < labels.length; at++) {
      const { passes, column } = labels[at] as LabelColumn;
      if (!passes || passes[column.idAt(local)] === 1) continue;
      if (failed !== PASSES) return FAILS_SEVERAL;
      failed = at;
    }
    for (let at = 0; at < tests.length; at++) {
      if (tests[at]?.passes(local)) continue;
      if (failed !== PASSES) return FAILS_SEVERAL;
      failed = labels.length + at;
    }
    return failed;
  }

  private countTests(only: number): void {
    for (const [at, name] of this.testNames.entries()) {
      if (only < 0 || only === at) this.testCounts.set(name, (this.testCounts.get(name) ?? 0) + 1);
    }
  }

  private shardOf(record: number): (typeof this.shards)[number] {
    const { bases } = this.index;
    while (record < (bases[this.shardAt] ?? 0)) this.shardAt--;
    while (record >= (bases[this.shardAt + 1] ?? Infinity)) this.shardAt++;
    return this.shards[this.shardAt] as (typeof this.shards)[number];
  }
}
