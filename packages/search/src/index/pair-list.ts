import type { FoundWords } from './found-words.ts';

const CHUNK = 1 << 18;
/** A record of more distinct words than this is found by the first of them. */
const MOST_WORDS = 65_535;

/** Word and impact pairs, record after record, in chunks that are let go of as they are sorted. */
export class PairList {
  private readonly chunks: Uint32Array[] = [];
  private chunk = new Uint32Array(0);
  private used = 0;
  private readonly counts: Uint16Array;
  private records = 0;
  /** How many records hold each word. Who writes postings past this list adds theirs before the sorting. */
  readonly frequency: Uint32Array;
  private readonly impacts: Uint8Array;

  constructor(records: number, vocabularySize: number, impacts: Uint8Array) {
    this.counts = new Uint16Array(records);
    this.frequency = new Uint32Array(vocabularySize);
    this.impacts = impacts;
  }

  /** Takes the words of the next record, and leaves none behind. */
  take(found: FoundWords): void {
    found.cut(MOST_WORDS);
    const { words, sums, count } = found;
    const { frequency, impacts } = this;
    this.counts[this.records++] = count;
    if (this.used + count > this.chunk.length) {
      this.chunk = new Uint32Array(CHUNK);
      this.chunks.push(this.chunk);
      this.used = 0;
    }
    const { chunk } = this;
    let { used } = this;
    for (let i = 0; i < count; i++) {
      const word = words[i] as number;
      const sum = sums[word] as number;
      sums[word] = 0;
      frequency[word] = (frequency[word] as number) + 1;
      chunk[used++] = word * 256 + (impacts[sum < impacts.length ? sum : impacts.length - 1] as number);
    }
    this.used = used;
    found.count = 0;
  }

  /** A counting sort: the word's next free place is all it needs, and `next` says where the places that are left begin. */
  sortByWord(): { readonly starts: Uint32Array; readonly postings: Uint32Array; readonly next: Uint32Array } {
    const { counts, chunks, frequency } = this;
    const starts = new Uint32Array(frequency.length + 1);
    for (let word = 0; word < frequency.length; word++)
      starts[word + 1] = (starts[word] as number) + (frequency[word] as number);
    const next = starts.slice();
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    let chunk: Uint32Array = new Uint32Array(0);
    let at = 0;
    for (let record = 0; record < this.records; record++) {
      const count = counts[record] as number;
      if (at + count > chunk.length) {
        chunk = chunks.shift() ?? chunk;
        at = 0;
      }
      for (const end = at + count; at < end; at++) {
        const pair = chunk[at] as number;
        const word = pair >>> 8;
        const place = next[word] as number;
        next[word] = place + 1;
        postings[place] = ((record << 8) | (pair & 255)) >>> 0;
      }
    }
    return { starts, postings, next };
  }
}
