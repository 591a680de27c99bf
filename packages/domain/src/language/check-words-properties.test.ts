import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWordChecker } from './check-words.ts';
import { parseWordList, type WordList } from './word-list.ts';

const DATA = new URL('../../../../data/language/', import.meta.url);

function listOf(name: string): WordList {
  const read = parseWordList(JSON.parse(readFileSync(new URL(`${name}.json`, DATA), 'utf8')));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const QUOTES = [
  ['"', '"'],
  ['\u201C', '\u201D'],
  ['\u00AB', '\u00BB'],
  ["'", "'"],
  ['\u2018', '\u2019'],
] as const;

/** Everyday words of both languages that no list marks, and that make no phrase with what stands beside them. */
const calm = fc.constantFrom(
  'the',
  'river',
  'and',
  'we',
  'mañana',
  'jueves',
  'Ana',
  'el',
  'café',
  '555-555-0142',
  '—',
  '¿y?',
  '🪨',
);

describe.each(['stigma.en', 'stigma.es', 'scope.en', 'scope.es', 'vague.en', 'vague.es'])(
  'any text, by %s',
  (name) => {
    const list = listOf(name);
    const check = makeWordChecker(list);
    const phrases = list.entries.flatMap(({ words }) =>
      words.map((each) => each.replace(/ \*/g, ' weeks').replaceAll('*', '').replace(/\s+/g, ' ').trim()),
    );
    const phrase = fc.constantFrom(...phrases);
    const shape = fc.constantFrom<(words: string) => string>(
      (words) => words,
      (words) => words.toUpperCase(),
      (words) => words.normalize('NFD'),
      (words) => words.replaceAll(' ', '-'),
      (words) => words.replaceAll(' ', '  '),
    );
    const around = fc.array(calm, { maxLength: 4 }).map((words) => words.join(' '));

    it('marks words wherever they stand and however they are typed, at their very place', () => {
      fc.assert(
        fc.property(around, phrase, shape, around, (before, words, typed, after) => {
          const text = `${before} ; ${typed(words)} ; ${after}`;
          const hits = check(text);
          expect(hits.length, text).toBeGreaterThan(0);
          for (const { start, end, matched } of hits) {
            expect(text.slice(start, end)).toBe(matched);
            expect(start).toBeLessThan(end);
          }
        }),
        { seed: 11, numRuns: 200 },
      );
    });

    it('leaves alone what somebody said, in any quotation marks', () => {
      fc.assert(
        fc.property(
          around,
          phrase,
          shape,
          fc.constantFrom(...QUOTES),
          around,
          (before, words, typed, [open, close], after) => {
            expect(check(`${before} ${open}${typed(words)}${close} ${after}`)).toEqual([]);
          },
        ),
        { seed: 12, numRuns: 200 },
      );
    });

    it('marks what stands beside a quotation, even where a mark was left open', () => {
      fc.assert(
        fc.property(phrase, phrase, fc.constantFrom(...QUOTES), (said, written, [open, close]) => {
          const quote = `${open}${said}${close}`;
          const text = `${quote} ; ${written} ; ${quote}`;
          const hits = check(text);
          expect(hits.length, text).toBeGreaterThan(0);
          for (const { start, end } of hits) {
            expect(start).toBeGreaterThanOrEqual(quote.length);
            expect(end).toBeLessThanOrEqual(text.length - quote.length);
          }
          expect(check(`; ${written} ; ${open}`).length).toBeGreaterThan(0);
        }),
        { seed: 13, numRuns: 200 },
      );
    });

    it('leaves names alone, and nothing but the names', () => {
      fc.assert(
        fc.property(phrase, around, (words, before) => {
          const place = `Casa ${words} 4`;
          expect(check(`${before} ; ${place} ; ok`, [place])).toEqual([]);
          expect(check(`${before} ; ${words} ;`, [place, '', ' . ']).length).toBeGreaterThan(0);
        }),
        { seed: 14, numRuns: 100 },
      );
    });

    it('reads whatever is typed without stumbling, and says the same each time', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 400 }), phrase, (noise, words) => {
          const text = noise + words + noise;
          const hits = check(text);
          expect(check(text)).toEqual(hits);
          for (const { start, end, matched } of hits) expect(text.slice(start, end)).toBe(matched);
        }),
        { seed: 15, numRuns: 200 },
      );
    });
  },
);

it('a long text of nothing but quotation marks and capitals takes no longer than its length', () => {
  const check = makeWordChecker(listOf('stigma.en'));
  for (const unit of ["' ", '" ', '\u2018', 'A ', 'A of ', 'former ', "x' "])
    expect(check(unit.repeat(4000))).toEqual([]);
});
