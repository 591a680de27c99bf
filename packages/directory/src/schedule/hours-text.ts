import type { Schedule, ScheduleDay } from '@cairn/domain';
import { EVERY_DAY } from './rrule.ts';
import { readHoursGroups, type HoursGroup, type TimeSpan } from './hours-tokens.ts';

const NTH =
  '(?:[1-5](?:st|nd|rd|th)|first|second|third|fourth|fifth|last|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|[uú]ltim[oa])';

/** Words that a weekly or monthly table cannot follow. Hours that are half understood would send people to a closed door. */
const BEYOND_REACH = new RegExp(
  [
    'every other|alternat|bi-?weekly|every (?:two|2|three|3) weeks|summer|winter|season|school year|when school|cada dos semanas',
    '\\b(?:odd|even)(?:-numbered)?\\s+months?|\\b(?:can|may) change to\\b|(?:second|2nd|next)[- ]to[- ](?:the[- ])?last|except (?!(?:on )?(?:federal |public |legal |major |national |all )?holidays)|excepto',
    // The first week of a month is not its first Monday.
    `${NTH}\\b[^.;\\n]{0,25}?\\b(?:weeks?|semanas?)\\b`,
    `\\b(?:before|after|following|preceding|prior to|antes del?|despu[eé]s del?)\\s+(?:the\\s+|el\\s+)?(?:${NTH}\\b|[a-z]{3,6}day\\b)`,
  ].join('|'),
  'i',
);
/** Once a month, on a day that only they know, unless the text counts its days. */
const MONTHLY =
  /\b(?:(?:semi|bi)?-?\s?monthly|(?:a|per|each|every|al|por|cada)\s+(?:month|mes)|mensual(?:mente)?|x\s*(?:\/\s*)?month)\b/i;
/** A line that is always answered is no door that is always open. */
const ANSWERED =
  /[^.;\n|]*\b(?:hotline|helpline|crisis|emergenc\w+|phones?|lines?|text)\b[^.;,\n|]*\b24\s*(?:\/\s*7|hours?|hrs?)[^.;,\n|]*/gi;
/** "Last Saturday of the month" is the last Saturday. */
const OF_MONTH = new RegExp(
  `(${NTH}\\s+\\p{L}{2,10}\\.?)\\s+of\\s+(?:(?:the|each|every)\\s+)?month\\b`,
  'giu',
);
/** "L-V", "L a S": days by their letters, from Monday on. */
const FROM_LUNES = /\bL\s*(?:-|–|\ba\b)\s*([JVSD])\b/g;
const LETTERS: Readonly<Record<string, string>> = { J: 'jue', V: 'vie', S: 'sab', D: 'dom' };
/** "Closed holidays; Mon-Fri 9-5": holidays are read for themselves, and the days behind are open. */
const HOLIDAYS_FIRST =
  /^\s*(?:closed|cerrado)\s+(?:on\s+)?(?:(?:all|most|major|federal|legal|state|public|los|d[ií]as)\s+)*(?:holidays|festivos|feriados)\s*[;.,|]\s*(?=\S)/i;
/** What a start without an end may be the start of. */
const OTHER_START = /regist|sign[- ]?(?:up|in)|check[- ]?in|drop[- ]?off|deadline|doors|worship|inscri/i;
const ALL_DAY: TimeSpan = { opensAt: '00:00', closesAt: '24:00' };
/** Months; "may" and "march" are words too, so capitals decide. */
const MONTHS =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\bMay \d/;

const WHEN =
  /\d|\b(?:mon|tue|wed|thu|fri|sat|sun|lun|mi[eé]|jue|vie|s[aá]b|dom)[a-zé]*|\b[mtwf]\b|week|month|daily|every|noon|night|morning|evening|semana|mes\b|diari|cada|ma[ñn]ana|tarde|noche/i;

/** False for "call for hours" and "by appointment", in which nobody can read a time. */
export function saysWhen(text: string): boolean {
  return WHEN.test(text);
}

const MAX_LENGTH = 1500;

/** Reads hours that are written in words. No rows means "not understood", and the words are kept beside. */
export function parseHoursText(raw: string): Schedule[] {
  const text = raw
    .replace(ANSWERED, ' ')
    .replace(OF_MONTH, '$1')
    .replace(HOLIDAYS_FIRST, '')
    .replace(FROM_LUNES, (_, last: string) => `lun-${LETTERS[last] ?? ''}`)
    .trim();
  if (text === '' || text.length > MAX_LENGTH || BEYOND_REACH.test(text) || MONTHS.test(text)) return [];
  const groups = readHoursGroups(text);
  const isCounted = groups.some(
    (group) => group.kind === 'days' && group.days.some(({ nth }) => nth !== undefined),
  );
  if (MONTHLY.test(text) && !isCounted) return [];
  const days = daysAlone(text, groups);
  if (days !== undefined) return toSchedules(days, {});
  if (groups.length === 1 && groups[0]?.kind === 'times' && isAllDay(groups[0].spans))
    return toSchedules(EVERY_DAY, ALL_DAY);
  const rows: Schedule[] = [];
  for (const { days, spans, isClosed } of pair(groups)) {
    for (const span of spans) {
      if (span.closesAt !== undefined || !OTHER_START.test(text))
        rows.push(...toSchedules(days, { ...span, ...(isClosed === true ? { isClosed } : {}) }));
    }
  }
  return isTwoThings(rows) ? [] : dedupe(rows);
}

function isAllDay(spans: readonly TimeSpan[]): boolean {
  return (
    spans.length === 1 && spans[0]?.opensAt === ALL_DAY.opensAt && spans[0].closesAt === ALL_DAY.closesAt
  );
}

/** "Office Mon-Fri 9-5, shelter 24/7": whoever comes at night meets one of two doors. */
function isTwoThings(rows: readonly Schedule[]): boolean {
  return (
    rows.some((row) => row.days.length === 7 && row.opensAt === '00:00' && row.closesAt === '24:00') &&
    rows.some((row) => row.opensAt !== '00:00' || row.closesAt !== '24:00')
  );
}

const HEDGED =
  /\b(?:when|if|only|once|one|until|call|school|holidays?|special|dates?|various|limited|week|first come|some|or)\b/i;

/** "Third Saturday of the month" and "Open Mondays" name days and no time, which is worth knowing. */
function daysAlone(text: string, groups: readonly HoursGroup[]): readonly ScheduleDay[] | undefined {
  const days = groups.flatMap((group) => (group.kind === 'days' ? group.days : []));
  if (days.length === 0 || groups.some(({ kind }) => kind === 'times' || kind === 'closed')) return undefined;
  if (/\d\s*:|\d\s*[ap]\.?m/i.test(text)) return undefined;
  const isCounted = days.every(({ nth }) => nth !== undefined);
  if (isCounted) return text.length < 200 ? days : undefined;
  const isWeekly =
    /\b(?:every|each|weekly|open|on|cada|todos los)\b|days\b/i.test(text) &&
    /^\W*(?:\S+\s*){1,7}$/.test(text);
  return isWeekly && groups.every(({ kind }) => kind === 'days') && !HEDGED.test(text) ? days : undefined;
}

interface Pairing {
  readonly days: readonly ScheduleDay[];
  readonly spans: readonly TimeSpan[];
  readonly isClosed?: boolean;
}

/** Times belong to the days named before them, or after them where the text starts with a time. */
function pair(groups: readonly HoursGroup[]): Pairing[] {
  const first = groups.find(({ kind }) => kind === 'days' || kind === 'times');
  return first?.kind === 'times' ? pairForward(groups) : pairBack(groups);
}

function pairForward(groups: readonly HoursGroup[]): Pairing[] {
  const pairs: Pairing[] = [];
  let spans: TimeSpan[] = [];
  let isPause = false;
  for (const group of groups) {
    const last = pairs.at(-1);
    if (group.kind === 'times' && isPause && last !== undefined)
      pairs.push({ days: last.days, spans: group.spans, isClosed: true });
    else if (group.kind === 'times') spans.push(...group.spans);
    if (group.kind === 'days' && spans.length > 0) pairs.push({ days: group.days, spans });
    if (group.kind === 'days' || group.kind === 'closed') spans = [];
    isPause = group.kind === 'closed';
  }
  return pairs;
}

function pairBack(groups: readonly HoursGroup[]): Pairing[] {
  const pairs: Pairing[] = [];
  let days: readonly ScheduleDay[] | undefined;
  let waiting: readonly ScheduleDay[] = [];
  let isUnsure = false;
  let isNextClosed = false;
  let pausing: readonly ScheduleDay[] | undefined;
  for (const [at, group] of groups.entries()) {
    if (group.kind === 'vague') {
      isUnsure = waiting.length > 0;
    } else if (group.kind === 'closed') {
      // "Sunday closed" speaks of the day before it, "closed Sunday" of the day after, "closed 12-1" of a pause.
      isNextClosed = waiting.length === 0;
      pausing = isNextClosed ? days : undefined;
      waiting = [];
      days = undefined;
    } else if (
      group.kind === 'days' &&
      groups[at + 1]?.kind !== 'times' &&
      isSameDayCounted(days, group.days)
    ) {
      // "Saturday 8-9 (2nd and 4th Saturdays only)"
      const spans = pairs.pop()?.spans ?? [];
      days = group.days;
      pairs.push({ days, spans });
    } else if (group.kind === 'days') {
      // "Mon, Wed (pantry), Fri 9-5": days without a time of their own share the next one, unless that is left open.
      const shared = days === undefined && !isUnsure ? waiting : [];
      if (!isNextClosed) waiting = [...shared, ...group.days];
      days = undefined;
      isNextClosed = false;
      isUnsure = false;
    } else if (isNextClosed && pausing !== undefined) {
      pairs.push({ days: pausing, spans: group.spans, isClosed: true });
      days = pausing;
      isNextClosed = false;
    } else {
      isNextClosed = false;
      isUnsure = false;
      days ??= waiting;
      waiting = [];
      if (days.length > 0) pairs.push({ days, spans: group.spans });
    }
  }
  return pairs;
}

function isSameDayCounted(
  days: readonly ScheduleDay[] | undefined,
  counted: readonly ScheduleDay[],
): boolean {
  const [day] = days ?? [];
  return (
    days?.length === 1 &&
    day?.nth === undefined &&
    counted.length > 0 &&
    counted.every((other) => other.day === day?.day && other.nth !== undefined)
  );
}

function toSchedules(
  days: readonly ScheduleDay[],
  span: Pick<Schedule, 'opensAt' | 'closesAt' | 'isClosed'>,
): Schedule[] {
  const unique = [...new Map(days.map((day) => [`${day.nth} ${day.day}`, day])).values()];
  const weekly = unique.filter((day) => day.nth === undefined);
  const monthly = unique.filter((day) => day.nth !== undefined);
  const base = { interval: 1, monthDays: [], ...span, isReadFromText: true } as const;
  return [
    ...(weekly.length > 0 ? [{ frequency: 'weekly' as const, days: weekly, ...base }] : []),
    ...(monthly.length > 0 ? [{ frequency: 'monthly' as const, days: monthly, ...base }] : []),
  ];
}

function dedupe(rows: readonly Schedule[]): Schedule[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
