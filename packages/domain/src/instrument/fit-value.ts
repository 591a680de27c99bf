import { isAnswer } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import type { ItemType } from './form.ts';
import { R4_DATE } from './r4-dates.ts';

/** A value as an answer to a question of this type; `undefined` where it can be none. */
export function fitValue(type: ItemType, value: AnswerValue): AnswerValue | undefined {
  const { kind } = value;
  if (!isAnswer(value)) return undefined;
  switch (type) {
    case 'choice':
    case 'open-choice':
      return value;
    case 'decimal':
      return kind === 'integer' ? { ...value, kind: 'decimal' } : only(kind === 'decimal', value);
    case 'integer':
      return kind === 'decimal' && Number.isInteger(value.value)
        ? { ...value, kind: 'integer' }
        : only(kind === 'integer', value);
    case 'string':
    case 'text':
      if (kind === 'coding' || kind === 'quantity') return undefined;
      return { kind: 'string', value: String(value.value) };
    case 'url':
      return only(kind === 'uri' && !/\s/.test(value.value), value);
    case 'date':
      if (kind !== 'date' && kind !== 'dateTime' && kind !== 'string') return undefined;
      return fitDate(value.value.split('T')[0] ?? '');
    case 'dateTime':
      return only(kind === 'dateTime' || kind === 'date', value);
    case 'boolean':
    case 'time':
    case 'quantity':
      return only(kind === type, value);
    default:
      return undefined;
  }
}

function only(isFit: boolean, value: AnswerValue): AnswerValue | undefined {
  return isFit ? value : undefined;
}

function fitDate(day: string): AnswerValue | undefined {
  return R4_DATE.test(day) ? { kind: 'date', value: day } : undefined;
}
