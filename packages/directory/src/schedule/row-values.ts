import type { ScheduleDay } from '@cairn/domain';
import { textOf } from '../hsds/json-node.ts';
import { readDate } from '../repair/calendar-date.ts';
import { readClockTime } from './clock-time.ts';
import { readOrdinal, readWeekday } from './weekdays.ts';

// Single values of a schedule row, each read by itself.

export interface Frequency {
  /** `other` is a rhythm that a weekly or monthly table cannot follow: half-yearly, "irregular". */
  readonly name: 'weekly' | 'monthly' | 'daily' | 'other';
  readonly interval?: number;
}

export function readFrequency(raw: unknown): Frequency | undefined {
  const text = textOf(raw)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (text.startsWith('week')) return { name: 'weekly' };
  if (text.startsWith('dai')) return { name: 'daily' };
  if (/^(biweek|everyotherweek|fortnight|alternat|everytwoweeks)/.test(text))
    return { name: 'weekly', interval: 2 };
  if (/^(bimonth|everyothermonth)/.test(text)) return { name: 'monthly', interval: 2 };
  if (text.startsWith('month')) return { name: 'monthly' };
  return /^(year|annual|quarter|semi|season|irregular|twice|varies)/.test(text)
    ? { name: 'other' }
    : undefined;
}

/**
 * `WKST` names the first day of the week, Monday or Sunday. Lists write their day there: of 2,335 rows of HAARRRvest
 * that have one day and another `WKST`, 2,286 name the same day twice.
 */
export function readWeekStartAsDay(raw: unknown): ScheduleDay[] | undefined {
  if (typeof raw !== 'string') return undefined;
  const day = readWeekday(raw);
  return day === undefined || day === 1 || day === 7 ? undefined : [{ day }];
}

export function closingFrom(opensAt: string | undefined, duration: unknown): string | undefined {
  const match =
    typeof duration === 'string'
      ? /^(?:PT)?(\d{1,2})(?::|H)(\d{1,2})?M?(?::00)?$/.exec(duration.trim())
      : null;
  if (opensAt === undefined || match === null) return undefined;
  const total =
    Number(opensAt.slice(0, 2)) * 60 +
    Number(opensAt.slice(3)) +
    Number(match[1]) * 60 +
    Number(match[2] ?? 0);
  return readClockTime(`${Math.floor(total / 60) % 24}:${String(total % 60).padStart(2, '0')}`);
}

/** A closing time that stands under `until`, which otherwise holds a date. */
export function readUntilTime(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\d{1,2}:\d{2}(:\d{2})?$/.test(raw.trim())
    ? readClockTime(raw)
    : undefined;
}

/** `{ "monday": false, "thursday": true }`: the days that are ticked. */
export function readTickedDays(row: Readonly<Record<string, unknown>>): ScheduleDay[] | undefined {
  const ticks = Object.entries(row).filter(
    ([name, value]) => typeof value === 'boolean' && name.length > 2 && readWeekday(name) !== undefined,
  );
  if (ticks.length < 2) return undefined;
  const days = ticks.flatMap(([name, value]): ScheduleDay[] => {
    const day = value === true ? readWeekday(name) : undefined;
    return day === undefined ? [] : [{ day }];
  });
  return days.length > 0 ? days : undefined;
}

export function positiveInteger(raw: unknown): number | undefined {
  const value = Number(textOf(raw));
  return Number.isInteger(value) && value >= 1 && value <= 52 ? value : undefined;
}

/** How often a series happens; 0 and empty mean "no end". */
export function readCount(raw: unknown): number | undefined {
  const count = Number(textOf(raw));
  return Number.isInteger(count) && count >= 1 && count <= 1000 ? count : undefined;
}

export function readNths(raw: unknown): number[] | undefined {
  const list = Array.isArray(raw) ? raw : textOf(raw).split(/[,&/_]|\band\b/i);
  return nonEmpty(
    list
      .map((part) => readOrdinal(typeof part === 'string' ? part.trim() : part))
      .filter((nth) => nth !== undefined),
  );
}

export function readDates(raw: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  return nonEmpty(list.map(readDate).filter((date) => date !== undefined));
}

export function nonEmpty<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

/** HSDS has no way to say "all day" but 00:00 to 23:59. */
export function wholeDay(opensAt: string | undefined, closesAt: string): string {
  return closesAt === '23:59' || (closesAt === '00:00' && opensAt === '00:00') ? '24:00' : closesAt;
}
