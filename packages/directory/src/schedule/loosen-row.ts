import { dayOf } from '@cairn/domain';
import { textOf } from '../hsds/json-node.ts';
import { readDate } from '../repair/calendar-date.ts';
import { readClockTime } from './clock-time.ts';
import { plainName, TEXT_FIELDS, DAY_FIELDS } from './schedule-fields.ts';
import { readDayField } from './weekdays.ts';

type Row = Readonly<Record<string, unknown>>;

const STARTS = ['timestarts', 'timeopen', 'starttimes', 'opentimes'];
const ENDS = ['timeends', 'timeclose', 'endtimes', 'closetimes'];
const PAIRS = ['times', 'bytime', 'time', 'hours'];
const FIRST_DAYS = [
  'firstday',
  'startday',
  'weekdayfrom',
  'weekdaystart',
  'dayfrom',
  'fromday',
  'startweekday',
];
const LAST_DAYS = ['lastday', 'endday', 'weekdayto', 'weekdayend', 'dayto', 'today', 'endweekday'];
const WEEK = 7;

/**
 * Turns the odd shapes of single lists into the plain one: times side by side in two lists, days as "from" and "to",
 * times in `dtstart`. `isGuessed` where a day was taken from something that is not meant to name one.
 */
export function loosenRow(row: Row): { readonly row: Row; readonly isGuessed: boolean } {
  const all = new Map(Object.entries(row).map(([name, value]) => [plainName(name), value]));
  const first = (names: readonly string[]): unknown =>
    names.map((name) => all.get(name)).find((value) => value !== undefined && value !== null);
  const added: Record<string, unknown> = {};
  const opens = timesIn(first(STARTS));
  const closes = timesIn(first(ENDS));
  const pair = timesIn(first(PAIRS));
  if (opens.length > 0 && opens.length === closes.length)
    added['intervals'] = intervals(opens, closes, first([...DAY_FIELDS]));
  else if (pair.length === 2) [added['opens_at'], added['closes_at']] = pair;
  else if (first(['opensat', 'starttime', 'opentime']) === undefined)
    Object.assign(added, stampTimes(all.get('dtstart'), all.get('dtend')));
  const counted = countedInText(row, all, first([...DAY_FIELDS]));
  if (counted !== undefined) return { row: { ...counted, ...added }, isGuessed: true };
  if (first([...DAY_FIELDS]) !== undefined || all.has('rrule') || all.has('daysofweek'))
    return { row: { ...row, ...added }, isGuessed: false };
  const [from, to] = [first(FIRST_DAYS), first(LAST_DAYS)];
  if (typeof from === 'string' && typeof to === 'string' && readDayField(`${from}-${to}`) !== undefined)
    return { row: { ...row, ...added, days: `${from}-${to}` }, isGuessed: false };
  const guess = dayOfDates(all) ?? dayInText(row);
  return guess === undefined
    ? { row: { ...row, ...added }, isGuessed: false }
    : { row: { ...row, ...added, ...guess }, isGuessed: true };
}

function timesIn(raw: unknown): string[] {
  const times = Array.isArray(raw) ? raw.map((item: unknown) => readClockTime(item)) : [];
  return times.every((time) => time !== undefined) ? times : [];
}

/** One day with several intervals, or as many intervals as days. */
function intervals(opens: readonly string[], closes: readonly string[], days: unknown): Row[] {
  const list = Array.isArray(days) ? days : [];
  const isByDay = list.length === opens.length && list.length > 1;
  if (!isByDay && opens.length > 1 && list.length > 1) return [];
  return opens.map((opensAt, at) => ({
    ...(isByDay ? { day: list[at] as unknown } : {}),
    opens_at: opensAt,
    closes_at: closes[at],
  }));
}

/** `DTSTART` and `DTEND` with a time in them, on the same day. */
function stampTimes(start: unknown, end: unknown): Row {
  const time = (raw: unknown): string | undefined =>
    typeof raw === 'string' ? /(?:^|T)(\d{2}:\d{2})(?::\d{2})?Z?$/.exec(raw.trim())?.[1] : undefined;
  const [opensAt, closesAt] = [time(start), time(end)];
  return opensAt === undefined || closesAt === undefined || opensAt === closesAt
    ? {}
    : { opens_at: opensAt, closes_at: closesAt };
}

/** A weekly row from one date to a date whole weeks later is about that day of the week; one date is that date. */
function dayOfDates(all: ReadonlyMap<string, unknown>): Row | undefined {
  const start = readDate(all.get('startdate') ?? all.get('validfrom'));
  const end = readDate(all.get('enddate') ?? all.get('validto'));
  if (start === undefined || end === undefined || all.has('byday')) return undefined;
  const length = (dayOf(end) ?? Number.NaN) - (dayOf(start) ?? Number.NaN);
  if (length === 0) return { date: start };
  const isWeekly = /^week/i.test(textOf(all.get('freq') ?? all.get('frequency')));
  if (!isWeekly || !(length > 0) || length % WEEK !== 0) return undefined;
  const weekday = (((dayOf(start) ?? 0) + 3) % WEEK) + 1;
  return { day_of_week: weekday };
}

/** A Tuesday of every month, and "Last Tuesday of the month" in words beside it. */
function countedInText(row: Row, all: ReadonlyMap<string, unknown>, named: unknown): Row | undefined {
  const days = readDayField(named);
  const words = dayInText(row)?.['day_of_week'];
  const counted = readDayField(words);
  const isMonthly = /^month/i.test(textOf(all.get('freq') ?? all.get('frequency')));
  if (!isMonthly || days === undefined || counted === undefined) return undefined;
  const [day] = days;
  const isSame = counted.every((other) => other.day === day?.day && other.nth !== undefined);
  if (days.length > 1 || day?.nth !== undefined || !isSame) return undefined;
  const others = Object.entries(row).filter(([name]) => !DAY_FIELDS.has(plainName(name)));
  return { ...Object.fromEntries(others), day_of_week: words };
}

/** `"description": "Monday"` beside times. */
function dayInText(row: Row): Row | undefined {
  for (const [name, value] of Object.entries(row)) {
    const key = plainName(name);
    if ((!TEXT_FIELDS.has(key) && key !== 'name') || typeof value !== 'string' || value.length > 60) continue;
    if (/[a-z]{3}/i.test(value) && readDayField(value) !== undefined) return { day_of_week: value };
  }
  return undefined;
}
