import type { Schedule, ScheduleDay } from '@cairn/domain';
import { readHoursGroups, type HoursGroup, type TimeSpan } from './hours-tokens.ts';

/** Words that a weekly or monthly table cannot follow. Hours that are half understood would send people to a closed door. */
const BEYOND_REACH =
  /every other|alternat|bi-?weekly|every (?:two|2|three|3) weeks|except (?!(?:on )?(?:federal |public |legal |major |national |all )?holidays)|summer|winter|season|school year|cada dos semanas|excepto/i;
/** Months; "may" and "march" are words too, so capitals decide. */
const MONTHS =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\bMay \d/;

const MAX_LENGTH = 1500;

/** Reads hours that are written in words. No rows means "not understood", and the words are kept beside. */
export function parseHoursText(raw: string): Schedule[] {
  const text = raw.trim();
  if (
    text === '' ||
    text.length > MAX_LENGTH ||
    !/\d|noon|midnight|mediod|first|second|third|fourth|last/i.test(text) ||
    BEYOND_REACH.test(text) ||
    MONTHS.test(text)
  )
    return [];
  const groups = readHoursGroups(text);
  const days = daysAlone(text, groups);
  if (days !== undefined)
    return [{ frequency: 'monthly', interval: 1, days, monthDays: [], isReadFromText: true }];
  const rows: Schedule[] = [];
  for (const { days, spans } of pair(groups)) {
    for (const span of spans) rows.push(...toSchedules(days, span));
  }
  return dedupe(rows);
}

/** "Third Saturday of the month" names days and no time, which is worth knowing. */
function daysAlone(text: string, groups: readonly HoursGroup[]): readonly ScheduleDay[] | undefined {
  const days = groups.flatMap((group) => (group.kind === 'days' ? group.days : []));
  const isAlone =
    days.length > 0 &&
    groups.every(({ kind }) => kind === 'days') &&
    days.every(({ nth }) => nth !== undefined);
  return isAlone && text.length < 60 && !/\d\s*:|\d\s*[ap]\.?m/i.test(text) ? days : undefined;
}

interface Pairing {
  readonly days: readonly ScheduleDay[];
  readonly spans: readonly TimeSpan[];
}

/** Times belong to the days named before them, or after them where the text starts with a time. */
function pair(groups: readonly HoursGroup[]): Pairing[] {
  const first = groups.find((group) => group.kind !== 'closed');
  const pairs: Pairing[] = [];
  let days: readonly ScheduleDay[] | undefined;
  let spans: TimeSpan[] = [];
  if (first?.kind === 'times') {
    for (const group of groups) {
      if (group.kind === 'times') spans.push(...group.spans);
      if (group.kind === 'days' && spans.length > 0) {
        pairs.push({ days: group.days, spans });
        spans = [];
      }
      if (group.kind === 'closed') spans = [];
    }
    return pairs;
  }
  let waiting: ScheduleDay[] = [];
  let isNextClosed = false;
  for (const group of groups) {
    if (group.kind === 'days' && isNextClosed) {
      isNextClosed = false;
    } else if (group.kind === 'days') {
      // "Mon, Wed (pantry), Fri 9-5": days without a time of their own share the next one.
      waiting = days === undefined ? [...waiting, ...group.days] : [...group.days];
      days = undefined;
    } else if (group.kind === 'times') {
      isNextClosed = false;
      days ??= waiting;
      waiting = [];
      if (days.length > 0) pairs.push({ days, spans: group.spans });
    } else {
      // "Sunday closed" speaks of the day before it, "closed Sunday" of the day after.
      isNextClosed = waiting.length === 0;
      waiting = [];
      days = undefined;
    }
  }
  return pairs;
}

function toSchedules(days: readonly ScheduleDay[], span: TimeSpan): Schedule[] {
  const weekly = days.filter((day) => day.nth === undefined);
  const monthly = days.filter((day) => day.nth !== undefined);
  const base = { interval: 1, monthDays: [], ...span, isReadFromText: true } as const;
  return [
    ...(weekly.length > 0 ? [{ frequency: 'weekly' as const, days: weekly, ...base }] : []),
    ...(monthly.length > 0 ? [{ frequency: 'monthly' as const, days: monthly, ...base }] : []),
  ];
}

function dedupe(rows: readonly Schedule[]): Schedule[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
