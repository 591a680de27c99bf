import type { Records } from '../index/records.ts';
import type { FacetCounts, SearchFilters } from '../query.ts';
import { chosenValues, type Labels } from './labels.ts';
import type { RecordTest } from './record-tests.ts';

/** What `failureOf` says of a record that fails no filter, and of one that fails several. */
const NONE = -1;
const SEVERAL = -2;

/** The filters of one search over all records, with the counts that stand beside them. */
export class Filters {
  readonly isActive: boolean;
  private readonly index: Records;
  private readonly labels: readonly Labels[];
  /** Per label filter: the wanted values, or undefined when the filter is not in use. */
  private readonly wanted: readonly (Uint8Array[] | undefined)[];
  private readonly tests: readonly RecordTest[];
  /** Per label filter and shard: how often each shape was counted. */
  private readonly shapeCounts: readonly (readonly Uint32Array[])[];
  private readonly testCounts: Uint32Array;
  private readonly varied: readonly number[];
  private readonly failedOnly: Uint32Array;
  /** Records that fail one test only and only because the list does not say. */
  private unknown = 0;
  private passed = 0;
  private shardAt = 0;
  private base = 0;
  private end = 0;

  constructor(
    index: Records,
    labels: readonly Labels[],
    tests: readonly RecordTest[],
    filters: SearchFilters,
  ) {
    this.index = index;
    this.labels = labels;
    this.tests = tests;
    this.wanted = labels.map(({ filter, values, shards }) => {
      const chosen = chosenValues(filter, filters);
      if (chosen.length === 0) return undefined;
      const isChosen = values.map((value) => chosen.includes(value));
      return shards.map(({ valuesOfShape }) =>
        Uint8Array.from(valuesOfShape, (list) => Number(list.some((value) => isChosen[value]))),
      );
    });
    this.shapeCounts = labels.map(({ shards }) =>
      shards.map(({ valuesOfShape }) => new Uint32Array(valuesOfShape.length)),
    );
    this.testCounts = new Uint32Array(tests.length);
    this.failedOnly = new Uint32Array(labels.length);
    this.varied = [...labels.keys()].filter((at) =>
      labels[at]?.shards.some(({ valuesOfShape }) => valuesOfShape.length > 1),
    );
    this.isActive = tests.length > 0 || this.wanted.some(Boolean);
    this.end = index.bases[1] ?? 0;
  }

  passes(record: number): boolean {
    return !this.isActive || this.failureOf(record) === NONE;
  }

  /** Counts a record that the words found. Returns whether it passes all filters. */
  count(record: number): boolean {
    const failure = this.isActive ? this.failureOf(record) : NONE;
    if (failure === SEVERAL) return false;
    this.moveTo(record);
    const local = record - this.base;
    if (failure === NONE) {
      this.passed++;
      for (let i = 0; i < this.varied.length; i++) this.countShape(this.varied[i] as number, local);
      for (let at = 0; at < this.testCounts.length; at++)
        this.testCounts[at] = (this.testCounts[at] as number) + 1;
      return true;
    }
    if (failure >= this.labels.length) {
      if (this.tests[failure - this.labels.length]?.isUnknown?.(record)) this.unknown++;
    } else {
      this.failedOnly[failure] = (this.failedOnly[failure] as number) + 1;
      this.countShape(failure, local);
    }
    return false;
  }

  /** Counts records that the words found, while no filter is in use: one pass a label over all of them. */
  countAll(records: Uint32Array): void {
    if (this.index.shards.length !== 1) {
      for (let i = 0; i < records.length; i++) this.count(records[i] as number);
      return;
    }
    this.passed += records.length;
    for (const at of this.varied) {
      const counts = this.shapeCounts[at]?.[0];
      const column = this.labels[at]?.shards[0]?.column;
      if (counts && column) column.countIds(records, counts);
    }
  }

  /** Per filter and value: how many matches the value would leave with the other filters as they are. */
  finish(): FacetCounts {
    const facets: Partial<Record<keyof SearchFilters, Record<string, number>>> = {};
    for (let at = 0; at < this.labels.length; at++) {
      const { filter, values } = this.labels[at] as Labels;
      const counts = this.valueCounts(at);
      const byValue: Record<string, number> = {};
      for (let value = 0; value < values.length; value++) {
        byValue[values[value] as string] = counts[value] as number;
      }
      facets[filter] = byValue;
    }
    for (const [at, { filter, isUnknown }] of this.tests.entries()) {
      facets[filter] = { yes: this.testCounts[at] ?? 0, ...(isUnknown && { unknown: this.unknown }) };
    }
    return facets;
  }

  private valueCounts(at: number): Uint32Array {
    const { values, shards } = this.labels[at] as Labels;
    const counts = new Uint32Array(values.length);
    const isVaried = this.varied.includes(at);
    for (let shardAt = 0; shardAt < (isVaried ? shards.length : 1); shardAt++) {
      const lists = shards[shardAt]?.valuesOfShape ?? [];
      const shapeCounts = this.shapeCounts[at]?.[shardAt];
      for (let shape = 0; shape < lists.length; shape++) {
        const count = isVaried ? (shapeCounts?.[shape] ?? 0) : this.passed + (this.failedOnly[at] ?? 0);
        if (count > 0) for (const value of lists[shape] ?? []) counts[value] = (counts[value] ?? 0) + count;
      }
    }
    return counts;
  }

  private countShape(at: number, local: number): void {
    const counts = this.shapeCounts[at]?.[this.shardAt];
    const shape = this.labels[at]?.shards[this.shardAt]?.column.idAt(local);
    if (counts && shape !== undefined) counts[shape] = (counts[shape] as number) + 1;
  }

  /** The one filter that the record fails: labels first, then tests. */
  private failureOf(record: number): number {
    this.moveTo(record);
    const local = record - this.base;
    let failed = NONE;
    for (let at = 0; at < this.wanted.length; at++) {
      const passes = this.wanted[at]?.[this.shardAt];
      if (!passes || passes[this.labels[at]?.shards[this.shardAt]?.column.idAt(local) ?? 0] === 1) continue;
      if (failed !== NONE) return SEVERAL;
      failed = at;
    }
    for (let at = 0; at < this.tests.length; at++) {
      if (this.tests[at]?.passes(record)) continue;
      if (failed !== NONE) return SEVERAL;
      failed = this.labels.length + at;
    }
    return failed;
  }

  private moveTo(record: number): void {
    const { bases } = this.index;
    while (record < this.base) this.moveBy(-1, bases);
    while (record >= this.end) this.moveBy(1, bases);
  }

  private moveBy(step: number, bases: readonly number[]): void {
    this.shardAt += step;
    this.base = bases[this.shardAt] ?? 0;
    this.end = bases[this.shardAt + 1] ?? Infinity;
  }
}
