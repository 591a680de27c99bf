import { examine, reduceAssessment, scoreAssessment, startAssessment } from '@cairn/domain/assessment';
import type { Assessment } from '@cairn/domain/assessment';
import { fhirPath } from '@cairn/domain/fhirpath';
import { rangeOf } from '@cairn/domain/instrument';
import { describe, expect, it } from 'vitest';
import { definitionOf, formOf, ids, published, readJson } from './instruments.ts';

interface Case {
  readonly name: string;
  readonly answers: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, number | null>>;
}

const casesOf = (id: string): readonly Case[] =>
  (readJson(`${id}/scoring-cases.json`) as { cases: readonly Case[] }).cases;

function fill(id: string, answers: Readonly<Record<string, number>>): Assessment {
  const form = formOf(id);
  return Object.entries(answers).reduce((assessment, [at, points]) => {
    const value = form.byLinkId.get(at)?.options.find((option) => option.value.weight === points)?.value;
    return reduceAssessment(assessment, {
      type: 'answer',
      at,
      values: [value ?? { kind: 'integer', value: points }],
    });
  }, startAssessment(form));
}

describe.each(ids)('the golden vectors of %s', (id) => {
  it.each(casesOf(id))('$name', ({ answers, scores }) => {
    const assessment = fill(id, answers);
    const examination = examine(assessment, { engine: fhirPath, now: '2026-05-04T10:00:00Z' });
    const found = scoreAssessment(assessment.form, examination.valuesAt);
    expect(Object.fromEntries(found.map((score) => [score.id, score.value ?? null]))).toEqual(scores);
    for (const score of found) expect(Object.keys(scores)).toContain(score.id);
  });
});

describe.each(published)('%s in any other renderer', (id) => {
  it.each(casesOf(id).filter(({ answers }) => !Object.values(answers).includes(0)))(
    'computes the same totals: $name',
    ({ answers, scores }) => {
      const examination = examine(fill(id, answers), { engine: fhirPath, now: '2026-05-04T10:00:00Z' });
      for (const [score, expected] of Object.entries(scores)) {
        const [value] = examination.valuesAt(`score-${score}`);
        expect(value?.kind === 'decimal' ? value.value : null).toBe(expected);
      }
    },
  );
});

it('the ranges are the published ones', () => {
  const ranges = (id: string): unknown =>
    definitionOf(id).scores.map((rule) => [rule.id, Object.values(rangeOf(rule))]);
  expect(ranges('barc-10')).toEqual([['total', [10, 60]]]);
  expect(ranges('mirc-28')).toEqual([
    ...['social', 'physical', 'human', 'cultural'].map((part) => [part, [7, 28]]),
    ['total', [28, 112]],
  ]);
});

it('MIRC says with every result what still has to be checked', () => {
  expect(formOf('mirc-28').caution?.translations?.['es']).toContain('Buffalo');
  expect(formOf('barc-10').caution).toBeUndefined();
});

it('BARC-10 has one dimension and MIRC turns fourteen of its items', () => {
  expect(definitionOf('barc-10').scores).toHaveLength(1);
  expect(definitionOf('barc-10').scores[0]?.reversed).toEqual([]);
  expect(definitionOf('mirc-28').scores.at(-1)?.reversed).toHaveLength(14);
});
