/** Longer words are cut for matching (never for showing), so that hostile text cannot slow the search. */
const LONGEST_WORD = 40;

/** The form in which words are compared: lower case, without accents and apostrophes. */
export function foldWord(word: string): string {
  let isPlain = word.length <= LONGEST_WORD;
  for (let i = 0; isPlain && i < word.length; i++) {
    const code = word.charCodeAt(i);
    isPlain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  }
  if (isPlain) return word.toLowerCase();
  const folded = word
    .slice(0, 4 * LONGEST_WORD)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [...folded].slice(0, LONGEST_WORD).join('');
}
