import { describe, expect, it } from 'vitest';
import type { AnswerValue } from './answer-value.ts';
import { fitValue } from './fit-value.ts';
import type { ItemType } from './form.ts';

const THREE: AnswerValue = { kind: 'integer', value: 3 };
const day = (value: string): AnswerValue => ({ kind: 'dateTime', value });

describe('a value as an answer to a question', () => {
  it.each<readonly [ItemType, AnswerValue, AnswerValue | undefined]>([
    ['decimal', THREE, { kind: 'decimal', value: 3 }],
    ['quantity', THREE, { kind: 'quantity', value: 3 }],
    ['string', THREE, { kind: 'string', value: '3' }],
    ['boolean', THREE, undefined],
    ['integer', { kind: 'decimal', value: 2.5 }, undefined],
    ['integer', { kind: 'string', value: '3' }, undefined],
    ['date', day('2026-05-04T09:00:00Z'), { kind: 'date', value: '2026-05-04' }],
    ['date', { kind: 'string', value: 'May' }, undefined],
    ['dateTime', { kind: 'date', value: '2026-05' }, { kind: 'dateTime', value: '2026-05' }],
    ['url', { kind: 'string', value: 'https://a.example' }, { kind: 'uri', value: 'https://a.example' }],
    ['url', { kind: 'uri', value: 'not an address' }, undefined],
    ['string', { kind: 'boolean', value: true }, { kind: 'string', value: 'true' }],
    ['text', { kind: 'coding', code: 'a' }, undefined],
    ['choice', { kind: 'coding' }, undefined],
    ['choice', { kind: 'string', value: ' ' }, undefined],
    ['open-choice', { kind: 'string', value: 'Tea' }, { kind: 'string', value: 'Tea' }],
  ])('for %s: %j is %j', (type, value, expected) => {
    expect(fitValue(type, value)).toEqual(expected);
  });

  it('keeps the points that an option of numbers has', () => {
    expect(fitValue('integer', { ...THREE, weight: 2 })).toEqual({ ...THREE, weight: 2 });
  });
});
