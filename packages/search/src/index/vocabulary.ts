import type { Shard } from '../pack/shard.ts';
import { foldWord } from '../text/fold.ts';
import { orderByLength, type WordsByLength } from '../match/words-by-length.ts';
import { postalWords } from './postal-codes.ts';
import { tagWords } from './tag-words.ts';

/** The distinct folded words of all shards, sorted, with what the spelling matcher needs to pass over most of them. */
export class Vocabulary {
  /** Sorted by UTF-16 code unit; a word's number is its place here. */
  readonly words: readonly string[];
  /** Per shard: token id to word number, -1 for what stands between words. */
  readonly wordOfToken: readonly Int32Array[];
  private lengthOrder: WordsByLength | undefined;

  constructor(shards: readonly Shard[]) {
    const folded = shards.flatMap((shard) =>
      shard.tokens.map((token, id) => (shard.isWord[id] === 1 ? foldWord(token) : '')),
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

  /** The numbers of folded words, each once, without those that the list does not hold. */
  findAll(words: readonly string[]): number[] {
    return [...new Set(words.map((word) => this.find(word)))].filter((number) => number >= 0);
  }

  /** Numbers `[from, to)` of the words that start with `prefix`. */
  prefixRange(prefix: string): readonly [from: number, to: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  /** Made on first use. */
  get byLength(): WordsByLength {
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
