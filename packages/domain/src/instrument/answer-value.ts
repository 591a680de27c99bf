import { EXTENSION } from './extension-urls.ts';
import { choiceAt, extensionOf, isJson, numberAt, numberValueOf, textAt, toNumber } from './r4.ts';
import type { Choice, Json } from './r4.ts';

/** One answer. `weight` is the score that the form gives it. */
export type AnswerValue =
  | { readonly kind: 'boolean'; readonly value: boolean; readonly weight?: number }
  | { readonly kind: 'decimal' | 'integer'; readonly value: number; readonly weight?: number }
  | { readonly kind: TextKind; readonly value: string; readonly weight?: number }
  | CodingValue
  | QuantityValue;

type TextKind = 'date' | 'dateTime' | 'time' | 'string' | 'uri';

export interface CodingValue {
  readonly kind: 'coding';
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
  readonly weight?: number;
  /** The coding's own extensions travel into the answer: expressions of many forms look for them there. */
  readonly extension?: readonly Json[];
}

export interface QuantityValue {
  readonly kind: 'quantity';
  readonly value: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
  readonly weight?: number;
}

const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  Date: 'date',
  DateTime: 'dateTime',
  Instant: 'dateTime',
  Time: 'time',
  String: 'string',
  Markdown: 'string',
  Uri: 'uri',
  Url: 'uri',
};

/** Reads `value[x]` (or `answer[x]`) of an element; `undefined` when there is none that a person can answer with. */
export function readValue(json: Json, name = 'value'): AnswerValue | undefined {
  const choice = choiceAt(json, name);
  return choice === undefined ? undefined : readChoice(choice);
}

export function readChoice({ type, raw, beside }: Choice): AnswerValue | undefined {
  const weight = weightOf(beside);
  const scored = weight === undefined ? {} : { weight };
  const textKind = TEXT_KINDS[type];
  if (textKind !== undefined)
    return typeof raw === 'string' ? { kind: textKind, value: raw, ...scored } : undefined;
  if (type === 'Coding') return isJson(raw) ? readCoding(raw) : undefined;
  if (type === 'Quantity') return isJson(raw) ? readQuantity(raw) : undefined;
  if (type === 'Boolean') return toBoolean(raw, scored);
  if (type !== 'Integer' && type !== 'Decimal' && type !== 'PositiveInt' && type !== 'UnsignedInt')
    return undefined;
  const value = toNumber(raw);
  return value === undefined
    ? undefined
    : { kind: type === 'Decimal' ? 'decimal' : 'integer', value, ...scored };
}

export function readCoding(raw: Json): CodingValue {
  const weight = weightOf(raw);
  const system = textAt(raw, 'system');
  const code = textAt(raw, 'code');
  const display = textAt(raw, 'display');
  const extension = Array.isArray(raw['extension']) ? raw['extension'].filter(isJson) : [];
  return {
    kind: 'coding',
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
    ...(display === undefined ? {} : { display }),
    ...(weight === undefined ? {} : { weight }),
    ...(extension.length === 0 ? {} : { extension }),
  };
}

function readQuantity(raw: Json): QuantityValue | undefined {
  const value = numberAt(raw, 'value');
  if (value === undefined) return undefined;
  const unit = textAt(raw, 'unit');
  const system = textAt(raw, 'system');
  const code = textAt(raw, 'code');
  return {
    kind: 'quantity',
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
  };
}

function toBoolean(raw: unknown, scored: { readonly weight?: number }): AnswerValue | undefined {
  if (raw === true || raw === 'true') return { kind: 'boolean', value: true, ...scored };
  return raw === false || raw === 'false' ? { kind: 'boolean', value: false, ...scored } : undefined;
}

/** `itemWeight` is the name in use; `ordinalValue` is retired and still what most forms carry, in three spellings. */
export function weightOf(json: Json | undefined): number | undefined {
  const found = WEIGHTS.flatMap((url) => numberValueOf(extensionOf(json, url)) ?? []);
  return found[0];
}

const WEIGHTS: readonly string[] = [
  EXTENSION.itemWeight,
  EXTENSION.ordinalValue,
  ...['questionnaire', 'valueset', 'codesystem'].map((part) =>
    EXTENSION.ordinalValue.replace('ordinal', `${part}-ordinal`),
  ),
];

/** False for an emptied field, and for a number that is none. */
export function isAnswer(value: AnswerValue): boolean {
  if (value.kind === 'coding') return value.code !== undefined || (value.display ?? '').trim() !== '';
  if (typeof value.value === 'number') return Number.isFinite(value.value);
  return typeof value.value !== 'string' || value.value.trim() !== '';
}

/** Equal as answers: display words and weights do not matter. A coding without a system equals one with. */
export function isSameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  if (one.kind === 'coding' && other.kind === 'coding') return isSameCoding(one, other);
  if (one.kind === 'quantity' && other.kind === 'quantity') {
    return one.value === other.value && (one.code ?? one.unit) === (other.code ?? other.unit);
  }
  if (
    one.kind === 'coding' ||
    other.kind === 'coding' ||
    one.kind === 'quantity' ||
    other.kind === 'quantity'
  ) {
    return isSameAcrossKinds(one, other);
  }
  return one.value === other.value;
}

function isSameCoding(one: CodingValue, other: CodingValue): boolean {
  if (one.code === undefined || other.code === undefined)
    return one.display === other.display && one.code === other.code;
  if (one.code !== other.code) return false;
  return one.system === undefined || other.system === undefined || one.system === other.system;
}

/** An open choice may be compared with a plain text, and a quantity with a plain number. */
function isSameAcrossKinds(one: AnswerValue, other: AnswerValue): boolean {
  const plain = (value: AnswerValue): unknown =>
    value.kind === 'coding' ? (value.code ?? value.display) : value.value;
  return plain(one) === plain(other);
}

/** A name for an option that stays the same while its answer does. */
export function keyOfAnswer(value: AnswerValue): string {
  if (value.kind === 'coding')
    return value.code === undefined ? (value.display ?? '') : `${value.system ?? ''}|${value.code}`;
  if (value.kind === 'quantity') return `${value.value} ${value.code ?? value.unit ?? ''}`;
  return String(value.value);
}
