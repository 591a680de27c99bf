import type { Column } from '../pack/column.ts';
import type { Shard } from '../pack/shard.ts';

const PATH = 'location.postalCode';
/** Weight of a ZIP code in the units of the index: present or not. */
const PRESENT = 1024;

/** The word that a postal code is found by: the five digits of a ZIP code, other codes without spaces. */
export function postalWord(code: string): string {
  return /^\d{5}/.exec(code)?.[0] ?? code.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** By distinct postal code of a shard. */
export function postalWords(shard: Shard): string[] {
  const column = shard.column(PATH);
  return Array.from({ length: column.size }, (_, id) => postalWord(column.line(id)));
}

/** Adds each record's postal code to its words. */
export class IndexedPostalCodes {
  private readonly column: Column;
  private readonly words: readonly number[];
  private readonly uses: Uint32Array | undefined;
  private readonly shapes: Column;
  private place = 0;

  constructor(shard: Shard, vocabulary: { find(word: string): number }) {
    this.column = shard.column(PATH);
    this.shapes = shard.shapeColumn('location');
    this.uses = shard.usesOf(PATH).perShape;
    this.words = postalWords(shard).map((word) => vocabulary.find(word));
  }

  /** To be called for record 0, 1, 2 and so on. */
  add(record: number, sums: Int32Array, touched: Int32Array, touchedCount: number): number {
    if (this.uses?.[this.shapes.idAt(record)] === 0) return touchedCount;
    const word = this.words[this.column.idAt(this.place++)] ?? -1;
    if (word < 0) return touchedCount;
    let count = touchedCount;
    if (sums[word] === 0) touched[count++] = word;
    sums[word] = (sums[word] ?? 0) + PRESENT;
    return count;
  }
}
