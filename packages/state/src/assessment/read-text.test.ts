import { describe, expect, it } from 'vitest';
import { parseQuestionnaire, type FormItem } from '@cairn/domain/instrument';
import { readText, writeText } from './read-text.ts';

function itemOf(type: string, more: object = {}): FormItem {
  const item = [{ linkId: 'q', type, ...more }];
  const parsed = parseQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item });
  const found = parsed.ok ? parsed.value.byLinkId.get('q') : undefined;
  if (!found) throw new Error('no item');
  return found;
}

describe('a text in a field', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['1 200', 1200],
    ['0,5', 0.5],
    ['1,500', 1500],
    ['12,345.5', 12345.5],
    ['-3.25', -3.25],
    ['.5', 0.5],
  ])('%j is the number %d', (text, value) => {
    expect(readText(itemOf('decimal'), text)).toEqual({ kind: 'value', value: { kind: 'decimal', value } });
  });

  it.each(['twelve', '1e9', '1-2', '1,2,3', '+', '0x10'])('%j is no number, and is kept as it is', (text) => {
    expect(readText(itemOf('integer'), text)).toEqual({ kind: 'unreadable' });
  });

  it('is nothing when there are only spaces', () => {
    for (const type of ['string', 'text', 'integer', 'date'])
      expect(readText(itemOf(type), '  ')).toEqual({ kind: 'nothing' });
  });

  it('takes the only unit of a quantity, or the chosen one', () => {
    const unit = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption';
    const coding = (code: string): object => ({ url: unit, valueCoding: { code, display: code } });
    const one = itemOf('quantity', { extension: [coding('kg')] });
    expect(readText(one, '70')).toEqual({
      kind: 'value',
      value: { kind: 'quantity', value: 70, unit: 'kg', code: 'kg' },
    });
    const two = itemOf('quantity', { extension: [coding('kg'), coding('lb')] });
    expect(readText(two, '70', two.unitOptions[1])).toEqual({
      kind: 'value',
      value: { kind: 'quantity', value: 70, unit: 'lb', code: 'lb' },
    });
  });

  it('comes back out of the value that it became', () => {
    const read = readText(itemOf('date'), '2026-11-22');
    expect(read.kind === 'value' && writeText(read.value)).toBe('2026-11-22');
  });
});
