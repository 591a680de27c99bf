import type { AnswerValue, FormItem } from '@cairn/domain/instrument';

/** What a text in a field means as an answer: nothing, a value, or a text that cannot be read as one. */
export type ReadText =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'unreadable' };

/** Numbers may be written with a comma or a point, with spaces between thousands. */
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** Thousands as they are written in the United States, in English and in Spanish. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

/** `unit` is what a person chose beside a quantity. */
export function readText(item: FormItem, text: string, unit?: AnswerValue): ReadText {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  switch (item.type) {
    case 'integer':
    case 'decimal':
    case 'quantity': {
      const dense = trimmed.replace(/[\s\u00A0]/g, '');
      const plain = THOUSANDS.test(dense) ? dense.replaceAll(',', '') : dense;
      if (!NUMBER.test(plain)) return { kind: 'unreadable' };
      const value = Number(plain.replace(',', '.'));
      return {
        kind: 'value',
        value: item.type === 'quantity' ? quantity(item, value, unit) : { kind: item.type, value },
      };
    }
    case 'date':
    case 'dateTime':
    case 'time':
      return { kind: 'value', value: { kind: item.type, value: trimmed } };
    case 'url':
      return { kind: 'value', value: { kind: 'uri', value: trimmed } };
    default:
      return { kind: 'value', value: { kind: 'string', value: item.type === 'text' ? text : trimmed } };
  }
}

function quantity(item: FormItem, value: number, chosen: AnswerValue | undefined): AnswerValue {
  const unit = chosen ?? (item.unitOptions.length === 1 ? item.unitOptions[0] : undefined);
  if (unit?.kind !== 'coding')
    return { kind: 'quantity', value, ...(item.unit ? { unit: item.unit.text } : {}) };
  const { code, system, display } = unit;
  return {
    kind: 'quantity',
    value,
    ...(display === undefined ? {} : { unit: display }),
    ...(code === undefined ? {} : { code }),
    ...(system === undefined ? {} : { system }),
  };
}

/** The text that a field shows for a value that it did not get by typing. */
export function writeText(value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (value.kind === 'coding') return value.display ?? value.code ?? '';
  return String(value.value);
}
