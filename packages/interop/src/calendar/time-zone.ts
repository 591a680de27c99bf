import type { ZoneClock } from '@cairn/domain';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Minutes that the zone's clock is ahead of UTC at an instant. */
function offsetMinutes(clock: ZoneClock, instantMs: number): number {
  const { day, minutes } = clock.read(instantMs);
  return day * (MS_PER_DAY / MS_PER_MINUTE) + minutes - Math.floor(instantMs / MS_PER_MINUTE);
}

/**
 * A VTIMEZONE that holds from the start of the year of `fromMs` for `years` years: one observance for each
 * change of the clock, taken from the browser's own zone data.
 */
export function timeZoneLines(zone: string, clock: ZoneClock, fromMs: number, years: number): string[] {
  const startMs = Date.UTC(new Date(fromMs).getUTCFullYear(), 0, 1);
  let offset = offsetMinutes(clock, startMs);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(startMs, offset, offset)];
  const endMs = Date.UTC(new Date(fromMs).getUTCFullYear() + years, 0, 1);
  for (let dayMs = startMs; dayMs < endMs; dayMs += MS_PER_DAY) {
    const next = offsetMinutes(clock, dayMs + MS_PER_DAY);
    if (next === offset) continue;
    lines.push(...observance(changeWithin(clock, dayMs, dayMs + MS_PER_DAY), offset, next));
    offset = next;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** The minute in which the offset changes between two instants that differ in it. */
function changeWithin(clock: ZoneClock, fromMs: number, toMs: number): number {
  const before = offsetMinutes(clock, fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > MS_PER_MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MS_PER_MINUTE) * MS_PER_MINUTE;
    if (offsetMinutes(clock, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Onset times are written by the clock as it was just before the change (RFC 5545, 3.6.5). */
function observance(instantMs: number, before: number, after: number): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(instantMs + before * MS_PER_MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${kind}`,
  ];
}

function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
