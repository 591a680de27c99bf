import { examine, reduceAssessment, startAssessment, writeResponse } from '@cairn/domain/assessment';
import { inLanguage } from '@cairn/domain/instrument';
import { countOutcomes, makeProfile, parseHope, readOutcomes, SMALLEST_CELL } from '@cairn/domain/profile';
import { outcomeSheetOf } from '@cairn/domain/program';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { inflesz, readingGrade } from '../../readability.ts';
import { formOf, readJson } from './instruments.ts';

const code = (value: string): { kind: 'coding'; code: string } => ({ kind: 'coding', code: value });

it('a check-in becomes a profile with strengths by level and the areas that the person chose', () => {
  const form = formOf('cairn-check-in');
  const answers: readonly (readonly [string, readonly string[]])[] = [
    ['home.have', ['me', 'community']],
    ['home.now', ['okay']],
    ['home.wish', ['later']],
    ['work.have', ['none']],
    ['work.now', ['hard']],
    ['work.wish', ['yes']],
    ['money.wish', ['yes']],
    ['close.first', ['money']],
  ];
  const assessment = answers.reduce(
    (state, [at, codes]) => reduceAssessment(state, { type: 'answer', at, values: codes.map(code) }),
    startAssessment(form),
  );
  const profile = makeProfile(form, examine(assessment).valuesAt);
  expect(profile.chosen).toEqual(['money', 'work']);
  expect(profile.later).toEqual(['home']);
  expect(profile.levels).toEqual([
    { level: 'me', named: 1, asked: 12 },
    { level: 'people', named: 0, asked: 12 },
    { level: 'community', named: 1, asked: 12 },
  ]);
  const home = profile.areas.find(({ id }) => id === 'home');
  expect(home?.now).toMatchObject({ points: 3, outOf: 4 });
  expect(home?.strengths.map(({ words }) => inLanguage(words, 'es'))).toEqual([
    'Tengo un lugar seguro donde dormir.',
    'Sé dónde pedir ayuda con la vivienda.',
  ]);
  expect(profile.areas.find(({ id }) => id === 'law')).toEqual({
    id: 'law',
    title: form.byLinkId.get('law')?.text,
    strengths: [],
  });
});

describe('the outcome set', () => {
  const form = formOf('outcomes');
  const fill = (codes: Readonly<Record<string, string>>) =>
    Object.entries(codes).reduce(
      (state, [at, each]) => reduceAssessment(state, { type: 'answer', at, values: [code(each)] }),
      startAssessment(form),
    );
  const answered = (codes: Readonly<Record<string, string>>) => examine(fill(codes)).valuesAt;
  const sheetOf = (codes: Readonly<Record<string, string>>) => {
    const filled = fill(codes);
    const details = { authored: '2031-03-04T09:00:00Z', wish: 'completed' } as const;
    return outcomeSheetOf(writeResponse(filled, examine(filled), details));
  };

  it('is eighteen outcomes for one person, each with the words of its answer and no total', () => {
    const outcomes = readOutcomes(form, answered({ 'basic-needs': 'better' }));
    expect(outcomes).toHaveLength(18);
    expect(outcomes[0]).toMatchObject({ id: 'basic-needs', answer: { code: 'better' } });
    expect(outcomes.filter(({ answer }) => answer !== undefined)).toHaveLength(1);
    for (const id of ['cairn-check-in', 'needs-list', 'center-help'])
      expect(readOutcomes(formOf(id), () => [])).toEqual([]);
  });

  it('counts for a program without anybody in it who could be told apart', () => {
    const sheets = Array.from({ length: 20 }, (_, at) =>
      sheetOf({ 'basic-needs': at < 3 ? 'less' : 'better' }),
    );
    const [row] = countOutcomes(sheets, ['basic-needs'], ['better', 'same', 'less', 'not-mine']);
    expect(row?.answered).toBe(20);
    expect(row?.cells.find(({ answer }) => answer === 'less')?.count).toBeUndefined();
    const shown = (row?.cells ?? []).flatMap(({ count }) => count ?? []);
    expect(shown.every((count) => count === 0 || count >= SMALLEST_CELL)).toBe(true);
    expect(20 - shown.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(SMALLEST_CELL);
  });
});

describe('hope', () => {
  const json = readJson('hope.json');

  it('fits its schema and is easy to read in both languages', () => {
    const validate = new Ajv2020().compile(readJson('../schemas/hope.schema.json') as object);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const parsed = parseHope(json);
    const periods = parsed.ok ? parsed.value : [];
    expect(periods.map(({ id }) => id)).toEqual(['first-year', 'one-to-three-years', 'four-to-seven-years']);
    for (const { title, lines } of periods) {
      const all = [title, ...lines];
      expect(readingGrade(all.map(({ en }) => en).join('\n'))).toBeLessThanOrEqual(6);
      expect(inflesz(all.map(({ es }) => es).join('\n'))).toBeGreaterThanOrEqual(65);
    }
  });
});
