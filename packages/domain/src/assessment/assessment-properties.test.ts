import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnswerValue } from '../instrument/answer-value.ts';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.ts';
import { placeKey, startAssessment } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import { examine } from './examine.ts';
import { readResponse } from './read-response.ts';
import { reduceAssessment } from './reduce.ts';
import { writeResponse } from './write-response.ts';

const weight = (points: number): object => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: points }],
});
const when = (question: string): object => ({
  enableWhen: [{ question, operator: 'exists', answerBoolean: true }],
});
const parsed = parseQuestionnaire({
  resourceType: 'Questionnaire',
  url: 'https://forms.example/p',
  version: '1',
  status: 'draft',
  item: [
    { linkId: 'yes', type: 'boolean', item: [{ linkId: 'why', type: 'text', ...when('yes') }] },
    {
      linkId: 'one',
      type: 'choice',
      answerOption: [0, 1, 2].map((points) => ({
        ...weight(points),
        valueCoding: { system: 'urn:x', code: `c${points}` },
      })),
    },
    {
      linkId: 'many',
      type: 'open-choice',
      repeats: true,
      answerOption: [{ valueString: 'a' }, { valueString: 'b' }],
      ...when('one'),
    },
    {
      linkId: 'child',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'age', type: 'integer' },
        {
          linkId: 'toy',
          type: 'group',
          repeats: true,
          item: [{ linkId: 'name', type: 'string', ...when('age') }],
        },
      ],
    },
    { linkId: 'kg', type: 'quantity' },
    { linkId: 'at', type: 'dateTime', ...when('many') },
  ],
});
if (!parsed.ok) throw new Error(parsed.problem.message);
const form = parsed.value;

/** Two children, the first with two toys. */
const START = [
  { type: 'add-copy' as const, at: 'child' },
  { type: 'add-copy' as const, at: placeKey('toy', '0') },
].reduce(reduceAssessment, startAssessment(form));

const string = fc.constantFrom('x', 'y z', 'ñ').map((value): AnswerValue => ({ kind: 'string', value }));
const valueFor: Readonly<Record<string, fc.Arbitrary<AnswerValue>>> = {
  yes: fc.boolean().map((value): AnswerValue => ({ kind: 'boolean', value })),
  why: string,
  one: fc.constantFrom('c0', 'c1', 'c2').map((code): AnswerValue => ({ kind: 'coding', code })),
  many: fc.constantFrom('a', 'b', 'other').map((value): AnswerValue => ({ kind: 'string', value })),
  age: fc.nat({ max: 20 }).map((value): AnswerValue => ({ kind: 'integer', value })),
  name: string,
  kg: fc.nat({ max: 90 }).map((value): AnswerValue => ({ kind: 'quantity', value, unit: 'kg' })),
  at: fc.constant<AnswerValue>({ kind: 'dateTime', value: '2026-05-04T10:00:00-04:00' }),
};
const PLACES = [
  'yes',
  'why',
  'one',
  'many',
  'kg',
  'at',
  placeKey('age', '0'),
  placeKey('age', '1'),
  ...['0.0', '0.1', '1.0'].map((at) => placeKey('name', at)),
];
const answers = fc
  .tuple(
    ...PLACES.map((at) =>
      fc.option(
        (valueFor[at.split('\u001F')[0] ?? ''] ?? string).map((value) => ({
          type: 'answer' as const,
          at,
          values: [value],
        })),
      ),
    ),
  )
  .map((all) => all.flatMap((one) => one ?? []));
const fill = (actions: readonly Parameters<typeof reduceAssessment>[1][]): Assessment =>
  actions.reduce(reduceAssessment, START);
const write = (assessment: Assessment): object =>
  writeResponse(assessment, examine(assessment), { authored: '2026-05-04T10:00:00Z', wish: 'completed' });

it('answers give the same response in whatever order they were given', () => {
  fc.assert(
    fc.property(
      answers.chain((actions) =>
        fc.tuple(fc.constant(actions), fc.shuffledSubarray(actions, { minLength: actions.length })),
      ),
      ([actions, shuffled]) => {
        expect(write(fill(shuffled))).toEqual(write(fill(actions)));
      },
    ),
  );
});

it('a response that is read and written again is the same response', () => {
  fc.assert(
    fc.property(answers, (actions) => {
      const json: unknown = JSON.parse(JSON.stringify(write(fill(actions))));
      const read = readResponse(form, json);
      expect(
        read.ok && [read.value.leftOver, JSON.parse(JSON.stringify(write(read.value.assessment)))],
      ).toEqual([[], json]);
    }),
  );
});

it('a question that is not open is never in the response', () => {
  fc.assert(
    fc.property(answers, (actions) => {
      const { enabled, responseItems } = examine(fill(actions));
      expect([...responseItems.byKey.keys()].filter((key) => !enabled.has(key))).toEqual([]);
    }),
  );
});

it('no questionnaire and no response, however odd, makes the engine throw', () => {
  const odd = fc.record({
    resourceType: fc.constant('Questionnaire'),
    item: fc.array(
      fc.record(
        {
          linkId: fc.oneof(fc.string(), fc.integer()),
          type: fc.constantFrom('group', 'choice', 'date', 'x'),
          enableWhen: fc.jsonValue(),
          item: fc.jsonValue(),
          answerOption: fc.jsonValue(),
          extension: fc.jsonValue(),
          repeats: fc.boolean(),
        },
        { requiredKeys: ['type'] },
      ),
    ),
    contained: fc.jsonValue(),
    extension: fc.jsonValue(),
  });
  fc.assert(
    fc.property(odd, fc.jsonValue(), (json, junk) => {
      const read = parseQuestionnaire(json);
      if (!read.ok) throw new Error('a questionnaire is always read');
      const assessment = startAssessment(read.value);
      expect(examine(assessment).progress.answered).toBeGreaterThanOrEqual(0);
      const response = readResponse(read.value, { resourceType: 'QuestionnaireResponse', item: junk });
      expect(response.ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});
