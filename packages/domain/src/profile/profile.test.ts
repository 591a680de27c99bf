import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoringRule } from '../instrument/scoring-rule.ts';
import { changesOf, noiseBandOf } from './change.ts';
import { countOutcomes } from './outcomes.ts';
import { parsePathways, requestFor } from './pathways.ts';

const rule = (more: Partial<ScoringRule>): ScoringRule => ({
  id: 'total',
  title: { text: 'Total' },
  items: ['1'],
  reversed: [],
  itemMinimum: 1,
  itemMaximum: 6,
  method: 'sum',
  mayMiss: 0,
  ...more,
});

describe('the band of measurement noise', () => {
  it('is 0.88 standard deviations at a reliability of .90, whatever the spread is', () => {
    expect(noiseBandOf(rule({ alpha: 0.9 }))).toMatchObject({ basis: 'none' });
    expect(noiseBandOf(rule({ alpha: 0.9 }))?.deviations).toBeCloseTo(0.8765, 3);
    expect(noiseBandOf(rule({ alpha: 0.9 }), 9)).toMatchObject({ basis: 'own-program' });
    expect(noiseBandOf(rule({ alpha: 0.9, standardDeviation: 9 }))?.points).toBeCloseTo(7.89, 2);
  });

  it('is not made up where no reliability is published', () => {
    expect(noiseBandOf(rule({}), 9)).toBeUndefined();
  });
});

describe('change over time', () => {
  const at = (
    on: string,
    value: number,
    instrument = 'x|1',
  ): { on: string; value: number; instrument: string } => ({ on, value, instrument });

  it('compares the latest with the one before and with the first, in any order of input', () => {
    const band = { deviations: 0.88, points: 8, basis: 'own-program' as const };
    const changes = changesOf([at('2026-06-01', 50), at('2026-01-01', 30), at('2026-03-01', 44)], band);
    expect(changes.map(({ difference, reading }) => [difference, reading])).toEqual([
      [6, 'could-be-chance'],
      [20, 'beyond-chance'],
    ]);
  });

  it('says nothing about chance without a band, and compares nothing across versions', () => {
    expect(changesOf([at('2026-01-01', 1), at('2026-02-01', 9)], undefined)[0]?.reading).toBe(
      'chance-unknown',
    );
    expect(changesOf([at('2026-01-01', 1), at('2026-02-01', 9, 'x|2')], undefined)[0]?.reading).toBe(
      'not-comparable',
    );
    expect(changesOf([at('2026-01-01', 1)], undefined)).toEqual([]);
  });
});

describe('outcomes of a program', () => {
  const ANSWERS = ['better', 'same', 'less'];
  const sheets = fc.array(
    fc.constantFrom(...ANSWERS).map((answer) => ({ answers: { housing: answer } })),
    { maxLength: 80 },
  );

  it('never show a small number, and never let one be worked out from the total', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const [row] = countOutcomes(all, ['housing'], ANSWERS);
        const shown = (row?.cells ?? []).flatMap(({ count }) => count ?? []);
        expect(shown.filter((count) => count > 0 && count < 11)).toEqual([]);
        if (row?.answered === undefined) {
          expect(shown).toEqual([]);
          return;
        }
        const hidden = row.answered - shown.reduce((total, count) => total + count, 0);
        const hiddenCells = ANSWERS.length - shown.length;
        expect(hiddenCells === 0 || (hiddenCells > 1 && hidden >= 11)).toBe(true);
      }),
    );
  });

  it('show what is large enough', () => {
    const many = ['better', 'same', 'less'].flatMap((answer, at) =>
      Array.from({ length: 20 + at }, () => ({ answers: { housing: answer } })),
    );
    expect(countOutcomes(many, ['housing'], ANSWERS)).toEqual([
      {
        outcome: 'housing',
        answered: 63,
        cells: [
          { answer: 'better', count: 20 },
          { answer: 'same', count: 21 },
          { answer: 'less', count: 22 },
        ],
      },
    ]);
  });
});

it('chosen areas become one request for the finder', () => {
  const parsed = parsePathways({
    pathways: [
      { area: 'home', support: ['instrumental', 'invented'], needs: ['housing', 'shelter'] },
      { area: 'work', support: ['instrumental', 'informational'], needs: ['job', 'housing'] },
    ],
  });
  expect(parsed.ok && requestFor(['work', 'home', 'nowhere'], parsed.value)).toEqual({
    support: ['instrumental', 'informational'],
    needs: ['job', 'housing', 'shelter'],
  });
});
