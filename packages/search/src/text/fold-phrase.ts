import { foldWord } from './fold.ts';
import { isWord, splitTokens } from './tokenize.ts';

/** Short words of plain letters and digits, as most everyday words are: they need no taking apart. */
const PLAIN = /^[a-z0-9]{1,30}(?: [a-z0-9]{1,30})*$/;

export function foldWords(text: string): string[] {
  if (PLAIN.test(text)) return text.split(' ');
  return splitTokens(text)
    .filter(isWord)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** The words of a text in the form in which they are compared, with single spaces. */
export function foldPhrase(text: string): string {
  return PLAIN.test(text) ? text : foldWords(text).join(' ');
}
