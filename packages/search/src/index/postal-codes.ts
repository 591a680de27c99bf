import type { Shard } from '../pack/shard.ts';
import { PRESENT, type FoundWords } from './found-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const PATH = 'location.postalCode';

/** The word that a postal code is found by: the five digits of a ZIP code, other codes without spaces. */
export function postalWord(code: string): string {
  return /^\d{5}/.exec(code)?.[0] ?? code.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** By distinct postal code of a shard. */
export function postalWords(shard: Shard): string[] {
  return shard.column(PATH).lines().map(postalWord);
}

/** The postal codes of a shard's records as words. */
export class PostalCodeWords {
  private readonly values: Uint32Array;
  private readonly words: Int32Array;
  private readonly ends: Uint32Array | undefined;
  private place = 0;

  constructor(shard: Shard, vocabulary: Vocabulary) {
    this.values = shard.column(PATH).valueNumbers();
    this.words = Int32Array.from(postalWords(shard), (word) => vocabulary.find(word));
    this.ends = shard.placeEnds(PATH);
  }

  /** To be called for record 0, 1, 2 and so on. */
  addTo(found: FoundWords, record: number): void {
    const end = this.ends === undefined ? record + 1 : (this.ends[record] as number);
    for (; this.place < end; this.place++) {
      const word = this.words[this.values[this.place] as number] as number;
      if (word >= 0) found.add(word, PRESENT);
    }
  }
}
