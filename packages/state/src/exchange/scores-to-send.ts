import { readResponse, scoreAssessment, type Score } from '@cairn/domain/assessment';
import type { Form } from '@cairn/domain/instrument';
import { measuredScores } from '@cairn/domain/profile';
import type { AssessmentRecord } from '../casework/assessment-record.ts';

/**
 * The scores of a filled-in form that go out beside its answers: of a finished one, by the same version of the form, and only
 * where there is a number. What a form does not measure has no score: the areas of a check-in are words.
 */
export function scoresToSend(record: AssessmentRecord, forms: readonly Form[]): readonly Score[] {
  const form = forms.find(({ url }) => url === record.instrument);
  if (form === undefined || record.status !== 'completed' || measuredScores(form).length === 0) return [];
  const read = readResponse(form, record.response);
  if (!read.ok || !read.value.isSameVersion) return [];
  const { entries } = read.value.assessment;
  const scores = scoreAssessment(form, (key) => {
    const entry = entries.get(key);
    return entry?.kind === 'answered' ? entry.values : [];
  });
  return scores.filter(({ value }) => value !== undefined);
}
