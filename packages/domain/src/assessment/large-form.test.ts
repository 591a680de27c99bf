import { expect, it } from 'vitest';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.ts';
import { startAssessment } from './assessment.ts';
import { examine } from './examine.ts';
import { reduceAssessment } from './reduce.ts';

/** A chain as long as the largest public form: every question waits for the one before it. */
const LENGTH = 772;

it('a chain of 772 questions opens to the end and closes at the first', () => {
  const item = Array.from({ length: LENGTH }, (_, at) => ({
    linkId: `q${at}`,
    type: 'boolean',
    ...(at === 0 ? {} : { enableWhen: [{ question: `q${at - 1}`, operator: '=', answerBoolean: true }] }),
  }));
  const parsed = parseQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.gaps).toEqual([]);
  let assessment = startAssessment(parsed.value);
  for (let at = 0; at < LENGTH; at += 1) {
    assessment = reduceAssessment(assessment, {
      type: 'answer',
      at: `q${at}`,
      values: [{ kind: 'boolean', value: true }],
    });
  }
  expect(examine(assessment).progress).toEqual({ answered: LENGTH, skipped: 0, withheld: 0, total: LENGTH });
  const closed = reduceAssessment(assessment, {
    type: 'answer',
    at: 'q0',
    values: [{ kind: 'boolean', value: false }],
  });
  expect(examine(closed).visible).toHaveLength(1);
});
