import type { FoldedText } from './folded-text.ts';

export type Range = readonly [number, number];

const QUOTES: readonly RegExp[] = [
  /"[^"\n]*"/gu,
  /\u201C[^\u201D\n]*\u201D/gu,
  /\u00AB[^\u00BB\n]*\u00BB/gu,
  // An apostrophe inside a word does not end what stands in single marks, and does not begin it.
  /(?<![\p{L}\p{N}])'(?:[^'\n]|'(?=\p{L}))+'(?![\p{L}\p{N}])/gu,
  /\u2018(?:[^\u2018\u2019\n]|\u2019(?=\p{L}))+\u2019/gu,
];

const JOINING = '(?:of|and|the|for|on|in|at|to|de|del|la|las|el|los|y|e|en|para|contra|&)';
const CAPITALIZED = `\\p{Lu}[\\p{L}\\p{N}'\\u2019-]*`;
const TITLE = new RegExp(`${CAPITALIZED}(?:[ \\t]+(?:${JOINING}[ \\t]+)*${CAPITALIZED})+`, 'gu');

export function rangesOf(text: string, patterns: readonly RegExp[]): readonly Range[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Range => [match.index, match.index + match[0].length]),
  );
}

export function isInside(ranges: readonly Range[], start: number, end: number): boolean {
  return ranges.some(([from, to]) => from <= start && end <= to);
}

/** Quoted speech is somebody's own words, and people choose their own. */
export function quotedParts({ folded }: FoldedText): readonly Range[] {
  return rangesOf(folded, QUOTES);
}

/**
 * Names of places and laws are not ours to change: words in capitals in a row of which one says what it is
 * ("Center", "Programa"). A text that is all in capitals has no names that could be told apart.
 */
export function namedParts({ bare, folded }: FoldedText, kinds: ReadonlySet<string>): readonly Range[] {
  if (kinds.size === 0) return [];
  return rangesOf(bare, [TITLE]).filter(([from, to]) => {
    const isShouted = !/\p{Ll}/u.test(bare.slice(from, to));
    return (
      !isShouted &&
      folded
        .slice(from, to)
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => kinds.has(word))
    );
  });
}
