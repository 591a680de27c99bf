// Reading ease of a whole screen. Short strings are noisy, so callers join the sentences of a screen.

/** Flesch-Kincaid grade of English text. */
export function readingGrade(text: string): number {
  const { words, sentences, syllables } = measure(text, englishSyllables);
  return words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Szigriszt-Pazos perspicuity of Spanish text on the INFLESZ scale: 65 and more is fairly easy. */
export function inflesz(text: string): number {
  const { words, sentences, syllables } = measure(text, spanishSyllables);
  return words === 0 ? 100 : 206.835 - 62.3 * (syllables / words) - words / sentences;
}

interface Measured {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

function measure(text: string, syllablesOf: (word: string) => number): Measured {
  const words = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  const sentences = text.split(/[.!?:;]+(?=\s|$)|\n+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const syllables = words.reduce((total, word) => total + syllablesOf(word.toLowerCase()), 0);
  return { words: words.length, sentences: Math.max(1, sentences), syllables };
}

/** Vowel groups, without a silent ending: close to dictionaries for everyday words. */
export function englishSyllables(word: string): number {
  const letters = word.replace(/['’].*$/u, '').replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouyscxzgh]es|[^dt]ed|[^l]e)$/, (end) => end.charAt(0))
    .replace(/^y/, '');
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** Vowel groups; two strong vowels, or a weak one with an accent beside another vowel, are two syllables. */
export function spanishSyllables(word: string): number {
  const letters = word
    .replace(/qu(?=[eéií])/g, 'q')
    .replace(/gu(?=[eéií])/g, 'g')
    .replace(/y$/, 'i');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((total, group) => total + nuclei(group), 0),
  );
}

function nuclei(group: string): number {
  let count = 0;
  let hasNucleus = false;
  for (const vowel of group) {
    const isStrong = /[aeoáéóíú]/.test(vowel);
    if (isStrong && hasNucleus) count += 1;
    if (isStrong) hasNucleus = true;
  }
  return count + 1;
}
