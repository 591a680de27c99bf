import type { Schedule } from '../resource/schedule.ts';
import { lastDay, occursOn } from './occurs-on.ts';

/** Minutes since midnight of the day that it starts on; the end can lie past 1440. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

export interface DayHours {
  readonly spans: readonly DaySpan[];
  /** True when a row names the day and not both times, so that nothing can be said outside the spans. */
  readonly isVague: boolean;
  /** True when the rows say that it is closed all day. */
  readonly isSaidClosed: boolean;
  /** Opening times whose end is not known. */
  readonly starts: readonly number[];
}

/**
 * Hours that start on one calendar day. A row that says "closed" beats all others; dated rows (holiday hours, one-time
 * events) stand in for the regular ones of that day.
 */
export function hoursOn(rows: readonly Schedule[], day: number): DayHours {
  const here = rows.filter((row) => occursOn(row, day));
  const closed = here.filter((row) => row.isClosed === true);
  if (closed.some((row) => row.opensAt === undefined && row.closesAt === undefined))
    return { spans: [], isVague: false, isSaidClosed: true, starts: [] };
  const open = here.filter((row) => row.isClosed !== true);
  const dated = open.filter((row) => row.frequency === 'once');
  const used = dated.length > 0 ? dated : open;
  const spans = used.map(spanOf).filter((span) => span !== undefined);
  const starts = used
    .filter((row) => row.closesAt === undefined)
    .map((row) => minutesOf(row.opensAt))
    .filter((start) => start !== undefined);
  let left = merge(spans);
  for (const gap of closed.map(spanOf)) if (gap) left = subtract(left, gap);
  return {
    spans: left,
    isVague: used.some((row) => row.opensAt === undefined || row.closesAt === undefined),
    isSaidClosed: false,
    starts,
  };
}

/** True when the rows say nothing about this day any more: there are none, or all of them have ended. */
export function isUnknownOn(rows: readonly Schedule[], day: number): boolean {
  return !rows.some((row) => row.isClosed !== true && row.holidays === undefined && lastDay(row) >= day);
}

function spanOf(row: Schedule): DaySpan | undefined {
  const from = minutesOf(row.opensAt ?? (row.isClosed === true ? '00:00' : undefined));
  const to = minutesOf(row.closesAt ?? (row.isClosed === true ? '24:00' : undefined));
  if (from === undefined || to === undefined) return undefined;
  return { from, to: to > from ? to : to + 1440 };
}

function minutesOf(time: string | undefined): number | undefined {
  const match = time === undefined ? null : /^(\d{2}):(\d{2})$/.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

function merge(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

function subtract(spans: readonly DaySpan[], gap: DaySpan): DaySpan[] {
  return spans
    .flatMap((span) => [
      { from: span.from, to: Math.min(span.to, gap.from) },
      { from: Math.max(span.from, gap.to), to: span.to },
    ])
    .filter(({ from, to }) => from < to);
}
