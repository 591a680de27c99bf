import { dayOf, occursOn, zoneClock, type Schedule, type ZoneClock } from '@cairn/domain';
import { escapeText, writeLines } from './ics-lines.ts';
import { firstDay, recurrenceRule } from './recurrence.ts';
import { timeZoneLines } from './time-zone.ts';

export interface CalendarEntry {
  /** Unique for ever: a second import of the same meeting replaces the first. */
  readonly uid: string;
  /** Shows on lock screens, so it says nothing about recovery unless the person wants it to. */
  readonly title: string;
  readonly schedules: readonly Schedule[];
  /** IANA zone of the place; absent means the clock of whoever looks. */
  readonly timeZone?: string;
  readonly place?: string;
  readonly url?: string;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
}

/** How long an entry without an end lasts, in minutes. */
const USUAL_MINUTES = 60;
/** Years for which the zone's clock changes are written out. */
const ZONE_YEARS = 3;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;

/** The text of an `.ics` file with one event per schedule row; undefined when no row has a time to come. */
export function writeCalendar(...entries: readonly CalendarEntry[]): string | undefined {
  const zones = new Map<string, string[]>();
  const events = entries.flatMap((entry) => {
    const { timeZone: zone, nowMs } = entry;
    const clock = zone === undefined ? undefined : zoneClock(zone);
    const today = clock ? clock.read(nowMs).day : Math.floor(nowMs / DAY_MS);
    const lines = entry.schedules
      .filter((row) => !row.isClosed && row.opensAt)
      .flatMap((row, at) => eventLines(entry, clock, row, at, today));
    if (zone && clock && lines.length > 0) zones.set(zone, timeZoneLines(zone, clock, nowMs, ZONE_YEARS));
    return lines;
  });
  if (events.length === 0) return undefined;
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Cairn//EN',
    ...[...zones.values()].flat(),
    ...events,
    'END:VCALENDAR',
  ]);
}

function eventLines(
  entry: CalendarEntry,
  clock: ZoneClock | undefined,
  row: Schedule,
  at: number,
  today: number,
): string[] {
  const day = firstDay(row, today);
  const { opensAt } = row;
  if (day === undefined || !opensAt) return [];
  const date = dateOf(day);
  const zone = clock && entry.timeZone ? `;TZID=${entry.timeZone}` : '';
  const until = row.endsOn && row.frequency !== 'once' ? untilStamp(row.endsOn, clock) : undefined;
  const rule = recurrenceRule(row, until);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}-${at}`,
    `DTSTAMP:${stamp(new Date(entry.nowMs).toISOString())}Z`,
    `DTSTART${zone}:${stamp(`${date}T${opensAt}:00`)}`,
    `DTEND${zone}:${stamp(endOf(date, opensAt, row.closesAt))}`,
    ...(rule
      ? [
          `RRULE:${rule}`,
          ...closedDays(entry.schedules, row, day).map(
            (closed) => `EXDATE${zone}:${stamp(`${closed}T${opensAt}:00`)}`,
          ),
        ]
      : []),
    `SUMMARY:${escapeText(entry.title)}`,
    ...(entry.place ? [`LOCATION:${escapeText(entry.place)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** Days on which the row would hold and the place is closed: holidays and dates, as far as clock changes are known. */
function closedDays(schedules: readonly Schedule[], row: Schedule, first: number): string[] {
  const closed = schedules.filter((other) => other.isClosed === true && other.opensAt === undefined);
  const days: string[] = [];
  for (let day = first; closed.length > 0 && day < first + ZONE_YEARS * YEAR_DAYS; day += 1)
    if (occursOn(row, day) && closed.some((other) => occursOn(other, day))) days.push(dateOf(day));
  return days;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Wall-clock end; a time that is not later than the start is on the next day. */
function endOf(date: string, opensAt: string, closesAt: string | undefined): string {
  const start = Date.parse(`${date}T${opensAt}:00Z`);
  if (!closesAt) return wall(start + USUAL_MINUTES * 60_000);
  const end = Date.parse(`${date}T00:00:00Z`) + minutesOf(closesAt) * 60_000;
  return wall(end > start ? end : end + 86_400_000);
}

function untilStamp(endsOn: string, clock: ZoneClock | undefined): string {
  // A rule with a zone ends at a UTC instant, one without at a local time (RFC 5545, 3.3.10).
  const day = dayOf(endsOn);
  if (!clock || day === undefined) return stamp(`${endsOn}T23:59:59`);
  return `${stamp(new Date(clock.instantOf(day, 24 * 60 - 1, 'last')).toISOString())}Z`;
}

function wall(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

function stamp(iso: string): string {
  return iso.slice(0, 19).replace(/[-:]/g, '');
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
