import { describe, expect, it } from 'vitest';
import { fhirPath } from '../fhirpath/engine.ts';
import { canComplete } from '../instrument/form.ts';
import type { Form } from '../instrument/form.ts';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.ts';
import { startAssessment } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import { examine } from './examine.ts';
import type { Examination } from './examine.ts';
import { readResponse } from './read-response.ts';
import { reduceAssessment } from './reduce.ts';
import { writeResponse } from './write-response.ts';

// The five ways in which public forms add up a score, with questions of our own.

const BASE = 'http://hl7.org/fhir/StructureDefinition/';
const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const NOW = '2026-05-04T10:00:00Z';

const expression = (url: string, text: string, name?: string): object => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression: text, ...(name === undefined ? {} : { name }) },
});
const options = (extension: 'itemWeight' | 'ordinalValue', on: 'option' | 'coding'): readonly object[] =>
  [0, 1, 2, 3].map((points) => {
    const scored = { extension: [{ url: BASE + extension, valueDecimal: points }] };
    const coding = { system: 'urn:often', code: `often-${points}`, display: `Answer ${points}` };
    return on === 'option' ? { ...scored, valueCoding: coding } : { valueCoding: { ...coding, ...scored } };
  });
const questions = (answerOption: readonly object[]): readonly object[] =>
  ['q1', 'q2', 'q3'].map((linkId) => ({ linkId, type: 'choice', text: linkId, answerOption }));
const total = (text: string, type = 'decimal'): object => ({
  linkId: 'total',
  type,
  readOnly: true,
  extension: [expression(CALCULATED, text)],
});

function formOf(item: readonly object[], more: object = {}): Form {
  const json = {
    resourceType: 'Questionnaire',
    url: 'https://forms.example/s',
    status: 'draft',
    item,
    ...more,
  };
  const parsed = parseQuestionnaire(json, { expressions: fhirPath });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.gaps).toEqual([]);
  return parsed.value;
}

function choose(form: Form, picks: Readonly<Record<string, number>>): Assessment {
  return Object.entries(picks).reduce((assessment, [at, index]) => {
    const value = form.byLinkId.get(at)?.options[index]?.value;
    return value === undefined
      ? assessment
      : reduceAssessment(assessment, { type: 'answer', at, values: [value] });
  }, startAssessment(form));
}

const look = (assessment: Assessment): Examination => examine(assessment, { engine: fhirPath, now: NOW });
const totalOf = (assessment: Assessment): unknown => look(assessment).valuesAt('total')[0];

describe('scores that forms compute', () => {
  it.each([
    [
      'weight() and sum()',
      options('itemWeight', 'option'),
      "%resource.item.where(linkId != 'total').answer.value.weight().sum()",
    ],
    [
      'weight() over all answers',
      options('itemWeight', 'option'),
      "%resource.descendants().where(linkId.exists() and linkId != 'total').answer.value.weight().aggregate($this + $total, 0)",
    ],
    [
      'extensions copied into the answer',
      options('ordinalValue', 'coding'),
      `%resource.item.answer.valueCoding.extension.where(url='${BASE}ordinalValue').valueDecimal.sum()`,
    ],
    [
      'extensions copied from beside the option',
      options('ordinalValue', 'option'),
      `%resource.item.answer.valueCoding.extension.where(url='${BASE}ordinalValue').valueDecimal.sum()`,
    ],
    ['ordinal() on bare items', options('ordinalValue', 'option'), 'item.answer.value.ordinal().sum()'],
    [
      'the number in the code',
      options('itemWeight', 'option'),
      "%resource.item.where(linkId.startsWith('q')).answer.valueCoding.code.select(substring(6).toInteger()).sum()",
    ],
  ])('by %s', (_, answerOption, text) => {
    const form = formOf([...questions(answerOption), total(text)]);
    expect(totalOf(choose(form, { q1: 3, q2: 2, q3: 1 }))).toMatchObject({ kind: 'decimal', value: 6 });
    expect(canComplete(form)).toBe(true);
  });

  it('by variables that look the points up in the form', () => {
    const lookUp = (linkId: string): string =>
      `%questionnaire.item.where(linkId='${linkId}').answerOption.where(valueCoding.code=%resource.item.where(linkId='${linkId}').answer.valueCoding.code).extension.where(url='${BASE}ordinalValue').valueDecimal`;
    const variables = ['q1', 'q2', 'q3'].map((linkId) =>
      expression(`${BASE}variable`, lookUp(linkId), linkId),
    );
    const all = expression(`${BASE}variable`, '(%q1 | %q2.empty().not()).exists()', 'any');
    const form = formOf(
      [...questions(options('ordinalValue', 'option')), total('iif(%any, %q1 + %q2 + %q3, {})')],
      {
        extension: [...variables, all],
      },
    );
    expect(totalOf(choose(form, { q1: 3, q2: 3, q3: 2 }))).toMatchObject({ value: 8 });
  });

  it('by totals of totals, until they are stable', () => {
    const form = formOf([
      {
        linkId: 'double',
        type: 'integer',
        readOnly: true,
        extension: [expression(CALCULATED, "%resource.item.where(linkId='total').answer.value * 2")],
      },
      ...questions(options('itemWeight', 'option')),
      total("%resource.item.where(linkId.startsWith('q')).answer.value.weight().sum()", 'integer'),
    ]);
    expect(look(choose(form, { q1: 1, q2: 1, q3: 2 })).valuesAt('double')).toEqual([
      { kind: 'integer', value: 8 },
    ]);
  });

  it('and says so when they run in a circle', () => {
    const form = formOf([
      {
        linkId: 'total',
        type: 'integer',
        extension: [
          expression(
            CALCULATED,
            "iif(%resource.item.where(linkId='total').answer.exists(), %resource.item.where(linkId='total').answer.value + 1, 1)",
          ),
        ],
      },
    ]);
    const seen = look(startAssessment(form));
    expect(seen.problems.map(({ code }) => code)).toEqual(['expression-loop']);
    expect(seen.isComplete).toBe(false);
  });

  it('and conditions that are expressions open and close questions', () => {
    const open = expression(
      'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
      "%resource.item.where(linkId='q1').answer.value.weight() >= 2",
    );
    const form = formOf([
      ...questions(options('itemWeight', 'option')),
      { linkId: 'more', type: 'string', extension: [open] },
    ]);
    expect(look(choose(form, { q1: 1 })).enabled.has('more')).toBe(false);
    expect(look(choose(form, { q1: 2 })).enabled.has('more')).toBe(true);
  });

  it('come out the same after the response was stored without its weights and read again', () => {
    const form = formOf([
      ...questions(options('itemWeight', 'option')),
      total("%resource.item.where(linkId.startsWith('q')).answer.value.weight().sum()"),
    ]);
    const item = ['q1', 'q2', 'q3'].map((linkId) => ({
      linkId,
      answer: [{ valueCoding: { system: 'urn:often', code: 'often-2' } }],
    }));
    const read = readResponse(form, { resourceType: 'QuestionnaireResponse', status: 'completed', item });
    expect(read.ok && totalOf(read.value.assessment)).toMatchObject({ value: 6 });
  });

  it('go on being computed after a pause, unless somebody had overridden them', () => {
    const form = formOf([
      ...questions(options('itemWeight', 'option')),
      total("%resource.item.where(linkId.startsWith('q')).answer.value.weight().sum()"),
    ]);
    const stored = (points: number): unknown => ({
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [
        { linkId: 'q1', answer: [{ valueCoding: { system: 'urn:often', code: 'often-2' } }] },
        { linkId: 'total', answer: [{ valueDecimal: points }] },
      ],
    });
    const resumed = (points: number): unknown => {
      const read = readResponse(form, stored(points), { engine: fhirPath, now: NOW });
      if (!read.ok) throw new Error(read.problem.message);
      const value = form.byLinkId.get('q2')?.options[3]?.value;
      return totalOf(
        reduceAssessment(read.value.assessment, {
          type: 'answer',
          at: 'q2',
          values: value === undefined ? [] : [value],
        }),
      );
    };
    expect(resumed(2)).toMatchObject({ value: 5 });
    expect(resumed(9)).toMatchObject({ value: 9 });
  });

  it('travel in the response, each answer with its weight', () => {
    const form = formOf([
      ...questions(options('itemWeight', 'option')),
      total("%resource.item.where(linkId.startsWith('q')).answer.value.weight().sum()"),
    ]);
    const state = choose(form, { q1: 3, q2: 0, q3: 0 });
    expect(writeResponse(state, look(state), { authored: NOW, wish: 'completed' })['item']).toMatchObject([
      {
        linkId: 'q1',
        answer: [
          { valueCoding: { code: 'often-3', extension: [{ url: `${BASE}itemWeight`, valueDecimal: 3 }] } },
        ],
      },
      { linkId: 'q2' },
      { linkId: 'q3' },
      { linkId: 'total', answer: [{ valueDecimal: 3 }] },
    ]);
  });
});
