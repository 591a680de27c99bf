import { describe, expect, it } from 'vitest';
import { fhirPath } from '../fhirpath/index.ts';
import { parseQuestionnaire } from '../instrument/index.ts';
import type { AnswerValue } from '../instrument/index.ts';
import { examine, reduceAssessment, startAssessment } from './index.ts';
import type { Assessment, Examination } from './index.ts';

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const rule = (url: string, expression: string): object => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression },
});
const MEALS = ['soup', 'steak', 'bread'].map((code) => ({ valueCoding: { system: 'urn:m', code } }));

const FORM = {
  resourceType: 'Questionnaire',
  status: 'active',
  item: [
    { linkId: 'meat', type: 'boolean', text: 'Meat?' },
    {
      linkId: 'meal',
      type: 'choice',
      text: 'Which meal?',
      answerOption: MEALS,
      extension: [
        {
          url: `${SDC}answerOptionsToggleExpression`,
          extension: [
            { url: 'option', valueCoding: { system: 'urn:m', code: 'steak' } },
            rule('expression', "%resource.item.where(linkId='meat').answer.value = true"),
          ],
        },
      ],
    },
    {
      linkId: 'again',
      type: 'choice',
      text: 'And tomorrow?',
      extension: [rule(`${SDC}answerExpression`, "%resource.item.where(linkId='meal').answer.value")],
    },
  ],
};

function start(): Assessment {
  const parsed = parseQuestionnaire(FORM, { expressions: fhirPath });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.gaps).toEqual([]);
  return startAssessment(parsed.value);
}

const look = (assessment: Assessment): Examination => examine(assessment, { engine: fhirPath });
const give = (assessment: Assessment, at: string, value: AnswerValue): Assessment =>
  reduceAssessment(assessment, { type: 'answer', at, values: [value] });
const offers = (assessment: Assessment, linkId: string): readonly string[] =>
  look(assessment)
    .visible.filter(({ key }) => key === linkId)
    .flatMap(({ item }) => item.options.map(({ words }) => words.text));

const STEAK: AnswerValue = { kind: 'coding', system: 'urn:m', code: 'steak' };

describe('answers that a form offers by a rule', () => {
  it('come and go with the answers that the rule looks at', () => {
    const empty = start();
    expect(offers(empty, 'meal')).toEqual(['soup', 'bread']);
    expect(offers(give(empty, 'meat', { kind: 'boolean', value: true }), 'meal')).toEqual([
      'soup',
      'steak',
      'bread',
    ]);
  });

  it('are what was answered elsewhere, and nothing before that', () => {
    expect(offers(start(), 'again')).toEqual([]);
    expect(offers(give(start(), 'meal', { kind: 'coding', system: 'urn:m', code: 'soup' }), 'again')).toEqual(
      ['soup'],
    );
  });

  it('name an answer that is no longer offered, and the form waits for another', () => {
    const willing = give(give(start(), 'meat', { kind: 'boolean', value: true }), 'meal', STEAK);
    expect(look(willing).isComplete).toBe(true);
    const changed = look(give(willing, 'meat', { kind: 'boolean', value: false }));
    expect(changed.issues.map(({ linkId, code }) => [linkId, code])).toEqual([['meal', 'not-offered']]);
    expect(changed.isComplete).toBe(false);
  });
});
