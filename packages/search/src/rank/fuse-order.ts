import Fuse from 'fuse.js/basic';

/** A word to compare, and how much it counts beside the others. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** How near Fuse finds each text to the words, 0 (not) to 1 (holds them all). Texts that are alike are compared once. */
export function fuseCloseness(texts: readonly string[], words: readonly WeighedWord[]): number[] {
  const distinct = [...new Set(texts)];
  const sums = new Map<string, number>();
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const fuse = new Fuse(distinct, {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold: 0.4,
  });
  for (const { word, weight } of words) {
    for (const { item, score = 1 } of fuse.search(word)) {
      sums.set(item, (sums.get(item) ?? 0) + ((1 - score) * weight) / total);
    }
  }
  return texts.map((text) => sums.get(text) ?? 0);
}
