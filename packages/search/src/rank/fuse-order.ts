import Fuse from 'fuse.js/basic';

/** A word to compare, and how much it counts beside the others. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

const OPTIONS = { ignoreLocation: true, threshold: 0.4 };
/** What Fuse gives to every text that holds the word as it is: 0 is best, 1 is nothing alike. */
const SCORE_OF_HELD = 0.001;

/** How near Fuse finds each text to the words, 0 (not) to 1 (holds them all). Texts that are alike are compared once. */
export function fuseCloseness(texts: readonly string[], words: readonly WeighedWord[]): number[] {
  const known = new Map<string, number>();
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return texts.map((text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const plain = withoutAccents(text.toLowerCase());
    let sum = 0;
    for (const { word, weight } of words) sum += (1 - scoreOf(word, plain)) * weight;
    known.set(text, sum / total);
    return sum / total;
  });
}

function scoreOf(word: string, text: string): number {
  if (text.includes(word)) return SCORE_OF_HELD;
  const { isMatch, score } = Fuse.match(word, text, OPTIONS);
  return isMatch ? score : 1;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
