import type { Shard } from '../pack/shard.ts';
import { foldWord } from '../text/fold.ts';
import { orderByLength, type WordsByLength } from '../match/words-by-length.ts';
import { sortWords } from './sort-words.ts';
import { postalWords } from './postal-codes.ts';
import { tagWords } from './tag-words.ts';

/** The distinct folded words of all shards, sorted, with what the spelling matcher needs to pass over most of them. */
export class Vocabulary {
  /** Sorted by UTF-16 code unit; a word's number is its place here. */
  readonly words: readonly string[];
  /** Per shard: token id to word number, -1 for what stands between words. */
  readonly wordOfToken: readonly Int32Array[];
  /** Per word: 1 for those that carry no need, such as "the" and "de". */
  readonly isFunctionWord: Uint8Array;
  private lengthOrder: WordsByLength | undefined;

  constructor(shards: readonly Shard[], functionWords: Iterable<string>) {
    const all: string[] = [];
    for (const { tokens, isWord } of shards)
      for (let id = 0; id < tokens.length; id++)
        all.push(isWord[id] === 1 ? foldWord(tokens[id] as string) : '');
    const extra = new Set(shards.flatMap((shard) => [...tagWords(shard), ...postalWords(shard)]));
    all.push(...[...extra].sort());
    const numbers = new Int32Array(all.length).fill(-1);
    const words: string[] = [];
    let last = '';
    for (const at of sortWords(all)) {
      const word = all[at] as string;
      if (word !== last) words.push(word);
      last = word;
      numbers[at] = words.length - 1;
    }
    this.words = words;
    let start = 0;
    this.isFunctionWord = new Uint8Array(words.length);
    for (const word of functionWords) this.isFunctionWord[this.find(foldWord(word))] = 1;
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

  /** Whether it is a label, `field:value`, and no word of a text. */
  isLabel(number: number): boolean {
    return (this.words[number] ?? '').includes(':');
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
