import type { Shard } from '../pack/shard.ts';
import { FIELD_WEIGHTS, LENGTH_NORM } from '../rank/weights.ts';
import type { FoundWords } from './found-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Weighted word counts are kept as whole numbers of this size, so that adding is exact. */
export const UNIT = 64;

/** Fields of less weight are no names. */
const NAME_WEIGHT = 2;

/** The words of one searched text, record after record. */
export class TextWords {
  private readonly values: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly table: Uint8Array;
  private readonly weights: Uint16Array;
  private readonly wordOfToken: Int32Array;
  private readonly ends: Uint32Array | undefined;
  private place = 0;

  constructor(shard: Shard, path: string, weight: number, wordOfToken: Int32Array) {
    const column = shard.column(path);
    this.values = column.valueNumbers();
    this.starts = column.offsets;
    this.table = column.table;
    this.weights = weigh(column.offsets, weight);
    this.wordOfToken = wordOfToken;
    this.ends = shard.placeEnds(path);
  }

  /** To be called for record 0, 1, 2 and so on. */
  addTo(found: FoundWords, record: number): void {
    const end = this.ends === undefined ? record + 1 : (this.ends[record] as number);
    for (; this.place < end; this.place++) this.addText(found, this.values[this.place] as number);
  }

  // The innermost loop of opening a list: `readToken` and `FoundWords.add` written out.
  private addText(found: FoundWords, text: number): void {
    const { table, starts, wordOfToken } = this;
    const weight = this.weights[text] as number;
    const end = (starts[text + 1] as number) - 1;
    let at = starts[text] as number;
    found.reserve(end - at);
    const { sums, words } = found;
    let { count } = found;
    while (at < end) {
      const first = table[at++] as number;
      let token = first - 1;
      if (first >= 192) {
        const second = (table[at++] as number) - 1;
        if (first < 240) token = 191 + (first - 192) * 255 + second;
        else {
          const third = (table[at++] as number) - 1;
          if (first < 255) token = 12431 + (first - 240) * 65025 + second * 255 + third;
          else token = 987806 + second * 65025 + third * 255 + (table[at++] as number) - 1;
        }
      }
      const word = wordOfToken[token] as number;
      if (word < 0) continue;
      const sum = sums[word] as number;
      if (sum === 0) words[count++] = word;
      sums[word] = sum + weight;
    }
    found.count = count;
  }
}

/** The length of a text in bytes stands for its number of words. */
function weigh(offsets: Uint32Array, weight: number): Uint16Array {
  const size = offsets.length - 1;
  const mean = Math.max(1, (offsets[size] ?? 0) / Math.max(1, size));
  const weights = new Uint16Array(size);
  for (let text = 0; text < size; text++) {
    const length = (offsets[text + 1] as number) - (offsets[text] as number);
    const norm = 1 - LENGTH_NORM + (LENGTH_NORM * length) / mean;
    weights[text] = Math.max(1, Math.round((UNIT * weight) / norm));
  }
  return weights;
}

/** All searched texts of a shard. Words that say nothing are left out of long texts: nearly every description holds them. */
export function textsOf(shard: Shard, vocabulary: Vocabulary, at: number): TextWords[] {
  const wordOfToken = vocabulary.wordOfToken[at] ?? new Int32Array(0);
  const tellingOfToken = wordOfToken.slice();
  for (let token = 0; token < tellingOfToken.length; token++)
    if (vocabulary.isFunctionWord[tellingOfToken[token] as number] === 1) tellingOfToken[token] = -1;
  return Object.entries(FIELD_WEIGHTS)
    .filter(([path]) => shard.column(path).places > 0)
    .map(
      ([path, weight]) =>
        new TextWords(shard, path, weight, weight < NAME_WEIGHT ? tellingOfToken : wordOfToken),
    );
}
