import { Column } from '../pack/column.ts';
import type { Shard } from '../pack/shard.ts';
import { FIELD_WEIGHTS, LENGTH_NORM, SATURATION } from '../rank/weights.ts';
import { Vocabulary } from './vocabulary.ts';
import { IndexedPostalCodes } from './postal-codes.ts';
import { tagsOf } from './tags.ts';

/** Weighted word counts are kept as whole numbers of this size, so that adding is exact. */
const UNIT = 64;
/** Impact levels of one posting. */
export const IMPACT_LEVELS = 255;

/** Word -> records with how much the word counts there. Made from the records' own text when a pack is opened. */
export interface SearchIndex {
  readonly vocabulary: Vocabulary;
  readonly shards: readonly Shard[];
  /** The first record number of each shard, and the number of all records. */
  readonly bases: readonly number[];
  readonly count: number;
  /** 1 for records that stand in another pack as well and are not shown from this one. */
  readonly hidden: Uint8Array | undefined;
  /** Where each word's postings start; one more than words. */
  readonly starts: Uint32Array;
  /** Record number times 256 plus impact, rising in each word's part. */
  readonly postings: Uint32Array;
}

export function deriveIndex(shards: readonly Shard[], hidden?: Uint8Array): SearchIndex {
  const vocabulary = new Vocabulary(shards);
  const pairs = new PairList(shards.reduce((sum, shard) => sum + shard.count, 0));
  const impacts = impactTable();
  const frequency = new Uint32Array(vocabulary.size + 1);
  const sums = new Int32Array(vocabulary.size);
  const touched = new Int32Array(vocabulary.size);
  const bases: number[] = [];
  let base = 0;
  for (const [shardAt, shard] of shards.entries()) {
    bases.push(base);
    const fields = fieldsOf(shard, vocabulary.wordOfToken[shardAt] ?? new Int32Array(0));
    const tags = tagsOf(shard, vocabulary);
    const postalCodes = new IndexedPostalCodes(shard, vocabulary);
    for (let record = 0; record < shard.count; record++) {
      let count = 0;
      for (const field of fields) count = field.add(record, sums, touched, count);
      for (const tag of tags) count = tag.add(record, sums, touched, count);
      count = postalCodes.add(record, sums, touched, count);
      if (hidden?.[base + record] === 1) count = forget(sums, touched, 0, count);
      count = keepAtMost(sums, touched, count);
      pairs.startRecord(count);
      for (let i = 0; i < count; i++) {
        const word = touched[i] ?? 0;
        const sum = sums[word] ?? 0;
        sums[word] = 0;
        frequency[word + 1] = (frequency[word + 1] ?? 0) + 1;
        pairs.push(word, impacts[sum >= impacts.length ? impacts.length - 1 : sum] ?? 0);
      }
    }
    base += shard.count;
  }
  bases.push(base);
  for (let word = 0; word < vocabulary.size; word++)
    frequency[word + 1] = (frequency[word + 1] ?? 0) + (frequency[word] ?? 0);
  return {
    vocabulary,
    shards,
    bases,
    count: base,
    hidden,
    starts: frequency,
    postings: pairs.sortByWord(frequency),
  };
}

/** A record of more distinct words than this is found by the first of them. */
const MOST_WORDS = 65_535;

function keepAtMost(sums: Int32Array, touched: Int32Array, count: number): number {
  return count <= MOST_WORDS ? count : forget(sums, touched, MOST_WORDS, count);
}

/** Takes the words from place `from` on away from a record. */
function forget(sums: Int32Array, touched: Int32Array, from: number, count: number): number {
  for (let i = from; i < count; i++) sums[touched[i] as number] = 0;
  return from;
}

const CHUNK = 1 << 18;

/** Word and impact pairs, record after record, in chunks that are let go of as they are sorted. */
class PairList {
  private readonly chunks: Uint32Array[] = [];
  private chunk = new Uint32Array(0);
  private used = 0;
  private length = 0;
  private readonly counts: Uint16Array;
  private records = 0;

  constructor(records: number) {
    this.counts = new Uint16Array(records);
  }

  startRecord(count: number): void {
    this.counts[this.records++] = count;
  }

  push(word: number, impact: number): void {
    if (this.used === this.chunk.length) {
      this.chunk = new Uint32Array(CHUNK);
      this.chunks.push(this.chunk);
      this.used = 0;
    }
    this.chunk[this.used++] = word * 256 + impact;
    this.length++;
  }

  /** A counting sort: the word's next free place is all it needs. */
  sortByWord(starts: Uint32Array): Uint32Array {
    const { counts, chunks } = this;
    const postings = new Uint32Array(this.length);
    const next = starts.slice();
    let chunk = chunks.shift() ?? this.chunk;
    let at = 0;
    for (let record = 0; record < this.records; record++) {
      for (let left = counts[record] as number; left > 0; left--) {
        if (at === CHUNK) {
          chunk = chunks.shift() ?? this.chunk;
          at = 0;
        }
        const pair = chunk[at++] as number;
        const word = pair >>> 8;
        const place = next[word] as number;
        next[word] = place + 1;
        postings[place] = ((record << 8) | (pair & 255)) >>> 0;
      }
    }
    return postings;
  }
}

/** BM25's saturation for each possible weighted count, as 1..255. */
function impactTable(): Uint8Array {
  const table = new Uint8Array(64 * UNIT);
  for (let sum = 0; sum < table.length; sum++) {
    const count = sum / UNIT;
    table[sum] = Math.max(1, Math.round((IMPACT_LEVELS * count) / (count + SATURATION)));
  }
  return table;
}

class IndexedField {
  private readonly wordOfToken: Int32Array;
  private readonly table: Uint8Array;
  private readonly offsets: Uint32Array;
  private readonly weightOfText: Uint16Array;
  private readonly column: Column;
  private readonly uses: Uint32Array | undefined;
  private readonly shapes: Column;
  private place = 0;

  constructor(shard: Shard, path: string, weight: number, wordOfToken: Int32Array) {
    this.column = shard.column(path);
    this.table = this.column.table;
    this.offsets = this.column.offsets;
    this.wordOfToken = wordOfToken;
    const { perShape, shapes } = shard.usesOf(path);
    this.shapes = shapes;
    this.uses = perShape;
    this.weightOfText = this.weigh(weight);
  }

  /** Adds the words of a record's texts; to be called for record 0, 1, 2 and so on. */
  add(record: number, sums: Int32Array, touched: Int32Array, touchedCount: number): number {
    const { table, offsets, wordOfToken } = this;
    let count = touchedCount;
    let uses = this.uses === undefined ? 1 : (this.uses[this.shapes.idAt(record)] ?? 0);
    for (; uses > 0; uses--) {
      const text = this.column.idAt(this.place++);
      const weight = this.weightOfText[text] ?? 0;
      const end = (offsets[text + 1] ?? 1) - 1;
      for (let at = offsets[text] ?? 0; at < end;) {
        const first = table[at++] as number;
        let token: number;
        if (first < 192) token = first - 1;
        else if (first < 240) token = 191 + (first - 192) * 255 + (table[at++] as number) - 1;
        else if (first < 255) {
          token =
            12431 + (first - 240) * 65025 + ((table[at] as number) - 1) * 255 + (table[at + 1] as number) - 1;
          at += 2;
        } else {
          token =
            987806 +
            ((table[at] as number) - 1) * 65025 +
            ((table[at + 1] as number) - 1) * 255 +
            (table[at + 2] as number) -
            1;
          at += 3;
        }
        const word = wordOfToken[token] as number;
        if (word < 0) continue;
        const sum = sums[word] as number;
        if (sum === 0) touched[count++] = word;
        sums[word] = sum + weight;
      }
    }
    return count;
  }

  /** The length of a text in bytes stands for its number of words. */
  private weigh(weight: number): Uint16Array {
    const { offsets } = this;
    const size = offsets.length - 1;
    const mean = Math.max(1, (offsets[size] ?? 0) / Math.max(1, size));
    return Uint16Array.from({ length: size }, (_, text) => {
      const length = (offsets[text + 1] ?? 0) - (offsets[text] ?? 0);
      return Math.max(1, Math.round((UNIT * weight) / (1 - LENGTH_NORM + (LENGTH_NORM * length) / mean)));
    });
  }
}

function fieldsOf(shard: Shard, wordOfToken: Int32Array): IndexedField[] {
  return Object.entries(FIELD_WEIGHTS)
    .filter(([path]) => shard.column(path).places > 0)
    .map(([path, weight]) => new IndexedField(shard, path, weight, wordOfToken));
}
