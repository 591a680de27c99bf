import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import { ENGLISH_WORDS } from './words-en.ts';
import { SPANISH_WORDS } from './words-es.ts';

/** Six words of 1,024 are 60 bits. Whoever holds the file can guess for ever, so the words alone must be enough. */
export const CODE_WORDS = 6;
const LIST_BITS = 10;

const LISTS = { en: ENGLISH_WORDS, es: SPANISH_WORDS } as const;

export interface CodeProblem extends Problem {
  readonly code: 'code-length' | 'code-word';
  /** How many words there were. */
  readonly count: number;
  /** The word that is in no list, and the words that it may have been. */
  readonly word?: string;
  readonly near?: readonly string[];
}

/** A code to say aloud: six words with single spaces. `randomBytes` must be fit for keys. */
export function makeSpokenCode(language: 'en' | 'es', randomBytes: (count: number) => Uint8Array): string {
  const random = randomBytes(CODE_WORDS * 2);
  const list = LISTS[language];
  return Array.from({ length: CODE_WORDS }, (_, at) => {
    const number = (((random[at * 2] ?? 0) << 8) | (random[at * 2 + 1] ?? 0)) & ((1 << LIST_BITS) - 1);
    return list[number] ?? '';
  }).join(' ');
}

/**
 * The code as it was made, from what somebody typed: any case, accents, spacing and numbering. The words of both
 * languages are known, since a coach may get a code from somebody who speaks the other.
 */
export function readSpokenCode(text: string): Result<string, CodeProblem> {
  const words = fold(text).match(/[a-z]+/g) ?? [];
  const list = Object.values(LISTS).find((each) => words.every((word) => each.includes(word)));
  if (list === undefined) {
    const known = [...LISTS.en, ...LISTS.es];
    const [language] = (['en', 'es'] as const).toSorted((a, b) => hits(words, b) - hits(words, a));
    const word =
      words.find((each) => !known.includes(each)) ??
      words.find((each) => !LISTS[language ?? 'en'].includes(each)) ??
      '';
    const near = LISTS[language ?? 'en'].filter((each) => isNear(each, word)).slice(0, 3);
    return fail({
      code: 'code-word',
      message: `"${word}" is not one of the words.`,
      count: words.length,
      word,
      near,
    });
  }
  if (words.length !== CODE_WORDS)
    return fail({ code: 'code-length', message: `A code has ${CODE_WORDS} words.`, count: words.length });
  return succeed(words.join(' '));
}

function hits(words: readonly string[], language: 'en' | 'es'): number {
  return words.filter((word) => LISTS[language].includes(word)).length;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** One letter more, less or other, or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join('');
}
