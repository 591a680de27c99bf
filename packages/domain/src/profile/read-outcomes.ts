import { placeKey } from '../assessment/assessment.ts';
import type { PlaceKey } from '../assessment/assessment.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Form } from '../instrument/form.ts';
import type { Words } from '../instrument/words.ts';

/** One outcome as a person answered it at one time. */
export interface Outcome {
  readonly id: string;
  readonly title: Words;
  /** Code and words of the answer; absent when it was left out. */
  readonly answer?: { readonly code: string; readonly words: Words };
}

/** The code of the answer that there is more of something than before. */
export const MORE = 'better';

/**
 * Reads a form built like the outcome set: single questions, each about one outcome, answered by a change. Empty for
 * every other form. Nothing is added up.
 */
export function readOutcomes(
  form: Form,
  valuesAt: (key: PlaceKey) => readonly AnswerValue[],
): readonly Outcome[] {
  return form.items.flatMap((item) => {
    if (item.area === undefined || !item.options.some(({ value }) => codeOf(value) === MORE)) return [];
    const [value] = valuesAt(placeKey(item.linkId));
    const code = codeOf(value);
    const chosen = item.options.find((option) => code !== undefined && codeOf(option.value) === code);
    return [
      {
        id: item.area,
        title: item.text,
        ...(code === undefined || chosen === undefined ? {} : { answer: { code, words: chosen.words } }),
      },
    ];
  });
}

function codeOf(value: AnswerValue | undefined): string | undefined {
  return value?.kind === 'coding' ? value.code : undefined;
}
