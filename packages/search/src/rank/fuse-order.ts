import Fuse from 'fuse.js';

/** How near Fuse finds each text to the words, 0 (not) to 1 (the same). Texts that are alike are compared once. */
export function fuseCloseness(texts: readonly string[], words: string): number[] {
  const distinct = [...new Set(texts)];
  const closeness = new Map<string, number>();
  const fuse = new Fuse(distinct, {
    useTokenSearch: true,
    threshold: 0.4,
    includeScore: true,
    ignoreLocation: true,
  });
  for (const { item, score } of fuse.search(words)) closeness.set(item, 1 - (score ?? 1));
  return texts.map((text) => closeness.get(text) ?? 0);
}
