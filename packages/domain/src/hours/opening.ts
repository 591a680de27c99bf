import { isOpen, nextOpening, zoneOf, type Timed } from './is-open.ts';
import { zoneClock } from './zone-clock.ts';

/** What people want to know of the hours of a place at one instant, told by the clock of that place. */
export type Opening =
  /** `closesAt` in minutes since midnight there; absent for a place that does not close within a week. */
  | { readonly kind: 'open'; readonly closesAt?: number }
  /** `day` is the day number there, `daysAhead` counts from today there, `at` is minutes since midnight. */
  | { readonly kind: 'opens'; readonly day: number; readonly daysAhead: number; readonly at: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'temporarily-closed' }
  /** The list does not say. */
  | { readonly kind: 'unknown' };

/** `defaultZone` (IANA) serves places whose list gives no zone. */
export function openingAt(resource: Timed, instantMs: number, defaultZone?: string): Opening {
  if (resource.status === 'temporarily-closed') return { kind: 'temporarily-closed' };
  const zone = zoneOf(resource, defaultZone);
  const clock =
    (zone === undefined ? undefined : zoneClock(zone)) ??
    (defaultZone === undefined ? undefined : zoneClock(defaultZone));
  if (!clock) return { kind: 'unknown' };
  const now = isOpen(resource, instantMs, defaultZone);
  if (now.state === 'open')
    return now.closesAtMs === undefined
      ? { kind: 'open' }
      : { kind: 'open', closesAt: clock.read(now.closesAtMs).minutes };
  const next = nextOpening(resource, instantMs, defaultZone);
  if (next === undefined) return { kind: now.state };
  const { day, minutes } = clock.read(next);
  return { kind: 'opens', day, daysAhead: day - clock.read(instantMs).day, at: minutes };
}
