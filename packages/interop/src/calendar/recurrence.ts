import { dayOf, occursOn, type Schedule, type ScheduleDay, type Weekday } from '@cairn/domain';

const DAY_CODES: Readonly<Record<Weekday, string>> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
};
/** A rule that has no date in three years has none that anybody waits for. */
const SEARCH_DAYS = 3 * 366;

/** The RRULE value of a schedule row; nothing for a row that holds once. `until` is a UTC stamp. */
export function recurrenceRule(row: Schedule, until?: string): string | undefined {
  if (row.frequency === 'once') return undefined;
  const parts = [`FREQ=${row.frequency.toUpperCase()}`];
  if (row.interval > 1) parts.push(`INTERVAL=${row.interval}`);
  if (row.days.length > 0) parts.push(`BYDAY=${row.days.map(dayCode).join(',')}`);
  if (row.monthDays.length > 0) parts.push(`BYMONTHDAY=${row.monthDays.join(',')}`);
  if (until) parts.push(`UNTIL=${until}`);
  return parts.join(';');
}

/** The first day (whole days since 1970) from `from` on which the row holds; nothing when it never does. */
export function firstDay(row: Schedule, from: number): number | undefined {
  const start = Math.max(from, dayOf(row.startsOn ?? '') ?? from);
  const end = Math.min(start + SEARCH_DAYS, dayOf(row.endsOn ?? '') ?? Infinity);
  for (let day = start; day <= end; day++) if (occursOn(row, day)) return day;
  return undefined;
}

function dayCode({ day, nth }: ScheduleDay): string {
  return `${nth ?? ''}${DAY_CODES[day]}`;
}
