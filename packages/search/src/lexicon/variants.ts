/** Longest phrase in words that is looked up. */
export const LONGEST_PHRASE = 7;

/** Shorter words that two make together are mostly chance. */
const SHORTEST_JOINED = 6;

/** What else the phrases of everyday words may look like, and what they are made of. */
export interface Variants {
  readonly words: ReadonlySet<string>;
  /** First word of a phrase -> words in the longest one that it starts. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** "healthcare" -> "health care", "clear record" -> "clear my record". A phrase that is one of its own may stand here too. */
  readonly phraseOf: ReadonlyMap<string, string>;
}

/** `phrases` by folded words joined with single spaces; `ordinary` words stand in none of them. */
export function findVariants(
  phrases: { keys(): Iterable<string>; has(phrase: string): boolean },
  functionWords: ReadonlySet<string>,
  ordinary: readonly string[],
): Variants {
  const words = new Set(ordinary);
  const longestFrom = new Map<string, number>();
  const phraseOf = new Map<string, string>();
  const noteLength = (first: string, length: number): void => {
    if (length > (longestFrom.get(first) ?? 0)) longestFrom.set(first, Math.min(length, LONGEST_PHRASE));
  };
  const addVariant = (variant: readonly string[], phrase: string): void => {
    const [first = ''] = variant;
    const written = variant.join(' ');
    if (phrases.has(written) || phraseOf.has(written)) return;
    phraseOf.set(written, phrase);
    noteLength(first, variant.length);
    if (variant.length === 1) words.add(first);
  };
  for (const phrase of phrases.keys()) {
    if (!phrase.includes(' ')) {
      words.add(phrase);
      noteLength(phrase, 1);
      continue;
    }
    const parts = phrase.split(' ');
    for (const part of parts) words.add(part);
    noteLength(parts[0] ?? '', parts.length);
    const joined = parts.length === 2 ? parts.join('') : '';
    if (joined.length >= SHORTEST_JOINED) addVariant([joined], phrase);
    if (!parts.some((part) => functionWords.has(part))) continue;
    const telling = parts.filter((part) => !functionWords.has(part));
    if (telling.length > 1) addVariant(telling, phrase);
  }
  return { words, longestFrom, phraseOf };
}
