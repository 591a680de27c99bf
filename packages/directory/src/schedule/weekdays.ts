import type { ScheduleDay, Weekday } from '@cairn/domain';
import { wordTable } from '../text/word-table.ts';

const STEMS: readonly (readonly [RegExp, Weekday])[] = [
  [/^(mo|mon|mondays?|lu|lun|lunes|m)$/, 1],
  [/^(tu|tue|tues|tuesdays?|ma|mar|martes|t)$/, 2],
  [/^(we|wed|weds|wednesdays?|mi|mie|miercoles|w|x)$/, 3],
  [/^(th|thu|thur|thurs|thursdays?|ju|jue|jueves|r)$/, 4],
  [/^(fr|fri|fridays?|vi|vie|viernes|f)$/, 5],
  [/^(sa|sat|sats|saturdays?|sab|sabados?)$/, 6],
  [/^(su|sun|suns|sundays?|do|dom|domingos?)$/, 7],
];

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const GROUPS: Readonly<Record<string, readonly Weekday[]>> = wordTable({
  daily: EVERY_DAY,
  everyday: EVERY_DAY,
  alldays: EVERY_DAY,
  diario: EVERY_DAY,
  diariamente: EVERY_DAY,
  '7daysaweek': EVERY_DAY,
  sevendaysaweek: EVERY_DAY,
  weekday: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  entresemana: [1, 2, 3, 4, 5],
  mtwrf: [1, 2, 3, 4, 5],
  mtwthf: [1, 2, 3, 4, 5],
  mwf: [1, 3, 5],
  tth: [2, 4],
  tr: [2, 4],
  weekend: [6, 7],
  weekends: [6, 7],
  findesemana: [6, 7],
});

const ORDINALS: Readonly<Record<string, number>> = wordTable({
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '-1': -1,
  '-2': -2,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  tercero: 3,
  cuarto: 4,
  quinto: 5,
  ultimo: -1,
  final: -1,
});

export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** One day by its name or short form. A lone letter counts only where `allowsLetters` says so. */
export function readWeekday(raw: string, allowsLetters = false): Weekday | undefined {
  const name = fold(raw)
    .replace(/[.\s]/g, '')
    .replace(/^https?:\/\/schema\.org\//, '');
  if (name.length < 2 && !allowsLetters) return undefined;
  return STEMS.find(([stem]) => stem.test(name))?.[1];
}

export function readDayGroup(raw: string): readonly Weekday[] | undefined {
  return GROUPS[fold(raw).replace(/[^a-z0-9]/g, '')];
}

export function readOrdinal(raw: unknown): number | undefined {
  if (typeof raw === 'number')
    return Number.isInteger(raw) && raw !== 0 && Math.abs(raw) <= 5 ? raw : undefined;
  return typeof raw === 'string'
    ? ORDINALS[
        fold(raw)
          .trim()
          .replace(/\s+(week|of).*$/, '')
      ]
    : undefined;
}

/** The days from `first` to `last`, across the end of the week where needed. */
export function dayRange(first: Weekday, last: Weekday): Weekday[] {
  const days: Weekday[] = [];
  for (let step = 0; step < 7; step += 1) {
    const day = (((first - 1 + step) % 7) + 1) as Weekday;
    days.push(day);
    if (day === last) break;
  }
  return days;
}

/**
 * Reads a field that holds days and nothing else: names, numbers (1 is Monday, 0 and 7 are Sunday),
 * lists, ranges, and RRULE `BYDAY` such as `MO,WE` or `-1FR`. `undefined` means that it holds something else.
 */
export function readDayField(raw: unknown): ScheduleDay[] | undefined {
  if (typeof raw === 'number') {
    const day = raw === 0 ? 7 : raw;
    return Number.isInteger(day) && day >= 1 && day <= 7 ? [{ day: day as Weekday }] : undefined;
  }
  if (Array.isArray(raw)) {
    const parts = raw.flat(2).map((part: unknown) => (Array.isArray(part) ? undefined : readDayField(part)));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (typeof raw === 'object' && raw !== null) return readDayObject(raw as Record<string, unknown>);
  if (typeof raw !== 'string' || raw.length > 200) return undefined;
  const text = raw.replace(/(?:https?:\/\/)?schema\.org\//g, '');
  if (/^\s*[0-7]\s*$/.test(text)) return readDayField(Number(text));
  const group = readDayGroup(text);
  if (group !== undefined) return group.map((day) => ({ day }));
  const days: ScheduleDay[] = [];
  const words = text.trim().split(/\s+/);
  const isList = words.length > 1 && words.every((word) => readWeekday(word) !== undefined);
  for (const part of isList ? words : text.split(/\s*(?:[,;/&+|]|\band\b|\by\b)\s*/i)) {
    if (part.trim() === '') continue;
    const read = readDayPart(part.trim());
    if (read === undefined) return undefined;
    days.push(...read);
  }
  return days.length > 0 ? days : undefined;
}

/** `{ "weekday": "WE", "week_of_month": 2 }`; objects that hold more, such as times, are rows and no days. */
function readDayObject(raw: Readonly<Record<string, unknown>>): ScheduleDay[] | undefined {
  const { weekday, day, week_of_month, nth, ...rest } = raw;
  const name = weekday ?? day;
  const ordinal = readOrdinal(week_of_month ?? nth);
  if (typeof name !== 'string' || Object.keys(rest).length > 0) return undefined;
  const found = readWeekday(name);
  return found === undefined
    ? undefined
    : [{ day: found, ...(ordinal === undefined ? {} : { nth: ordinal }) }];
}

function readDayPart(part: string): ScheduleDay[] | undefined {
  const rule = /^([+-]?\d)([a-z]{2,9})$/i.exec(part);
  if (rule !== null) {
    const day = readWeekday(rule[2] ?? '');
    const nth = readOrdinal(Number(rule[1]));
    return day === undefined || nth === undefined ? undefined : [{ day, nth }];
  }
  const group = readDayGroup(part);
  if (group !== undefined) return group.map((day) => ({ day }));
  const range = /^([a-zé.]+)\s*(?:-|–|—|to|thru|through|until|a)\s*([a-zé.]+)$/i.exec(part);
  if (range !== null) {
    const [first, last] = [readWeekday(range[1] ?? '', true), readWeekday(range[2] ?? '', true)];
    if (first !== undefined && last !== undefined) return dayRange(first, last).map((day) => ({ day }));
  }
  const nth = /^(?:every\s+|the\s+)*(\S+)\s+(\S+?)(?:\s+of\s+.*)?$/i.exec(part);
  if (nth !== null && readOrdinal(nth[1]) !== undefined) {
    const day = readWeekday(nth[2] ?? '');
    const ordinal = readOrdinal(nth[1]);
    return day === undefined || ordinal === undefined ? undefined : [{ day, nth: ordinal }];
  }
  const day = readWeekday(part.replace(/^every\s+/i, ''), true);
  return day === undefined ? undefined : [{ day }];
}

/** Days as a person writes them: "1st Monday, 3rd Monday". */
export function dayWords(days: readonly ScheduleDay[]): string {
  const words = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const ordinals: Readonly<Record<string, string>> = {
    '1': '1st ',
    '2': '2nd ',
    '3': '3rd ',
    '4': '4th ',
    '5': '5th ',
    '-1': 'last ',
  };
  return days
    .map(({ day, nth }) => `${nth === undefined ? '' : (ordinals[String(nth)] ?? '')}${words[day - 1] ?? ''}`)
    .join(', ');
}
