import type { PhraseMeaning } from '../lexicon/phrase-book.ts';

export interface TypedWord {
  readonly typed: string;
  readonly folded: string;
  /** The word with a dropped neighbour, in case the space between them was a slip: "in formation". */
  readonly joins?: readonly string[];
  /** It stands in a name of a place of several words, so that it is no mistake. */
  readonly isPlace?: true;
  /** How else a word in the name of a city is written: "saint" for "st". */
  readonly inPlaces?: string;
}

/** A run of words `[from, to)` of `words` that means something as a whole. */
export interface MeaningfulPhrase {
  readonly from: number;
  readonly to: number;
  readonly meaning: PhraseMeaning;
}

/** The words of `[from, to)` as a phrase is looked up. */
export function join(words: readonly { readonly folded: string }[], from: number, to: number): string {
  let phrase = words[from]?.folded ?? '';
  for (let at = from + 1; at < to; at++) phrase += ` ${words[at]?.folded ?? ''}`;
  return phrase;
}
