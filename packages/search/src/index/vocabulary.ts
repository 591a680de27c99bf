import type { Shard } from '../pack/shard.ts';
import { foldWord } from '../text/fold.ts';
import { isWord } from '../text/tokenize.ts';
import { signatureOf } from '../match/signature.ts';
import { postalWords } from './postal-codes.ts';
import { tagWords } from './tags.ts';

/** The distinct folded words of all shards, sorted, with what the spelling matcher needs to pass over most of them. */
export class Vocabulary {
  /** Sorted by UTF-16 code unit; a word's number is its place here. */
  readonly words: readonly string[];
  /** Per shard: token id to word number, -1 for what stands between words. */
  readonly wordOfToken: readonly Int32Array[];
  private lengthOrder: { words: Uint32Array; signatures: Int32Array; starts: Uint32Array } | undefined;

  constructor(shards: readonly Shard[]) {
    const folded = shards.flatMap((shard) =>
      shard.tokens.map((token) => (isWord(token) ? foldWord(token) : '')),
    );
    const extra = shards.flatMap((shard) => [...tagWords(shard), ...postalWords(shard)]);
    const all = [...folded, ...extra];
    // Tokens come in a few sorted runs, which this sort merges in nearly linear time.
    const order = Array.from(all.keys()).sort((a, b) => compare(all[a] as string, all[b] as string));
    const numbers = new Int32Array(all.length).fill(-1);
    const words: string[] = [];
    for (const at of order) {
      const word = all[at] as string;
      if (word === '') continue;
      if (words.length === 0 || words[words.length - 1] !== word) words.push(word);
      numbers[at] = words.length - 1;
    }
    this.words = words;
    let start = 0;
    this.wordOfToken = shards.map(({ tokens }) => numbers.slice(start, (start += tokens.length)));
  }

  get size(): number {
    return this.words.length;
  }

  /** The number of a folded word, or -1. */
  find(word: string): number {
    const number = this.lowerBound(word);
    return this.words[number] === word ? number : -1;
  }

  /** Numbers `[from, to)` of the words that start with `prefix`. */
  prefixRange(prefix: string): readonly [from: number, to: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  /** Words by length, shortest first, each with its letter signature. Made on first use. */
  get byLength(): {
    readonly words: Uint32Array;
    readonly signatures: Int32Array;
    readonly starts: Uint32Array;
  } {
    return (this.lengthOrder ??= orderByLength(this.words));
  }

  private lowerBound(text: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LONGEST = 64;

function orderByLength(words: readonly string[]): {
  words: Uint32Array;
  signatures: Int32Array;
  starts: Uint32Array;
} {
  const starts = new Uint32Array(LONGEST + 2);
  const lengthOf = (word: string): number => (word.includes(':') ? LONGEST : Math.min(word.length, LONGEST));
  for (const word of words) starts[lengthOf(word) + 1] = (starts[lengthOf(word) + 1] ?? 0) + 1;
  for (let length = 0; length <= LONGEST; length++)
    starts[length + 1] = (starts[length + 1] ?? 0) + (starts[length] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(words.length);
  const signatures = new Int32Array(words.length);
  words.forEach((word, number) => {
    const place = next[lengthOf(word)] ?? 0;
    next[lengthOf(word)] = place + 1;
    order[place] = number;
    signatures[place] = signatureOf(word);
  });
  return { words: order, signatures, starts };
}
