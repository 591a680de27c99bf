import type { PlaceKey } from '@cairn/domain/assessment';
import { isSameAnswer, type AnswerValue, type FormItem } from '@cairn/domain/instrument';
import { draftKey, type AssessmentState } from './assessment-state.ts';
import { writeText } from './read-text.ts';

/** True for an answer out of the question's own list, false for one that a person wrote. */
export function isOffered(item: FormItem, value: AnswerValue): boolean {
  return item.options.some((option) => isSameAnswer(option.value, value));
}

/** The texts that stand in the fields of one question, whether typed or out of values. */
export function writtenTexts(
  { drafts, examination }: AssessmentState,
  item: FormItem,
  at: PlaceKey,
): string[] {
  const values = (examination?.valuesAt(at) ?? []).filter((value) => !isOffered(item, value));
  const drafted = [...drafts.keys()].filter((name) => name.startsWith(`${at}#`)).length;
  return Array.from(
    { length: Math.max(values.length, drafted) },
    (_, index) => drafts.get(draftKey(at, index)) ?? writeText(values[index]),
  );
}
