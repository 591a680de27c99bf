import { NEAR_ZIP } from '../pack/schema.ts';
import type { Shard } from '../pack/shard.ts';
import { PRESENT, type FoundWords } from './found-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const OWN = 'location.postalCode';

/** The word that a postal code is found by: the five digits of a ZIP code, other codes without spaces. */
export function postalWord(code: string): string {
  return /^\d{5}/.exec(code)?.[0] ?? code.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The postal codes of a shard, and those near records that have none. */
export function postalWords(shard: Shard): string[] {
  return [OWN, NEAR_ZIP].flatMap((path) => wordsOf(shard, path));
}

/** By distinct postal code. */
function wordsOf(shard: Shard, path: string): string[] {
  return shard.columns.get(path)?.lines().map(postalWord) ?? [];
}

/** The postal codes of a shard's records as words. */
export class PostalCodeWords {
  private readonly values: Uint32Array;
  private readonly words: Int32Array;
  private readonly ends: Uint32Array | undefined;
  private place = 0;

  /** Words of one shard: those of its records, and those nearby where some have none. */
  static of(shard: Shard, vocabulary: Vocabulary): PostalCodeWords[] {
    return [OWN, NEAR_ZIP]
      .filter((path) => shard.columns.get(path)?.places)
      .map((path) => new PostalCodeWords(shard, path, vocabulary));
  }

  private constructor(shard: Shard, path: string, vocabulary: Vocabulary) {
    this.values = shard.column(path).valueNumbers();
    this.words = Int32Array.from(wordsOf(shard, path), (word) => vocabulary.find(word));
    this.ends = path === OWN ? shard.placeEnds(path) : undefined;
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
