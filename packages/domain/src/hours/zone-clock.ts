import { DAY_MS } from './calendar-day.ts';

// Wall clocks through `Intl` alone: every browser carries the time zone database, and one formatter per zone is
// enough. Zones change their offset at a quarter of an hour, so an offset is asked for once per quarter.

const QUARTER_MS = 900_000;
const MAX_CACHED = 4000;

export interface WallClock {
  /** Day number of the calendar day there. */
  readonly day: number;
  /** Minutes since midnight there. */
  readonly minutes: number;
}

/** One time zone. Get it from `zoneClock`. */
export interface ZoneClock {
  readonly read: (instantMs: number) => WallClock;
  /**
   * The instant at which the clock shows `minutes` on `day`. A time that daylight saving skips is read as the
   * same length of time after the skip began; of a time that comes twice, `edge` picks the first or the second.
   */
  readonly instantOf: (day: number, minutes: number, edge: 'first' | 'last') => number;
}

const clocks = new Map<string, ZoneClock | undefined>();

/** The clock of an IANA zone, or `undefined` for a name that this device does not know. */
export function zoneClock(zone: string): ZoneClock | undefined {
  if (!clocks.has(zone)) clocks.set(zone, makeClock(zone));
  return clocks.get(zone);
}

function makeClock(zone: string): ZoneClock | undefined {
  const format = makeFormat(zone);
  if (format === undefined) return undefined;
  const offsets = new Map<number, number>();
  const offsetAt = (instantMs: number): number => {
    const quarter = Math.floor(instantMs / QUARTER_MS);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    if (offsets.size >= MAX_CACHED) offsets.clear();
    const offset = wallMs(format, quarter * QUARTER_MS) - quarter * QUARTER_MS;
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    read: (instantMs) => {
      const wall = instantMs + offsetAt(instantMs);
      const day = Math.floor(wall / DAY_MS);
      return { day, minutes: Math.floor((wall - day * DAY_MS) / 60_000) };
    },
    instantOf: (day, minutes, edge) => {
      const wall = day * DAY_MS + minutes * 60_000;
      // The offsets in force a day before and after are the only two that can apply.
      const before = wall - offsetAt(wall - DAY_MS);
      const after = wall - offsetAt(wall + DAY_MS);
      const isBefore = offsetAt(before) === wall - before;
      const isAfter = offsetAt(after) === wall - after;
      if (isBefore && isAfter) return edge === 'first' ? Math.min(before, after) : Math.max(before, after);
      if (isAfter) return after;
      return before;
    },
  };
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    // `Intl` has no other way to say that it does not know a zone.
    return undefined;
  }
}

function wallMs(format: Intl.DateTimeFormat, instantMs: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instantMs)) parts[type] = Number(value);
  return Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    parts['hour'] ?? 0,
    parts['minute'] ?? 0,
    parts['second'] ?? 0,
  );
}
