import { foldText } from './folded-text.ts';
import { isInside, namedParts, quotedParts, rangesOf } from './spared-parts.ts';
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

/** `names` are left alone wherever they stand: nicknames on the caseload, places that the person goes to. */
export type WordChecker = (text: string, names?: readonly string[]) => readonly WordHit[];

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
  const kindsOfNames = new Set(list.nameWords?.map(fold));
  return (text, names = []) => {
    const all = foldText(text);
    const { folded, placeOf } = all;
    const known = names
      .filter((name) => /[\p{L}\p{N}]/u.test(name))
      .map((name) => new RegExp(plainPattern(name), 'gu'));
    const spared = [...quotedParts(all), ...namedParts(all, kindsOfNames), ...rangesOf(folded, known)];
    const hits: WordHit[] = [];
    for (const match of folded.matchAll(pattern)) {
      const which = match.slice(1).findIndex((group) => group !== undefined);
      const entry = sorted[which]?.entry;
      const [from, to] = [match.index, match.index + match[0].length];
      if (entry === undefined || isInside(spared, from, to)) continue;
      if (isInside(rangesOf(folded, unless.get(entry) ?? []), from, to)) continue;
      const [start, end] = [placeOf(from), placeOf(to)];
      hits.push({ start, end, matched: text.slice(start, end), list: list.id, entry });
    }
    return hits;
  };
}

function fold(text: string): string {
  return foldText(text).folded;
}

/** Whole words; any space or hyphen between them; a star at the end lets the last word go on, alone it is any word. */
function patternOf(words: string): string {
  const parts = fold(words)
    .split(/[\s-]+/u)
    .map((word) => {
      if (word === '*') return '[\\p{L}\\p{N}]+';
      const isOpen = word.endsWith('*');
      const letters = escaped(isOpen ? word.slice(0, -1) : word);
      return isOpen ? `${letters}[\\p{L}\\p{N}]*` : letters;
    });
  return `(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`;
}

/** The words of a name in their order, letter for letter. */
function plainPattern(name: string): string {
  const parts = fold(name.trim()).split(/\s+/u).map(escaped);
  return `(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`;
}

function escaped(letters: string): string {
  return letters.replace(/[.*+?^${}()|[\]\\/-]/gu, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
