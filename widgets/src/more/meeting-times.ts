import { isOpen, nextOpening, zoneClock } from '@cairn/domain';
import type { SearchHit } from '@cairn/search';
import { deviceZone } from './device-zone.ts';

export const TIMES_OF_DAY = ['morning', 'afternoon', 'evening', 'night'] as const;

export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

/** One meeting on one day. */
export interface MeetingTime {
  readonly hit: SearchHit;
  readonly startsAtMs: number;
  readonly endsAtMs?: number;
  /** Days from today by the clock of the person: 0 is today. */
  readonly daysAhead: number;
  readonly timeOfDay: TimeOfDay;
  readonly isGoingOn: boolean;
}

export const DAYS_AHEAD = 7;
/** How far back a meeting that is going on can have started, in ms. */
const LONGEST_MS = 12 * 3_600_000;

/** When the meetings are, from those going on now to a week ahead, in the order in which they start. */
export function meetingTimes(
  hits: readonly SearchHit[],
  nowMs: number,
  ownZone = deviceZone(),
): MeetingTime[] {
  return hits
    .flatMap((hit) => timesOf(hit, nowMs, ownZone))
    .sort((a, b) => a.startsAtMs - b.startsAtMs || a.hit.resource.name.localeCompare(b.hit.resource.name));
}

function timesOf(hit: SearchHit, nowMs: number, ownZone: string): MeetingTime[] {
  const { resource } = hit;
  // A call at noon in another zone is on the day, and in the part of it, that the person has then.
  const clock = zoneClock(ownZone);
  if (!clock) return [];
  const today = clock.read(nowMs).day;
  const times: MeetingTime[] = [];
  let at = nowMs - LONGEST_MS;
  for (;;) {
    const startsAtMs = nextOpening(resource, at, ownZone);
    if (startsAtMs === undefined) return times;
    const { day, minutes } = clock.read(startsAtMs);
    if (day - today >= DAYS_AHEAD) return times;
    at = startsAtMs;
    const state = isOpen(resource, startsAtMs, ownZone);
    const endsAtMs = state.state === 'open' ? state.closesAtMs : undefined;
    const isGoingOn = startsAtMs <= nowMs && endsAtMs !== undefined && endsAtMs > nowMs;
    if (startsAtMs <= nowMs && !isGoingOn) continue;
    times.push({
      hit,
      startsAtMs,
      ...(endsAtMs === undefined ? {} : { endsAtMs }),
      daysAhead: Math.max(0, day - today),
      timeOfDay: timeOfDay(minutes),
      isGoingOn,
    });
  }
}

function timeOfDay(minutes: number): TimeOfDay {
  if (minutes < 5 * 60 || minutes >= 21 * 60) return 'night';
  if (minutes < 12 * 60) return 'morning';
  return minutes < 17 * 60 ? 'afternoon' : 'evening';
}
