import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.ts';
import type { Form } from '../instrument/form.ts';
import { placeKey, startAssessment } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import { examine } from './examine.ts';
import { readResponse } from './read-response.ts';
import { reduceAssessment } from './reduce.ts';
import { writeResponse } from './write-response.ts';

function formOf(item: readonly object[]): Form {
  const json = {
    resourceType: 'Questionnaire',
    url: 'https://forms.example/f',
    version: '3',
    title: 'Test',
    status: 'draft',
    item,
  };
  const parsed = parseQuestionnaire(json);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const yes = { kind: 'boolean', value: true } as const;
const text = (value: string): { kind: 'string'; value: string } => ({ kind: 'string', value });
const give = (assessment: Assessment, at: string, value: object): Assessment =>
  reduceAssessment(assessment, { type: 'answer', at, values: [value as never] });

const when = (question: string, operator: string, value: object): object => ({
  question,
  operator,
  ...value,
});

describe('conditions', () => {
  it('close a whole chain when the first answer changes, and keep the answers in case it changes back', () => {
    const form = formOf([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'string', enableWhen: [when('a', '=', { answerBoolean: true })] },
      {
        linkId: 'c',
        type: 'string',
        required: true,
        enableWhen: [when('b', 'exists', { answerBoolean: true })],
      },
    ]);
    const open = give(give(give(startAssessment(form), 'a', yes), 'b', text('x')), 'c', text('y'));
    expect(examine(open).visible.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    const closed = give(open, 'a', { kind: 'boolean', value: false });
    expect(examine(closed).visible.map(({ key }) => key)).toEqual(['a']);
    expect(examine(closed).responseItems.items).toEqual([{ linkId: 'a', answer: [{ valueBoolean: false }] }]);
    expect(examine(give(closed, 'a', yes)).valuesAt('c')).toEqual([text('y')]);
  });

  it.each([
    ['exists', { answerBoolean: true }, true, false],
    ['exists', { answerBoolean: false }, false, true],
    ['=', { answerInteger: 5 }, true, false],
    ['!=', { answerInteger: 5 }, false, true],
    ['!=', { answerInteger: 4 }, true, true],
    ['>', { answerInteger: 4 }, true, false],
    ['<', { answerInteger: 4 }, false, false],
    ['>=', { answerDecimal: 5 }, true, false],
    ['<=', { answerDecimal: 4.5 }, false, false],
  ])('%s %j holds for 5: %s, for no answer: %s', (operator, value, forFive, forNothing) => {
    const form = formOf([
      { linkId: 'n', type: 'integer' },
      { linkId: 'x', type: 'string', enableWhen: [when('n', operator, value)] },
    ]);
    const start = startAssessment(form);
    expect(examine(give(start, 'n', { kind: 'integer', value: 5 })).enabled.has('x')).toBe(forFive);
    expect(examine(start).enabled.has('x')).toBe(forNothing);
  });

  it('asks all or any of several', () => {
    const enableWhen = [when('a', '=', { answerBoolean: true }), when('b', '=', { answerBoolean: true })];
    const form = formOf([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean' },
      { linkId: 'all', type: 'string', enableWhen, enableBehavior: 'all' },
      { linkId: 'any', type: 'string', enableWhen, enableBehavior: 'any' },
      { linkId: 'unsaid', type: 'string', enableWhen },
    ]);
    const { enabled } = examine(give(startAssessment(form), 'a', yes));
    expect(['all', 'any', 'unsaid'].map((key) => enabled.has(key))).toEqual([false, true, false]);
  });

  it('looks inside its own copy of a repeating group', () => {
    const form = formOf([
      {
        linkId: 'child',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'school', type: 'boolean' },
          { linkId: 'grade', type: 'string', enableWhen: [when('school', '=', { answerBoolean: true })] },
        ],
      },
    ]);
    const two = reduceAssessment(startAssessment(form), { type: 'add-copy', at: 'child' });
    const { enabled } = examine(give(two, placeKey('school', '1'), yes));
    expect([enabled.has(placeKey('grade', '0')), enabled.has(placeKey('grade', '1'))]).toEqual([false, true]);
    const written = examine(give(give(two, placeKey('school', '1'), yes), placeKey('school', '0'), yes))
      .responseItems.items;
    expect(written.map(({ linkId }) => linkId)).toEqual(['child', 'child']);
    const one = reduceAssessment(two, { type: 'remove-copy', at: 'child', copy: 0 });
    expect(examine(one).places.map(({ instance }) => instance)).toEqual(['1', '1', '1']);
  });
});

describe('answers', () => {
  const form = formOf([
    {
      linkId: 'many',
      type: 'choice',
      repeats: true,
      answerOption: [
        { valueCoding: { code: 'a' } },
        { valueCoding: { code: 'b' } },
        {
          valueCoding: { code: 'none' },
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
              valueBoolean: true,
            },
          ],
        },
      ],
    },
    {
      linkId: 'age',
      type: 'integer',
      required: true,
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 18 }],
    },
    { linkId: 'name', type: 'string', maxLength: 4 },
  ]);
  const tick = (assessment: Assessment, code: string): Assessment =>
    reduceAssessment(assessment, { type: 'toggle', at: 'many', value: { kind: 'coding', code } });
  const ticked = (assessment: Assessment): readonly unknown[] =>
    examine(assessment)
      .valuesAt('many')
      .map((value) => ('code' in value ? value.code : ''));

  it('let "none of these" stand alone and keep the order of the form', () => {
    const both = tick(tick(startAssessment(form), 'b'), 'a');
    expect(ticked(both)).toEqual(['a', 'b']);
    expect(ticked(tick(both, 'none'))).toEqual(['none']);
    expect(ticked(tick(tick(both, 'none'), 'b'))).toEqual(['b']);
    expect(ticked(tick(tick(startAssessment(form), 'a'), 'a'))).toEqual([]);
  });

  it('are checked against the limits of the form', () => {
    const state = give(
      give(startAssessment(form), 'age', { kind: 'integer', value: 17 }),
      'name',
      text('Robin'),
    );
    expect(examine(state).issues.map(({ linkId, code, limit }) => [linkId, code, limit])).toEqual([
      ['age', 'too-low', 18],
      ['name', 'too-long', 4],
    ]);
    expect(examine(startAssessment(form)).issues.map(({ code }) => code)).toEqual(['required']);
  });

  it('count skipping and not saying apart from answering', () => {
    const state = reduceAssessment(
      reduceAssessment(tick(startAssessment(form), 'a'), { type: 'skip', at: 'name' }),
      { type: 'withhold', at: 'age' },
    );
    expect(examine(state).progress).toEqual({ answered: 1, skipped: 1, withheld: 1, total: 3 });
    expect(examine(state).isComplete).toBe(false);
  });

  it('leave the state as it is for a place that is not there', () => {
    const state = startAssessment(form);
    expect(give(state, 'nobody', yes)).toBe(state);
    expect(reduceAssessment(state, { type: 'clear', at: 'age' })).toBe(state);
  });

  it('come back from a response as they went out', () => {
    const state = reduceAssessment(
      give(tick(startAssessment(form), 'b'), 'age', { kind: 'integer', value: 40 }),
      { type: 'withhold', at: 'name' },
    );
    const json = writeResponse(state, examine(state), {
      authored: '2026-05-04T10:00:00Z',
      wish: 'completed',
      mode: 'self',
    });
    expect(json).toMatchObject({
      status: 'completed',
      questionnaire: 'https://forms.example/f|3',
      language: 'en',
    });
    const read = readResponse(form, JSON.parse(JSON.stringify(json)));
    expect(read.ok && read.value.assessment.entries).toEqual(state.entries);
    expect(read.ok && read.value.leftOver).toEqual([]);
  });

  it('that the form does not know are named when a response is read', () => {
    const item = [
      { linkId: 'gone', answer: [{ valueString: 'x' }] },
      { linkId: 'many', answer: [{ valueCoding: { code: 'z' } }] },
    ];
    const read = readResponse(form, {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'https://forms.example/f|2',
      item,
    });
    expect(read.ok && [read.value.leftOver.map(({ reason }) => reason), read.value.isSameVersion]).toEqual([
      ['no-such-question', 'answer-not-offered'],
      false,
    ]);
    expect(
      readResponse(form, {
        resourceType: 'QuestionnaireResponse',
        questionnaire: 'https://forms.example/other',
      }),
    ).toMatchObject({ ok: false });
  });

  it('that are emptied are gone, and half a date is kept as text until it is whole', () => {
    const dated = formOf([
      { linkId: 'day', type: 'date' },
      { linkId: 'word', type: 'string' },
    ]);
    const half = give(
      give(startAssessment(dated), 'day', { kind: 'date', value: '2026-13' }),
      'word',
      text('  '),
    );
    expect(examine(half).responseItems.items).toEqual([
      { linkId: 'day', answer: [{ valueString: '2026-13' }] },
    ]);
    expect(examine(half).issues.map(({ code }) => code)).toEqual(['not-a-date']);
  });

  it('are never marked completed while something required is open', () => {
    const state = tick(startAssessment(form), 'a');
    expect(
      writeResponse(state, examine(state), { authored: '2026-05-04T10:00:00Z', wish: 'completed' })['status'],
    ).toBe('in-progress');
  });
});
