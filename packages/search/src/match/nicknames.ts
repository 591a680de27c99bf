import { LONGEST_NICKNAME, type PhraseBook } from '../lexicon/phrase-book.ts';
import { join, type MeaningfulPhrase, type TypedWord } from './typed-words.ts';

/** After these "la" is no Spanish article. */
const BEFORE_A_PLACE: ReadonlySet<string> = new Set(['in', 'near', 'around', 'at', 'from', 'to']);

/** A city by the name that people give it: "NYC", "philly", and "LA" where it is not the Spanish article. */
export function nicknameAt(
  words: readonly TypedWord[],
  from: number,
  book: PhraseBook,
): MeaningfulPhrase | undefined {
  if (!book.mayCallCity(words[from]?.folded ?? '')) return undefined;
  for (let to = Math.min(words.length, from + LONGEST_NICKNAME); to > from; to--) {
    const meaning = book.cityCalled(join(words, from, to));
    if (!meaning) continue;
    const isWord = to === from + 1 && book.isFunctionWord(words[from]?.folded ?? '');
    if (!isWord || isNoArticle(words, from, book)) return { from, to, meaning };
  }
  return undefined;
}

/** In capitals among small letters, or at the end where no Spanish phrase goes on: "comida en la" does, "rehab in la" does not. */
function isNoArticle(words: readonly TypedWord[], at: number, book: PhraseBook): boolean {
  const { typed = '' } = words[at] ?? {};
  const isShouted = words.every((word) => word.typed === word.typed.toUpperCase());
  if (typed === typed.toUpperCase() && !isShouted) return true;
  const before = words[at - 1]?.folded;
  if (before === undefined || at !== words.length - 1) return false;
  return !book.isFunctionWord(before) || BEFORE_A_PLACE.has(before);
}
