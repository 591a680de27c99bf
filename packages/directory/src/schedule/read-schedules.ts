import type { Schedule, ScheduleDay } from '@cairn/domain';
import { textOf } from '../hsds/json-node.ts';
import { readDate } from '../repair/calendar-date.ts';
import { isHalfDay, readClockTime } from './clock-time.ts';
import { parseHoursText, saysWhen } from './hours-text.ts';
import { loosenRow } from './loosen-row.ts';
import { EVERY_DAY, parseRrule, readMonthDays } from './rrule.ts';
import * as field from './schedule-fields.ts';
import {
  closingFrom,
  nonEmpty,
  positiveInteger,
  readCount,
  readDates,
  readFrequency,
  readNths,
  readTickedDays,
  readUntilTime,
  readWeekStartAsDay,
  wholeDay,
  type Frequency,
} from './row-values.ts';
import { placeSeries } from './series.ts';
import { withoutVague } from './vague-days.ts';
import { dayWords, readDayField, readOrdinal } from './weekdays.ts';

export interface ReadSchedules {
  readonly schedules: readonly Schedule[];
  /** Hours in the list's own words, to show beside the rows. */
  readonly texts: readonly string[];
  /** Rows that say something about hours and could not be turned into a schedule. */
  readonly unread: number;
}

/** What the rows inside a schedule take over from the row around them. */
interface Around {
  readonly days?: readonly ScheduleDay[];
  readonly frequency?: Frequency['name'];
  readonly interval?: number;
  readonly nths?: readonly number[];
  readonly monthDays?: readonly number[];
  /** `valid_from`, and the date that intervals and counts start at. */
  readonly startsOn?: string;
  readonly anchor?: string;
  readonly count?: number;
  readonly endsOn?: string;
  readonly dates?: readonly string[];
  readonly isClosed?: boolean;
  /** The day was taken from a field that is not meant for it. */
  readonly isGuessed?: boolean;
}

const MAX_DEPTH = 8;
const MAX_ROWS = 200;
/** Around texts that stand alone; inside of something, a date can be one on which a place is closed. */
const NOTHING: Around = {};

/** Reads hours in any of the shapes that lists give them: rows, nested rows, day names as keys, RRULE, or words. */
export function readSchedules(raw: unknown): ReadSchedules {
  const found: Found = { schedules: new Map(), texts: new Set(), unread: 0 };
  visit(raw, NOTHING, found, 0);
  return {
    schedules: withoutVague([...found.schedules.values()]).slice(0, MAX_ROWS),
    texts: [...found.texts],
    unread: found.unread,
  };
}

interface Found {
  readonly schedules: Map<string, Schedule>;
  readonly texts: Set<string>;
  unread: number;
}

function visit(raw: unknown, around: Around, found: Found, depth: number): boolean {
  if (depth > MAX_DEPTH || found.schedules.size > MAX_ROWS) return false;
  if (typeof raw === 'string') return visitText(raw, around, found);
  if (Array.isArray(raw)) return raw.map((item) => visit(item, around, found, depth + 1)).some(Boolean);
  if (typeof raw !== 'object' || raw === null) return false;
  const { row, isGuessed } = loosenRow(raw as Record<string, unknown>);
  return visitRow(row, isGuessed ? { ...around, isGuessed } : around, found, depth);
}

function visitText(raw: string, around: Around, found: Found): boolean {
  const text = raw.trim().replace(/\bNone\s*-\s*None\b\s*/g, '');
  // Ids of other rows ("loc_1") say nothing to a person.
  if (text === '' || /^[a-z]+_[\w-]+$/i.test(text)) return false;
  if (addSpan(text, around, found)) return true;
  const words = around.days === undefined ? text : `${dayWords(around.days)} ${text}`;
  found.texts.add(words);
  // "2ND" beside a day may be a week of the month.
  if (around.days !== undefined && readOrdinal(text) !== undefined) return false;
  const date = readDate(text);
  if (around === NOTHING && date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return add(found, {
      frequency: 'once',
      interval: 1,
      days: [],
      monthDays: [],
      startsOn: date,
      endsOn: date,
    });
  return addWords(words, around, found);
}

/** "09:00-17:00" where the days are known; "9-5", which does not end in the morning, is left to the words. */
function addSpan(text: string, around: Around, found: Found): boolean {
  const span = /^(\S.*?)\s*(?:-|–|to)\s*(\S.*?)$/.exec(text);
  const [opensAt, closesAt] = [readClockTime(span?.[1]), readClockTime(span?.[2])];
  if (around.days === undefined || opensAt === undefined || closesAt === undefined) return false;
  if (isHalfDay(span?.[1]) && isHalfDay(span?.[2])) return false;
  return emit(around, opensAt, closesAt, found);
}

/** Words beside fields cannot say less than the fields: "monthly" makes no "Saturday" a Saturday of every week. */
function addWords(words: string, around: Around, found: Found): boolean {
  const isRarer = around.interval !== undefined && around.interval > 1;
  const isBound = isRarer || around.frequency === 'monthly' || around.frequency === 'other';
  const rows = parseHoursText(words).filter(
    ({ frequency, opensAt }) =>
      frequency !== 'weekly' || (!isBound && (opensAt !== undefined || around.days === undefined)),
  );
  for (const row of rows) add(found, row);
  return rows.length > 0;
}

function visitRow(
  row: Readonly<Record<string, unknown>>,
  around: Around,
  found: Found,
  depth: number,
): boolean {
  const parts = takeParts(row, around);
  let isRead = false;
  const children: [string, unknown][] = [];
  const texts: string[] = [];
  for (const [name, value] of Object.entries(row)) {
    const key = field.plainName(name);
    if (field.NO_HOURS.has(key) || value === null || value === undefined) continue;
    const days = typeof value === 'object' || typeof value === 'string' ? readDayField(name) : undefined;
    if (days !== undefined && !field.DAY_FIELDS.has(key))
      isRead = visit(value, { ...parts.inside, days }, found, depth + 1) || isRead;
    else if (typeof value === 'object') children.push([key, value]);
    else if (typeof value === 'string' && field.TEXT_FIELDS.has(key)) texts.push(value.trim());
  }
  if (parts.opensAt !== undefined || parts.closesAt !== undefined || parts.inside.isClosed === true) {
    isRead = emit(parts.inside, parts.opensAt, parts.closesAt, found) || isRead;
  }
  for (const [key, value] of children) {
    if (parts.used.has(key) && !Array.isArray(value)) continue;
    if (parts.used.has(key) && readDayField(value) !== undefined) continue;
    const isClosed = field.CLOSED_FIELDS.has(key) || parts.inside.isClosed === true;
    isRead =
      visit(value, isClosed ? { ...parts.inside, isClosed } : parts.inside, found, depth + 1) || isRead;
  }
  for (const text of texts.filter((words) => words !== '')) {
    found.texts.add(text);
    isRead ||= addSpan(text, parts.inside, found) || addWords(text, parts.inside, found);
  }
  if (!isRead && children.length === 0 && hasHours(parts, texts)) found.unread += 1;
  return isRead;
}

interface Parts {
  readonly inside: Around;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly used: ReadonlySet<string>;
}

function takeParts(row: Readonly<Record<string, unknown>>, around: Around): Parts {
  const used = new Set<string>();
  const all = new Map(
    Object.entries(row).map(([name, value]): [string, unknown] => [field.plainName(name), value]),
  );
  const first = <T>(names: ReadonlySet<string>, read: (raw: unknown) => T | undefined): T | undefined => {
    for (const name of names) {
      const raw = all.get(name);
      if (raw === undefined || raw === null || raw === '') continue;
      const value = read(raw);
      if (value === undefined) continue;
      used.add(name);
      return value;
    }
    return undefined;
  };
  const rule = first(field.RULE_FIELDS, (raw) =>
    typeof raw === 'string' && /freq=/i.test(raw) ? parseRrule(raw) : undefined,
  );
  const isCounted = rule?.days.some(({ nth }) => nth !== undefined) === true;
  const named =
    (isCounted ? rule?.days : undefined) ??
    first(field.DAY_FIELDS, readDayField) ??
    (rule !== undefined && rule.days.length > 0 ? rule.days : undefined) ??
    readTickedDays(row);
  const opensAt = first(field.OPEN_FIELDS, readClockTime);
  const closesAt =
    first(field.CLOSE_FIELDS, readClockTime) ??
    first(field.UNTIL_FIELDS, readUntilTime) ??
    closingFrom(opensAt, all.get('duration'));
  const said = first(field.FREQUENCY_FIELDS, readFrequency);
  const frequency =
    said?.name ?? (rule?.frequency === 'monthly' ? 'monthly' : rule === undefined ? undefined : 'weekly');
  const ruled = first(field.INTERVAL_FIELDS, positiveInteger) ?? rule?.interval;
  const interval = ruled === undefined || ruled === 1 ? (said?.interval ?? ruled) : ruled;
  const isDayless = named === undefined && around.days === undefined && frequency === 'weekly';
  const guessed = isDayless ? readWeekStartAsDay(all.get('wkst')) : undefined;
  const days = named ?? guessed;
  const nths = first(field.NTH_FIELDS, readNths);
  const monthDays =
    first(field.MONTH_DAY_FIELDS, (raw) => nonEmpty(readMonthDays(raw))) ?? nonEmpty(rule?.monthDays ?? []);
  const dates = first(field.DATE_FIELDS, readDates);
  const startsOn = first(field.START_DATE_FIELDS, readDate);
  const anchor = first(field.ANCHOR_FIELDS, readDate) ?? rule?.anchor;
  const count = readCount(all.get('count')) ?? rule?.count;
  const endsOn =
    first(field.END_DATE_FIELDS, readDate) ?? first(field.UNTIL_FIELDS, readDate) ?? rule?.endsOn;
  const isClosed = ['closed', 'isclosed', 'holidayclosed'].some((name) =>
    /^(true|yes|y|1)$/i.test(textOf(all.get(name))),
  );
  const inside: Around = {
    ...around,
    ...(days === undefined ? {} : { days, isGuessed: guessed !== undefined || around.isGuessed === true }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(count === undefined ? {} : { count }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(interval === undefined ? {} : { interval }),
    ...(nths === undefined ? {} : { nths }),
    ...(monthDays === undefined ? {} : { monthDays }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(dates === undefined ? {} : { dates }),
    ...(isClosed ? { isClosed } : {}),
  };
  return {
    inside,
    used,
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
  };
}

function emit(
  around: Around,
  opensAt: string | undefined,
  closesAt: string | undefined,
  found: Found,
): boolean {
  const times = {
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt: wholeDay(opensAt, closesAt) }),
  };
  const isClosed = around.isClosed === true;
  const end = isClosed ? { isClosed } : {};
  const first = around.startsOn ?? around.anchor;
  const window = {
    ...(first === undefined ? {} : { startsOn: first }),
    ...(around.endsOn === undefined ? {} : { endsOn: around.endsOn }),
  };
  // A row can say when a place opens and not when it closes; the other way round helps nobody.
  if (!isClosed && opensAt === undefined) return false;
  if (around.dates !== undefined) {
    for (const date of around.dates)
      add(found, {
        frequency: 'once',
        interval: 1,
        days: [],
        monthDays: [],
        ...times,
        startsOn: date,
        endsOn: date,
        ...end,
      });
    return true;
  }
  if (around.frequency === 'other') return false;
  const days = around.days ?? (around.frequency === 'daily' ? EVERY_DAY : []);
  if (days.length === 0 && around.monthDays === undefined) {
    if (window.startsOn === undefined || (!isClosed && around.frequency !== undefined)) return false;
    add(found, {
      frequency: 'once',
      interval: 1,
      days: [],
      monthDays: [],
      ...times,
      ...window,
      endsOn: window.endsOn ?? window.startsOn,
      ...end,
    });
    return true;
  }
  const dates = monthDates(around);
  if (dates === undefined) return false;
  const nths = around.nths ?? dates.nths;
  // "Every second week" with the weeks named is every month.
  const isTwice = around.frequency === 'weekly' && around.interval === 2 && nths.length === 2;
  const interval = isTwice ? 1 : (around.interval ?? 1);
  const nthDays =
    nths.length > 0 && (isTwice || around.frequency !== 'weekly')
      ? days.flatMap(({ day }) => nths.map((nth) => ({ day, nth })))
      : days;
  const isMonthly = nthDays.some((day) => day.nth !== undefined) || dates.monthDays.length > 0;
  // "Monthly on Saturdays" does not say which Saturday, so nobody can be sent there on one.
  if (around.frequency === 'monthly' && !isMonthly) return false;
  // Every second week needs a first week.
  if (interval > 1 && window.startsOn === undefined) return false;
  const row: Schedule = {
    frequency: isMonthly ? 'monthly' : 'weekly',
    interval,
    days: dates.monthDays.length > 0 ? [] : nthDays,
    monthDays: dates.monthDays,
    ...times,
    ...window,
    ...end,
    ...(around.isGuessed === true ? { isReadFromText: true } : {}),
  };
  const placed = placeSeries(row, {
    ...(around.anchor === undefined ? {} : { anchor: around.anchor }),
    ...(around.startsOn === undefined ? {} : { validFrom: around.startsOn }),
    ...(around.count === undefined ? {} : { count: around.count }),
  });
  return placed === undefined ? false : add(found, placed);
}

/**
 * RRULE writes "fourth Thursday" also as "a Thursday on the 22nd to the 28th". Other mixes of days and
 * dates cannot be said in a `Schedule`.
 */
function monthDates(around: Around): { nths: readonly number[]; monthDays: readonly number[] } | undefined {
  const monthDays = around.monthDays ?? [];
  if (monthDays.length === 0 || around.frequency === 'weekly') return { nths: [], monthDays: [] };
  if (around.days === undefined || around.days.length === 0) return { nths: [], monthDays };
  const first = Math.min(...monthDays);
  const isWholeWeek = monthDays.length === 7 && Math.max(...monthDays) - first === 6 && first % 7 === 1;
  return isWholeWeek ? { nths: [(first + 6) / 7], monthDays: [] } : undefined;
}

function add(found: Found, schedule: Schedule): boolean {
  found.schedules.set(JSON.stringify(schedule), schedule);
  return true;
}

function hasHours(parts: Parts, texts: readonly string[]): boolean {
  return (
    parts.opensAt !== undefined ||
    parts.closesAt !== undefined ||
    texts.some(saysWhen) ||
    parts.inside.days !== undefined
  );
}
