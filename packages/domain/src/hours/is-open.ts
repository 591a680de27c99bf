import type { Resource } from '../resource/resource.ts';
import { hoursOn, isUnknownOn } from './open-spans.ts';
import { zoneClock, type ZoneClock } from './zone-clock.ts';

/** What `isOpen` and `nextOpening` look at. */
export type Timed = Pick<Resource, 'schedules' | 'status' | 'location'>;

export type OpenState =
  /** `closesAtMs` is absent for a place that does not close within a week. */
  | { readonly state: 'open'; readonly closesAtMs?: number }
  | { readonly state: 'closed' }
  /** The list does not say, or not for this day, or not in which time zone. Never shown as closed. */
  | { readonly state: 'unknown' };

/** Days that a search for the next opening looks ahead: a monthly row with a gap still shows up. */
const HORIZON_DAYS = 370;
const WEEK_DAYS = 8;

const UNKNOWN: OpenState = { state: 'unknown' };
const CLOSED: OpenState = { state: 'closed' };

/**
 * Is it open at this instant? `defaultZone` (IANA) serves places whose list gives no zone. Pure: the same
 * arguments give the same answer on every device with the same time zone database.
 */
export function isOpen(resource: Timed, instantMs: number, defaultZone?: string): OpenState {
  if (resource.status === 'temporarily-closed' || resource.status === 'defunct') return CLOSED;
  const clock = clockOf(resource, defaultZone);
  if (resource.schedules.length === 0 || clock === undefined) return UNKNOWN;
  const { day } = clock.read(instantMs);
  let closesAtMs: number | undefined;
  // Yesterday's hours can reach past midnight; later days can carry on without a break.
  for (const span of spansFrom(resource, clock, day - 1, day + WEEK_DAYS)) {
    if (
      closesAtMs === undefined
        ? span.from <= instantMs && instantMs < span.to
        : span.from <= closesAtMs && span.to > closesAtMs
    )
      closesAtMs = span.to;
  }
  if (closesAtMs !== undefined) {
    const isEndless = closesAtMs - instantMs > 7 * 86_400_000;
    return isEndless ? { state: 'open' } : { state: 'open', closesAtMs };
  }
  const today = hoursOn(resource.schedules, day);
  if (today.isVague) return UNKNOWN;
  if (today.isSaidClosed) return CLOSED;
  return isUnknownOn(resource.schedules, day) ? UNKNOWN : CLOSED;
}

/** The next instant after `instantMs` at which it opens, or `undefined` when the list does not say. */
export function nextOpening(resource: Timed, instantMs: number, defaultZone?: string): number | undefined {
  if (resource.status === 'temporarily-closed' || resource.status === 'defunct') return undefined;
  const clock = clockOf(resource, defaultZone);
  if (resource.schedules.length === 0 || clock === undefined) return undefined;
  const { day } = clock.read(instantMs);
  let openUntil = Number.NEGATIVE_INFINITY;
  for (const span of spansFrom(resource, clock, day - 1, day + HORIZON_DAYS)) {
    // A span that continues an open one is no opening: midnight between two days of 24 hours.
    if (span.from > instantMs && span.from > openUntil) return span.from;
    openUntil = Math.max(openUntil, span.to);
  }
  return undefined;
}

/** Zone that the hours of this resource are told in. */
export function zoneOf(resource: Timed, defaultZone?: string): string | undefined {
  return resource.location?.timeZone ?? defaultZone;
}

function clockOf(resource: Timed, defaultZone: string | undefined): ZoneClock | undefined {
  const own = resource.location?.timeZone;
  return (
    (own === undefined ? undefined : zoneClock(own)) ??
    (defaultZone === undefined ? undefined : zoneClock(defaultZone))
  );
}

function* spansFrom(
  { schedules }: Timed,
  clock: ZoneClock,
  firstDay: number,
  lastDay: number,
): Generator<{ from: number; to: number }> {
  for (let day = firstDay; day <= lastDay; day += 1) {
    const { spans, starts } = hoursOn(schedules, day);
    const whole = spans.map(({ from, to }) => ({
      from: clock.instantOf(day, from, 'first'),
      to: clock.instantOf(day, to, 'last'),
    }));
    const openEnded = starts
      .map((start) => clock.instantOf(day, start, 'first'))
      .map((from) => ({ from, to: from }));
    yield* [...whole, ...openEnded].filter(({ from, to }) => to >= from).sort((a, b) => a.from - b.from);
  }
}
