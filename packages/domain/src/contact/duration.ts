import type { Contact } from './contact.ts';

const MINUTE_MS = 60_000;

/** Longer than this, somebody has more likely forgotten to press stop. In minutes. */
export const LONG_MINUTES = 240;

/** A clock that counts by the moments when it was started and stopped, so that nothing has to run meanwhile. */
export interface Timer {
  readonly contactId: string;
  readonly personId: string;
  /** ISO moments, oldest first; only the last one may be open. */
  readonly spans: readonly TimeSpan[];
}

export interface TimeSpan {
  readonly from: string;
  readonly to?: string;
}

export function isRunning({ spans }: Timer): boolean {
  const last = spans.at(-1);
  return last !== undefined && last.to === undefined;
}

export function startTimer(timer: Timer, at: string): Timer {
  return isRunning(timer) ? timer : { ...timer, spans: [...timer.spans, { from: at }] };
}

export function stopTimer(timer: Timer, at: string): Timer {
  const last = timer.spans.at(-1);
  if (last === undefined || last.to !== undefined) return timer;
  return { ...timer, spans: [...timer.spans.slice(0, -1), { ...last, to: at }] };
}

/** Milliseconds counted up to a moment. A clock that was set back in between counts as nothing, never as less. */
export function countedMs({ spans }: Timer, at: string): number {
  return spans.reduce(
    (total, { from, to }) => total + Math.max(0, Date.parse(to ?? at) - Date.parse(from)),
    0,
  );
}

/** Whole minutes that are full: a started minute is not one. */
export function countedMinutes(timer: Timer, at: string): number {
  return Math.floor(countedMs(timer, at) / MINUTE_MS);
}

/** The minutes of a contact: those that were typed, else those between its times; unknown without either. */
export function minutesOf({ minutes, startedAt, endedAt }: Contact): number | undefined {
  if (minutes !== undefined) return minutes;
  if (startedAt === undefined || endedAt === undefined) return undefined;
  return Math.max(0, Math.floor((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE_MS));
}

/** Minutes between two clock times of one evening; an end before the start is after midnight. */
export function minutesBetween(from: string, to: string): number | undefined {
  const [start, end] = [clockMinutes(from), clockMinutes(to)];
  if (start === undefined || end === undefined) return undefined;
  return end >= start ? end - start : end + 1440 - start;
}

function clockMinutes(time: string): number | undefined {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2]);
}
