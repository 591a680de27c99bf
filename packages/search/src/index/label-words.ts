import type { Column } from '../pack/column.ts';
import type { FoundWords } from './found-words.ts';

/** The words of a column whose values are few words each: labels and postal codes. */
export class LabelWords {
  private readonly values: Uint32Array;
  private readonly words: readonly (readonly number[])[];
  private readonly ends: Uint32Array | undefined;
  private place = 0;

  /** `words` are those of each value; `ends` says where the places of each record end, when they are not one each. */
  constructor(column: Column, words: readonly (readonly number[])[], ends?: Uint32Array) {
    this.values = column.valueNumbers();
    this.words = words;
    this.ends = ends;
  }

  get isEmpty(): boolean {
    return this.words.every((list) => list.length === 0);
  }

  /** To be called for record 0, 1, 2 and so on. */
  addTo(found: FoundWords, record: number): void {
    const end = this.ends === undefined ? record + 1 : (this.ends[record] as number);
    for (; this.place < end; this.place++) {
      const words = this.words[this.values[this.place] as number] as readonly number[];
      for (let i = 0; i < words.length; i++) found.add(words[i] as number, PRESENT);
    }
  }
}

/** Weight of a label in the units of the index: present or not. */
const PRESENT = 1024;
