import { isOpen, nextOpening, zoneOf, type Timed } from './is-open.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * What people want to know of the hours of a place at one instant, told by the clock of the person who asks, or by that
 * of the place where nobody said which one is theirs.
 */
export type Opening =
  /** `closesAt` in minutes since midnight; absent for a place that does not close within a week. */
  | { readonly kind: 'open'; readonly closesAt?: number; readonly isElsewhere?: true }
  /** `day` is a day number, `daysAhead` counts from today, `at` is minutes since midnight. */
  | {
      readonly kind: 'opens';
      readonly day: number;
      readonly daysAhead: number;
      readonly at: number;
      readonly isElsewhere?: true;
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'temporarily-closed' }
  | { readonly kind: 'defunct' }
  /** The list does not say. */
  | { readonly kind: 'unknown' };

/**
 * `ownZone` (IANA) is that of the person; it serves places whose list gives no zone, too. `isElsewhere` says that the
 * clock of the place shows another time.
 */
export function openingAt(resource: Timed, instantMs: number, ownZone?: string): Opening {
  const { status } = resource;
  if (status === 'temporarily-closed' || status === 'defunct') return { kind: status };
  const zone = zoneOf(resource, ownZone);
  const there = zone === undefined ? undefined : zoneClock(zone);
  const clock = (ownZone === undefined ? undefined : zoneClock(ownZone)) ?? there;
  if (!clock) return { kind: 'unknown' };
  const today = clock.read(instantMs);
  const away = there && there.read(instantMs).minutes !== today.minutes ? { isElsewhere: true as const } : {};
  const now = isOpen(resource, instantMs, ownZone);
  if (now.state === 'open')
    return now.closesAtMs === undefined
      ? { kind: 'open' }
      : { kind: 'open', closesAt: clock.read(now.closesAtMs).minutes, ...away };
  const next = nextOpening(resource, instantMs, ownZone);
  if (next === undefined) return { kind: now.state };
  const { day, minutes } = clock.read(next);
  return { kind: 'opens', day, daysAhead: day - today.day, at: minutes, ...away };
}
