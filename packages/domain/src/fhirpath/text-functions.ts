import { toNumber } from '../instrument/r4.ts';
import type { PlainFunction } from './functions.ts';
import { numberOf } from './functions.ts';
import { NOTHING, one } from './node.ts';
import type { Nodes } from './node.ts';
import { single, tidy } from './operators.ts';
import { ExpressionFault } from './syntax.ts';

function onText(work: (text: string, ...parameters: readonly string[]) => unknown): PlainFunction {
  return (focus, parameters) => {
    if (focus.length === 0 || parameters.some((each) => each.length === 0)) return NOTHING;
    const result = work(textOf(focus), ...parameters.map(textOf));
    return Array.isArray(result) ? result.flatMap((part) => one(part)) : one(result);
  };
}

function onNumber(work: (number: number, parameter: number | undefined) => number): PlainFunction {
  return (focus, [parameter]) => {
    if (focus.length === 0) return NOTHING;
    const result = work(numberOf(focus), parameter === undefined ? undefined : numberOf(parameter));
    return Number.isFinite(result) ? one(tidy(result)) : NOTHING;
  };
}

function onValue(work: (value: unknown) => unknown): PlainFunction {
  return (focus) => (focus.length === 0 ? NOTHING : one(work(single(focus).value)));
}

function textOf(nodes: Nodes): string {
  const { value } = single(nodes);
  if (typeof value === 'object') throw new ExpressionFault('Expected text');
  return String(value);
}

/** Patterns come out of forms: an unreadable one stops the expression, a very long one is not tried. */
function patternOf(pattern: string, flags = ''): RegExp {
  if (pattern.length > 500) throw new ExpressionFault('The pattern is too long');
  try {
    return new RegExp(pattern, `${flags}su`);
  } catch (reason) {
    throw new ExpressionFault(`The pattern cannot be read: ${String(reason)}`);
  }
}

const toInteger = (value: unknown): number | undefined => {
  if (typeof value === 'boolean') return Number(value);
  const number = toNumber(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
};
const toDecimal = (value: unknown): number | undefined =>
  typeof value === 'boolean' ? Number(value) : toNumber(value);
const toBoolean = (value: unknown): boolean | undefined => {
  const text = String(value).toLowerCase();
  if (['true', 't', 'yes', 'y', '1', '1.0'].includes(text)) return true;
  return ['false', 'f', 'no', 'n', '0', '0.0'].includes(text) ? false : undefined;
};
const toText = (value: unknown): string | undefined =>
  typeof value === 'object' ? undefined : String(value);
const toDate = (value: unknown): string | undefined =>
  (/^\d{4}(-\d{2}(-\d{2})?)?/.exec(String(value)) ?? [])[0];
const toDateTime = (value: unknown): string | undefined =>
  toDate(value) === undefined ? undefined : String(value);
const toQuantity = (value: unknown): unknown => {
  const number = toNumber(value);
  return number === undefined ? undefined : { value: number, code: '1' };
};
const converts = (convert: (value: unknown) => unknown): PlainFunction =>
  onValue((value) => convert(value) !== undefined);

export const TEXT_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  indexOf: onText((text, part = '') => text.indexOf(part)),
  startsWith: onText((text, part = '') => text.startsWith(part)),
  endsWith: onText((text, part = '') => text.endsWith(part)),
  contains: onText((text, part = '') => text.includes(part)),
  upper: onText((text) => text.toUpperCase()),
  lower: onText((text) => text.toLowerCase()),
  trim: onText((text) => text.trim()),
  length: onText((text) => text.length),
  toChars: onText((text) => [...text]),
  split: onText((text, separator = '') => text.split(separator)),
  replace: onText((text, part = '', by = '') => text.replaceAll(part, by)),
  matches: onText((text, pattern = '') => patternOf(pattern).test(text)),
  matchesFull: onText((text, pattern = '') => patternOf(`^(?:${pattern})$`).test(text)),
  replaceMatches: onText((text, pattern = '', by = '') => text.replace(patternOf(pattern, 'g'), by)),
  join: (focus, [separator = NOTHING]) =>
    focus.length === 0
      ? NOTHING
      : one(focus.map(({ value }) => String(value)).join(separator.length === 0 ? '' : textOf(separator))),
  substring: (focus, [start = NOTHING, length]) => {
    if (focus.length === 0 || start.length === 0) return NOTHING;
    const [text, from] = [textOf(focus), numberOf(start)];
    if (from < 0 || from >= text.length) return NOTHING;
    return one(length === undefined ? text.slice(from) : text.slice(from, from + numberOf(length)));
  },
  abs: onNumber(Math.abs),
  ceiling: onNumber(Math.ceil),
  floor: onNumber(Math.floor),
  truncate: onNumber(Math.trunc),
  exp: onNumber(Math.exp),
  ln: onNumber(Math.log),
  sqrt: onNumber(Math.sqrt),
  log: onNumber((number, base = 10) => Math.log(number) / Math.log(base)),
  power: onNumber((number, exponent = 1) => number ** exponent),
  round: onNumber(
    (number, digits = 0) =>
      Math.sign(number) * (Math.round(tidy(Math.abs(number) * 10 ** digits)) / 10 ** digits),
  ),
  toInteger: onValue(toInteger),
  toDecimal: onValue(toDecimal),
  toBoolean: onValue(toBoolean),
  toString: onValue(toText),
  toDate: onValue(toDate),
  toDateTime: onValue(toDateTime),
  toQuantity: onValue(toQuantity),
  convertsToInteger: converts(toInteger),
  convertsToDecimal: converts(toDecimal),
  convertsToBoolean: converts(toBoolean),
  convertsToString: converts(toText),
  convertsToDate: converts(toDate),
  convertsToDateTime: converts(toDateTime),
};
