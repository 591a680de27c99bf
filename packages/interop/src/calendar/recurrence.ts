import type { Schedule, ScheduleDay, Weekday } from '@cairn/domain';

const DAY_CODES: Readonly<Record<Weekday, string>> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
};
const MS_PER_DAY = 86_400_000;
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

/** The first date `YYYY-MM-DD` on or after `from` on which the row holds; nothing when it never does. */
export function firstDate(row: Schedule, from: string): string | undefined {
  const start = row.startsOn && row.startsOn > from ? row.startsOn : from;
  if (row.frequency === 'once') return row.startsOn && row.startsOn >= from ? row.startsOn : undefined;
  const startMs = Date.parse(`${start}T00:00:00Z`);
  for (let day = 0; day < SEARCH_DAYS; day++) {
    const dateMs = startMs + day * MS_PER_DAY;
    const date = new Date(dateMs).toISOString().slice(0, 10);
    if (row.endsOn && date > row.endsOn) return undefined;
    if (holdsOn(row, dateMs)) return date;
  }
  return undefined;
}

function holdsOn(row: Schedule, dateMs: number): boolean {
  const date = new Date(dateMs);
  if (row.interval > 1 && !isInInterval(row, dateMs)) return false;
  if (row.monthDays.length > 0) {
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    return row.monthDays.some((day) => (day > 0 ? day : lastDay + 1 + day) === date.getUTCDate());
  }
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  return row.days.some(({ day, nth }) => day === weekday && (nth === undefined || isNth(nth, date)));
}

function isNth(nth: number, date: Date): boolean {
  const day = date.getUTCDate();
  if (nth > 0) return Math.ceil(day / 7) === nth;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.ceil((lastDay - day + 1) / 7) === -nth;
}

/** Weeks start on Monday, as RFC 5545 has it unless told otherwise. Without an anchor every interval fits. */
function isInInterval({ frequency, interval, startsOn }: Schedule, dateMs: number): boolean {
  if (!startsOn) return true;
  const anchor = new Date(`${startsOn}T00:00:00Z`);
  const date = new Date(dateMs);
  if (frequency === 'monthly') {
    const months =
      (date.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + date.getUTCMonth() - anchor.getUTCMonth();
    return months % interval === 0;
  }
  return Math.round((mondayOf(date) - mondayOf(anchor)) / (7 * MS_PER_DAY)) % interval === 0;
}

function mondayOf(date: Date): number {
  return date.getTime() - ((date.getUTCDay() + 6) % 7) * MS_PER_DAY;
}

function dayCode({ day, nth }: ScheduleDay): string {
  return `${nth ?? ''}${DAY_CODES[day]}`;
}
