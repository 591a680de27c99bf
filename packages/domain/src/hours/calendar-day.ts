import type { Weekday } from '../resource/schedule.ts';

// A calendar day is a whole number: days since 1 January 1970, in no time zone. Arithmetic on it knows no
// daylight saving, which is why days are turned into instants only at the very end.

export const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` as a day number; `undefined` when it is not a date. */
export function dayOf(date: string): number | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms / DAY_MS;
}

/** Monday is 1, Sunday is 7. Day 0 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Number of the week, Monday first, counted from the week of day 0. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

export interface MonthDay {
  /** Months since year 0. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
  /** Days in that month. */
  readonly length: number;
}

export function monthDayOf(day: number): MonthDay {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    month: year * 12 + month,
    date: date.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}
