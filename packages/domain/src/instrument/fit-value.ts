import { isAnswer } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import type { ItemType } from './form.ts';
import { R4_DATE, R4_DATE_TIME } from './r4-dates.ts';

/** A value as an answer to a question of this type; `undefined` where it can be none. */
export function fitValue(type: ItemType, value: AnswerValue): AnswerValue | undefined {
  if (!isAnswer(value)) return undefined;
  if (type === 'choice' || type === 'open-choice') return value;
  if (value.kind === 'coding' || value.kind === 'quantity') return value.kind === type ? value : undefined;
  if (typeof value.value === 'number') return fitNumber(type, value.value, value);
  if (typeof value.value === 'string') return fitText(type, value.value, value);
  return type === 'boolean' ? value : fitText(type, String(value.value), value);
}

function fitNumber(type: ItemType, number: number, value: AnswerValue): AnswerValue | undefined {
  switch (type) {
    case 'decimal':
      return { ...value, kind: 'decimal', value: number };
    case 'integer':
      return value.kind === 'integer' || Number.isInteger(number)
        ? { ...value, kind: 'integer', value: number }
        : undefined;
    case 'quantity':
      return { kind: 'quantity', value: number };
    default:
      return fitText(type, String(number), value);
  }
}

/** Text becomes what it reads as, such as a date that a form wrote as a string. */
function fitText(type: ItemType, text: string, value: AnswerValue): AnswerValue | undefined {
  const day = text.split('T')[0] ?? '';
  switch (type) {
    case 'string':
    case 'text':
      return { kind: 'string', value: text };
    case 'url':
      return /\s/.test(text) ? undefined : { kind: 'uri', value: text };
    case 'date':
      return R4_DATE.test(day) ? { kind: 'date', value: day } : undefined;
    case 'dateTime':
      return value.kind === 'dateTime' || R4_DATE_TIME.test(text)
        ? { kind: 'dateTime', value: text }
        : undefined;
    case 'time':
      return value.kind === 'time' ? value : undefined;
    default:
      return undefined;
  }
}
