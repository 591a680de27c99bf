import type { Shard } from '../pack/shard.ts';
import { LabelWords } from './label-words.ts';
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
export function postalCodeWords(shard: Shard, vocabulary: Vocabulary): LabelWords {
  const words = postalWords(shard).map((word) => vocabulary.findAll([word]));
  return new LabelWords(shard.column(PATH), words, shard.placeEnds(PATH));
}
