import type { Column } from '../pack/column.ts';
import { LABEL_SHARED } from '../rank/weights.ts';

/**
 * The labels of a shard's records, by the distinct shapes of one field. A label stands in no text and in no other field,
 * so its postings are written one after the other, past the sorting that words need.
 */
export class LabelWords {
  private readonly shapes: Uint32Array;
  private readonly words: readonly (readonly number[])[];
  private readonly base: number;
  private readonly hidden: Uint8Array | undefined;
  private readonly isShared: boolean;

  /** `words` are those of each shape; `base` is the number of the shard's first record; `isShared`: of many each counts less. */
  constructor(
    column: Column,
    words: readonly (readonly number[])[],
    base: number,
    hidden: Uint8Array | undefined,
    isShared: boolean,
  ) {
    this.isShared = isShared;
    this.shapes = column.valueNumbers();
    this.words = words;
    this.base = base;
    this.hidden = hidden;
  }

  /** Adds in how many records each label stands. */
  countInto(frequency: Uint32Array): void {
    const uses = new Uint32Array(this.words.length);
    const { shapes, base, hidden } = this;
    for (let record = 0; record < shapes.length; record++) {
      if (hidden?.[base + record] === 1) continue;
      const shape = shapes[record] as number;
      uses[shape] = (uses[shape] as number) + 1;
    }
    for (const [shape, words] of this.words.entries())
      for (const word of words) frequency[word] = (frequency[word] as number) + (uses[shape] as number);
  }

  /** Writes a posting of at most this impact for each label of each record, to the label's next free place. */
  writeTo(postings: Uint32Array, next: Uint32Array, most: number): void {
    const { shapes, words, base, hidden, isShared } = this;
    const impacts = words.map(({ length }) =>
      isShared ? Math.round(most * (1 - LABEL_SHARED + LABEL_SHARED / length)) : most,
    );
    for (let record = 0; record < shapes.length; record++) {
      if (hidden?.[base + record] === 1) continue;
      const shape = shapes[record] as number;
      const own = words[shape] as readonly number[];
      const impact = impacts[shape] as number;
      for (let i = 0; i < own.length; i++) {
        const word = own[i] as number;
        const place = next[word] as number;
        next[word] = place + 1;
        postings[place] = (((base + record) << 8) | impact) >>> 0;
      }
    }
  }
}
