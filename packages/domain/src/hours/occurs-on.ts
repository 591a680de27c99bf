import type { Schedule } from '../resource/schedule.ts';
import { dayOf, monthDayOf, weekdayOf, weekOf } from './calendar-day.ts';
import { isHoliday } from './holidays.ts';

/** True when the row speaks of this calendar day. Says nothing about the time of day. */
export function occursOn(row: Schedule, day: number): boolean {
  const first = row.startsOn === undefined ? undefined : dayOf(row.startsOn);
  const last = row.endsOn === undefined ? undefined : dayOf(row.endsOn);
  if (first !== undefined && day < first) return false;
  if (last !== undefined && day > last) return false;
  if (row.holidays !== undefined) return row.holidays.some((holiday) => isHoliday(holiday, day));
  if (row.frequency === 'once') return first !== undefined && (last !== undefined || day === first);
  if (row.frequency === 'weekly') return isWeekly(row, day, first);
  return isMonthly(row, day, first);
}

/** The last day on which the row can occur; `Infinity` when it has no end. */
export function lastDay(row: Schedule): number {
  const end = row.endsOn ?? (row.frequency === 'once' ? row.startsOn : undefined);
  return (end === undefined ? undefined : dayOf(end)) ?? Number.POSITIVE_INFINITY;
}

function isWeekly(row: Schedule, day: number, first: number | undefined): boolean {
  const weekday = weekdayOf(day);
  const isDay =
    row.days.length > 0
      ? row.days.some((one) => one.day === weekday)
      : first !== undefined && weekdayOf(first) === weekday;
  if (!isDay || row.interval <= 1) return isDay;
  // Every second week without a first week cannot be placed.
  return first !== undefined && (weekOf(day) - weekOf(first)) % row.interval === 0;
}

function isMonthly(row: Schedule, day: number, first: number | undefined): boolean {
  const { month, date, length } = monthDayOf(day);
  if (row.interval > 1 && (first === undefined || (month - monthDayOf(first).month) % row.interval !== 0))
    return false;
  if (row.monthDays.length > 0)
    return row.monthDays.some((wanted) => (wanted < 0 ? length + 1 + wanted : wanted) === date);
  if (row.days.length === 0) return first !== undefined && monthDayOf(first).date === date;
  const weekday = weekdayOf(day);
  const fromStart = Math.ceil(date / 7);
  const fromEnd = -Math.ceil((length - date + 1) / 7);
  return row.days.some(
    (one) => one.day === weekday && (one.nth === undefined || one.nth === fromStart || one.nth === fromEnd),
  );
}
