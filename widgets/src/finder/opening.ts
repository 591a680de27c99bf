import { isOpen, nextOpening, zoneClock, zoneOf, type Resource } from '@cairn/domain';
import { formatClockPhrase, formatWeekday } from '@cairn/i18n';
import type { FinderView } from './view.ts';

export interface Opening {
  readonly text: string;
  readonly isOpen: boolean;
}

/** A week ahead is near enough for a weekday to be clear without its date. */
const CLEAR_DAYS = 7;

/** "Open now, until 5 PM", the next opening, or an honest "not listed"; for meetings, when they are. */
export function openingText(resource: Resource, { t, nowMs, locale }: FinderView): Opening {
  if (resource.status === 'temporarily-closed') return { text: t('temporarilyClosed'), isOpen: false };
  const zone = zoneOf(resource, deviceZone());
  const clock = zone === undefined ? undefined : zoneClock(zone);
  const isMeeting = resource.kind === 'meeting';
  const now = isOpen(resource, nowMs, zone);
  const timeOf = (instantMs: number): string => {
    const minutes = clock?.read(instantMs).minutes ?? 0;
    return formatClockPhrase(`${Math.floor(minutes / 60)}:${minutes % 60}`, locale);
  };
  if (now.state === 'open') {
    if (now.closesAtMs === undefined) return { text: t('openAllDay'), isOpen: true };
    const until = { time: timeOf(now.closesAtMs) };
    return { text: t(isMeeting ? 'inProgress' : 'openUntil', until), isOpen: true };
  }
  const next = nextOpening(resource, nowMs, zone);
  if (next === undefined || !clock)
    return { text: now.state === 'closed' ? t('closedNow') : t('hoursUnknown'), isOpen: false };
  const day = clock.read(next).day;
  const daysAhead = day - clock.read(nowMs).day;
  const time = timeOf(next);
  if (daysAhead === 0) return { text: t(isMeeting ? 'startsToday' : 'opensToday', { time }), isOpen: false };
  if (daysAhead === 1)
    return { text: t(isMeeting ? 'startsTomorrow' : 'opensTomorrow', { time }), isOpen: false };
  const weekday = formatWeekday(((((day + 3) % 7) + 7) % 7) + 1, locale);
  const date = new Date(day * 86_400_000);
  const onDay =
    daysAhead < CLEAR_DAYS ? weekday : `${weekday} ${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return { text: t(isMeeting ? 'startsOn' : 'opensOn', { day: onDay, time }), isOpen: false };
}

let zoneHere: string | undefined;

/** The zone of the device stands in where a list names none: people look for help near them. */
export function deviceZone(): string {
  zoneHere ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
