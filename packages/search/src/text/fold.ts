/** Longer words are cut for matching (never for showing), so that hostile text cannot slow the search. */
const LONGEST_WORD = 40;
/** Nothing but its case to take away, as in nearly all words. */
const PLAIN = /^[A-Za-z0-9]{1,40}$/;

/** The form in which words are compared: lower case, without accents and apostrophes. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const folded = word
    .slice(0, 4 * LONGEST_WORD)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [...folded].slice(0, LONGEST_WORD).join('');
}
