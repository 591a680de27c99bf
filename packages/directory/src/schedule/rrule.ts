import type { Schedule, ScheduleDay } from '@cairn/domain';
import { readDate } from '../repair/calendar-date.ts';
import { readDayField } from './weekdays.ts';

/** What a recurrence says, without times of day. */
export type Recurrence = Pick<Schedule, 'frequency' | 'interval' | 'days' | 'monthDays'> & {
  readonly endsOn?: string;
  /** `DTSTART` where it stands in the same text. */
  readonly anchor?: string;
  readonly count?: number;
};

/** Reads `FREQ=WEEKLY;BYDAY=MO,WE` (RFC 5545), with or without `RRULE:`. Frequencies other than weekly, monthly and daily are not read. */
export function parseRrule(raw: string): Recurrence | undefined {
  const parts = new Map(
    raw
      .replace(/^[^]*RRULE:/i, '')
      .split(';')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=', 2);
        return [name.trim().toUpperCase(), value.trim()];
      }),
  );
  const frequency = parts.get('FREQ')?.toUpperCase();
  const interval = Math.max(1, Number.parseInt(parts.get('INTERVAL') ?? '1', 10) || 1);
  const position = Number.parseInt(parts.get('BYSETPOS') ?? '', 10);
  const days = readDayField(parts.get('BYDAY') ?? '') ?? [];
  const monthDays = readMonthDays(parts.get('BYMONTHDAY') ?? '');
  const endsOn = readDate(parts.get('UNTIL') ?? '');
  const anchor = readDate(/DTSTART[^:\n]*:(\d{8})/i.exec(raw)?.[1] ?? '');
  const count = Number(parts.get('COUNT') ?? 0);
  const end = {
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(Number.isInteger(count) && count >= 1 && count <= 1000 ? { count } : {}),
  };
  if (frequency === 'DAILY' && interval === 1)
    return { frequency: 'weekly', interval: 1, days: EVERY_DAY, monthDays: [], ...end };
  if (frequency === 'WEEKLY')
    return { frequency: 'weekly', interval, days: days.map(({ day }) => ({ day })), monthDays: [], ...end };
  if (frequency !== 'MONTHLY') return undefined;
  const nths = Number.isInteger(position)
    ? days.map(({ day, nth }): ScheduleDay => ({ day, nth: nth ?? position }))
    : days;
  return { frequency: 'monthly', interval, days: nths, monthDays, ...end };
}

export const EVERY_DAY: readonly ScheduleDay[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day }));

export function readMonthDays(raw: unknown): number[] {
  // "15-21": the third week, date by date.
  const range = typeof raw === 'string' ? /^\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/.exec(raw) : null;
  if (range !== null) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return first >= 1 && last <= 31 && last > first
      ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
      : [];
  }
  const list = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/[,;\s]+/) : [raw];
  return list.map(Number).filter((day) => Number.isInteger(day) && day !== 0 && day >= -1 && day <= 31);
}
