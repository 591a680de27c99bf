import type { Place } from '@cairn/domain/assessment';
import type { AnswerValue, FormItem } from '@cairn/domain/instrument';
import { isSameAnswer } from '@cairn/domain/instrument';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import type { AssessmentView } from './view.ts';

/** An answer as the person reads it. */
export function answerWords(value: AnswerValue, item: FormItem, view: AssessmentView): string {
  const offered = item.options.find((option) => isSameAnswer(option.value, value));
  if (offered) return view.say(offered.words);
  switch (value.kind) {
    case 'boolean':
      return view.t(value.value ? 'yes' : 'no');
    case 'coding':
      return value.display ?? value.code ?? '';
    case 'quantity':
      return `${value.value} ${value.unit ?? value.code ?? ''}`.trim();
    case 'date':
      return formatCalendarDate(value.value, view.locale);
    case 'dateTime':
      return `${formatCalendarDate(value.value.slice(0, 10), view.locale)} ${value.value.slice(11, 16)}`.trim();
    default: {
      const unit = item.unit ? ` ${view.say(item.unit)}` : '';
      return `${value.value}${unit}`;
    }
  }
}

/** The answer, or the word for there being none. */
export function shownAnswer(one: Place, view: AssessmentView): string {
  const values = view.examination.valuesAt(one.key);
  if (values.length > 0) return values.map((value) => answerWords(value, one.item, view)).join('\n');
  const kind = view.assessment.entries.get(one.key)?.kind;
  return view.t(kind === 'skipped' ? 'skippedWord' : kind === 'withheld' ? 'withhold' : 'noAnswer');
}
