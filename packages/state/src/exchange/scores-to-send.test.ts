import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuestionnaire, type Form } from '@cairn/domain/instrument';
import { buildQuestionnaire, parseDefinition } from '@cairn/domain/wording';
import type { AssessmentRecord } from '../casework/assessment-record.ts';
import { scoresToSend } from './scores-to-send.ts';

const instruments = new URL('../../../../data/instruments/', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, instruments), 'utf8'));

function formOf(questionnaire: unknown): Form {
  const parsed = parseQuestionnaire(questionnaire);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

/** The published instrument with placeholder lines: its words are nowhere in this repository. */
function published(): Form {
  const definition = parseDefinition(json('barc-10/instrument.json'));
  if (!definition.ok) throw new Error(definition.problem.message);
  const lines = Array.from({ length: definition.value.itemCount }, (_, at) => `Line ${at + 1}`);
  return formOf(
    buildQuestionnaire(definition.value, [{ language: 'en', lines, sha256: 'x', isVerified: true }]),
  );
}

const barc = published();
const checkIn = formOf(json('cairn-check-in/questionnaire.json'));

function filled(form: Form, { skipped = [] as readonly string[], version = form.version } = {}) {
  const questions = form.items.flatMap((item) => (item.type === 'group' ? item.children : [item]));
  const record: AssessmentRecord = {
    id: 'a-1',
    personId: 'p-1',
    instrument: form.url,
    on: '2031-03-04',
    status: 'completed',
    response: {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${form.url}|${version}`,
      status: 'completed',
      item: questions
        .filter(({ linkId, options }) => options.length > 0 && !skipped.includes(linkId))
        .map(({ linkId, options }) => ({
          linkId,
          answer: options.slice(-1).map(({ value }) => answerOf(value)),
        })),
    },
  };
  return record;
}

function answerOf(value: { readonly kind: string }): object {
  if (value.kind === 'integer' && 'value' in value) return { valueInteger: value.value };
  if (value.kind === 'coding' && 'code' in value)
    return { valueCoding: { code: value.code, ...('system' in value && { system: value.system }) } };
  throw new Error(`no such answer here: ${value.kind}`);
}

describe('the scores that go out beside the answers', () => {
  it('are those of a finished published instrument, as numbers on their range', () => {
    expect(scoresToSend(filled(barc), [checkIn, barc])).toMatchObject([
      { id: 'total', value: 60, range: { minimum: 10, maximum: 60 }, missing: [] },
    ]);
  });

  it('are none where an answer that counts is open', () => {
    expect(scoresToSend(filled(barc, { skipped: [barc.scoring[0]?.items[0] ?? ''] }), [barc])).toEqual([]);
  });

  it('are none for a form that is not finished, not at hand, or of another version', () => {
    expect(scoresToSend({ ...filled(barc), status: 'in-progress' }, [barc])).toEqual([]);
    expect(scoresToSend(filled(barc), [checkIn])).toEqual([]);
    expect(scoresToSend(filled(barc, { version: '0.9.0' }), [barc])).toEqual([]);
  });

  it('are none for the check-in: its areas are words, though a rule for each of them exists', () => {
    expect(checkIn.scoring.length).toBeGreaterThan(0);
    expect(scoresToSend(filled(checkIn), [checkIn, barc])).toEqual([]);
  });
});
