import type { WordEntry, WordList } from './word-list.ts';

/** One place in a text to look at again. Offered, never replaced: the person who writes decides. */
export interface WordHit {
  /** Offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  readonly list: WordList['id'];
  readonly entry: WordEntry;
}

export type WordChecker = (text: string) => readonly WordHit[];

/** Makes a checker once for a list; long lists are matched in one pass. */
export function makeWordChecker(list: WordList): WordChecker {
  const phrases = list.entries.flatMap((entry) => entry.words.map((words) => ({ entry, words })));
  // Longer phrases first, so that "former addict" is met before "addict".
  const sorted = phrases.toSorted((one, other) => other.words.length - one.words.length);
  const pattern = new RegExp(sorted.map(({ words }) => `(${patternOf(words)})`).join('|') || '(?!)', 'gu');
  const unless = new Map(
    list.entries.map((entry) => [
      entry,
      entry.unless?.map((words) => new RegExp(patternOf(words), 'gu')) ?? [],
    ]),
  );
  return (text) => {
    const folded = fold(text);
    const quotes = quotedParts(folded);
    const hits: WordHit[] = [];
    for (const match of folded.matchAll(pattern)) {
      const which = match.slice(1).findIndex((group) => group !== undefined);
      const entry = sorted[which]?.entry;
      const [start, end] = [match.index, match.index + match[0].length];
      if (entry === undefined || isInside(quotes, start, end)) continue;
      if (isInside(rangesOf(folded, unless.get(entry) ?? []), start, end)) continue;
      hits.push({ start, end, matched: text.slice(start, end), list: list.id, entry });
    }
    return hits;
  };
}

/** Lower case without accents, letter for letter, so that offsets stay those of the text. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');
}

function foldUnit(unit: string): string {
  const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length === 1 ? plain : unit;
}

/** Whole words; any space or hyphen between them; a star at the end lets the last word go on, alone it is any word. */
function patternOf(words: string): string {
  const parts = fold(words)
    .split(/[\s-]+/u)
    .map((word) => {
      if (word === '*') return '[\\p{L}\\p{N}]+';
      const isOpen = word.endsWith('*');
      const letters = (isOpen ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      return isOpen ? `${letters}[\\p{L}\\p{N}]*` : letters;
    });
  return `(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`;
}

type Range = readonly [number, number];

function rangesOf(text: string, patterns: readonly RegExp[]): readonly Range[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Range => [match.index, match.index + match[0].length]),
  );
}

/** Quoted speech is somebody's own words, and people choose their own. */
function quotedParts(text: string): readonly Range[] {
  return rangesOf(text, [/"[^"\n]*"/gu, /\u201C[^\u201D\n]*\u201D/gu, /\u00AB[^\u00BB\n]*\u00BB/gu]);
}

function isInside(ranges: readonly Range[], start: number, end: number): boolean {
  return ranges.some(([from, to]) => from <= start && end <= to);
}
