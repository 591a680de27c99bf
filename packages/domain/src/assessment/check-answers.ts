import { isSameAnswer } from '../instrument/answer-value.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import { patternFrom } from '../instrument/answer-pattern.ts';
import { isQuestion } from '../instrument/form.ts';
import type { FormItem } from '../instrument/form.ts';
import { R4_DATE } from '../instrument/r4-dates.ts';
import type { PlaceKey } from './assessment.ts';
import { orderAnswers } from './enablement.ts';
import type { Place } from './places.ts';
import { standsAlone } from './reduce.ts';

/** Something to look at again before the form is complete. The words for each code are the reader's own. */
export interface Issue {
  readonly key: PlaceKey;
  readonly linkId: string;
  readonly code: IssueCode;
  /** The number, length or date that the form asks for. */
  readonly limit?: number | string;
}

export type IssueCode =
  | 'required'
  | 'too-few'
  | 'too-many'
  | 'stands-alone'
  | 'not-offered'
  | 'too-short'
  | 'too-long'
  | 'too-low'
  | 'too-high'
  | 'too-many-decimals'
  | 'not-a-whole-number'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-an-address'
  | 'other-pattern'
  | 'rule';

/** The issues of one place that is enabled. `hasContent` says whether a group has any answer inside. */
export function checkPlace(
  { key, item }: Place,
  values: readonly AnswerValue[],
  hasContent: boolean,
): readonly Issue[] {
  const issue = (code: IssueCode, limit?: number | string): Issue => ({
    key,
    linkId: item.linkId,
    code,
    ...(limit === undefined ? {} : { limit }),
  });
  if (item.type === 'group') return item.required && !hasContent ? [issue('required')] : [];
  if (!isQuestion(item)) return [];
  if (values.length === 0) return item.required ? [issue('required')] : [];
  const { minOccurs, maxOccurs } = item.limits;
  const found: Issue[] = [];
  if (minOccurs !== undefined && values.length < minOccurs) found.push(issue('too-few', minOccurs));
  const most = item.repeats ? (maxOccurs ?? Infinity) : 1;
  if (values.length > most) found.push(issue('too-many', most));
  if (values.length > 1 && values.some((value) => standsAlone(item, value)))
    found.push(issue('stands-alone'));
  return [...found, ...values.flatMap((value) => checkValue(item, value, issue))];
}

type MakeIssue = (code: IssueCode, limit?: number | string) => Issue;

function checkValue(item: FormItem, value: AnswerValue, issue: MakeIssue): readonly Issue[] {
  const isOffered = item.options.some((option) => isSameAnswer(option.value, value));
  const isChosen = item.options.length > 0 || item.offers !== undefined;
  if (isChosen && !isOffered && item.type !== 'open-choice') return [issue('not-offered')];
  if (item.options.length > 0 && isOffered) return [];
  return [...checkShape(item, value, issue), ...checkLimits(item, value, issue)];
}

const DATE_TIME =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;

/** Whole numbers of R4 have 32 bits. */
const MOST = 2_147_483_647;

function checkShape(item: FormItem, value: AnswerValue, issue: MakeIssue): readonly Issue[] {
  if (value.kind === 'integer' && !Number.isInteger(value.value)) return [issue('not-a-whole-number')];
  if (value.kind === 'integer' && Math.abs(value.value) > MOST)
    return [value.value > 0 ? issue('too-high', MOST) : issue('too-low', -MOST)];
  if (value.kind === 'date' && !(R4_DATE.test(value.value) && isRealDay(value.value)))
    return [issue('not-a-date')];
  if (value.kind === 'dateTime' && !DATE_TIME.test(value.value)) return [issue('not-a-date')];
  if (value.kind === 'time' && !TIME.test(value.value)) return [issue('not-a-time')];
  if (item.type === 'url' && value.kind === 'uri' && /\s/.test(value.value)) return [issue('not-an-address')];
  return [];
}

function isRealDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function checkLimits(item: FormItem, value: AnswerValue, issue: MakeIssue): readonly Issue[] {
  const { minValue, maxValue, minLength, maxLength, maxDecimalPlaces } = item.limits;
  const { pattern } = item;
  const found: Issue[] = [];
  if (minValue !== undefined && (orderAnswers(value, minValue) ?? 0) < 0)
    found.push(issue('too-low', plain(minValue)));
  if (maxValue !== undefined && (orderAnswers(value, maxValue) ?? 0) > 0)
    found.push(issue('too-high', plain(maxValue)));
  if (value.kind === 'string' || value.kind === 'uri') {
    const length = value.value.length;
    if (minLength !== undefined && length < minLength) found.push(issue('too-short', minLength));
    if (maxLength !== undefined && length > maxLength) found.push(issue('too-long', maxLength));
    if (pattern !== undefined && !matches(pattern, value.value)) found.push(issue('other-pattern'));
  }
  if (maxDecimalPlaces !== undefined && decimalsOf(value) > maxDecimalPlaces) {
    found.push(issue('too-many-decimals', maxDecimalPlaces));
  }
  return found;
}

function plain(value: AnswerValue): number | string {
  return value.kind === 'coding' || value.kind === 'boolean' ? '' : value.value;
}

function decimalsOf(value: AnswerValue): number {
  return value.kind === 'decimal' || value.kind === 'quantity'
    ? (String(value.value).split('.')[1]?.length ?? 0)
    : 0;
}

/** Patterns are checked for readability when the form is parsed, so one that cannot be read matches nothing here. */
function matches(pattern: string, text: string): boolean {
  return text.length > 2000 || (patternFrom(pattern)?.test(text) ?? false);
}
