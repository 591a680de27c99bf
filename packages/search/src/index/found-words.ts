const FIRST_ROOM = 4096;

/** Weight of what is no text, a label or a code, in the units of the index: present or not. */
export const PRESENT = 1024;

/** The distinct words of the record at hand, each with how much it counts there. The same room serves every record. */
export class FoundWords {
  words = new Int32Array(FIRST_ROOM);
  count = 0;
  /** Per word of the vocabulary: the sum of its weights in this record. */
  readonly sums: Int32Array;

  constructor(vocabularySize: number) {
    this.sums = new Int32Array(vocabularySize);
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const needed = this.count + more;
    if (needed <= this.words.length) return;
    const { words } = this;
    this.words = new Int32Array(2 * needed);
    this.words.set(words);
  }

  add(word: number, weight: number): void {
    this.reserve(1);
    const sum = this.sums[word] as number;
    if (sum === 0) this.words[this.count++] = word;
    this.sums[word] = sum + weight;
  }

  /** Forgets all words from the `kept`th on. */
  cut(kept: number): void {
    for (let i = kept; i < this.count; i++) this.sums[this.words[i] as number] = 0;
    this.count = Math.min(kept, this.count);
  }
}
