import type { ScheduleDay, Weekday } from '@cairn/domain';
import { dayRange, fold, readDayGroup, readOrdinal, readWeekday } from './weekdays.ts';

// Hours in words come apart into two kinds of groups, days and times; which group belongs to which is
// decided by `parseHoursText`.

export type HoursGroup =
  | { readonly kind: 'days'; readonly days: readonly ScheduleDay[] }
  | { readonly kind: 'times'; readonly spans: readonly TimeSpan[] }
  | { readonly kind: 'closed' };

export interface TimeSpan {
  readonly opensAt: string;
  readonly closesAt: string;
}

type Token =
  | { readonly kind: 'day'; readonly days: readonly Weekday[]; readonly isGroup: boolean }
  | { readonly kind: 'nth'; readonly nth: number }
  | { readonly kind: 'span'; readonly span: TimeSpan; readonly isBare: boolean }
  | { readonly kind: 'range' | 'join' | 'closed' | 'word' };

const CLOCK = String.raw`(?:12\s*)?(?:noon|midnight|midday|mediod[ií]a|medianoche)\b|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)?`;
const SPAN = new RegExp(
  String.raw`^(?:from\s+|de\s+)?(${CLOCK})\s*(?:-|–|—|~|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\band\b(?=.*[ap]\.?m)|\ba\b|\bhasta\b)+\s*(?:las?\s+)?(${CLOCK})(?![\d:/-]|\s*(?:years?|yrs|a[ñn]os|%|st\b|nd\b|rd\b|th\b))`,
  'i',
);
const ALL_DAY =
  /^(?:open\s+)?(?:24\s*(?:hours?|hrs?|horas)(?:\s*(?:a|per)\s*day|\s*al\s*d[ií]a)?|24\s*[/-]\s*7|24\s*x\s*7|around the clock|all day)/i;
const EVERY_DAY =
  /^(?:(?:7|seven)\s*days(?:\s*(?:a|per|\/)\s*(?:week|wk))?|every\s*day|daily|7\s*d[ií]as(?:\s*(?:a|por)\s*la\s*semana)?|todos los d[ií]as|diario)\b/i;
const WORD = /^[\p{L}\d]+(?:['’.][\p{L}]+)*/u;

/** Splits text into groups of days and times. `undefined` when it names something that a weekly table cannot say. */
export function readHoursGroups(text: string): HoursGroup[] {
  const tokens = tokenize(text);
  const groups: HoursGroup[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'day' || token.kind === 'nth') {
      const { days, next } = readDays(tokens, at);
      if (days.length > 0) groups.push({ kind: 'days', days });
      at = next;
    } else if (token.kind === 'span') {
      const { spans, next } = readSpans(tokens, at);
      if (spans.length > 0) groups.push({ kind: 'times', spans });
      at = next;
    } else {
      if (token.kind === 'closed') groups.push({ kind: 'closed' });
      at += 1;
    }
  }
  return groups;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  let wordLength = 0;
  while (rest !== '') {
    const [token, length] = readToken(rest);
    if (token !== undefined) tokens.push(token);
    // A full stop after a whole word ends a sentence; after "Mon" it belongs to the short form.
    else if (wordLength > 4 && /^\.(?!\s*[-–&,])/.test(rest)) tokens.push({ kind: 'word' });
    wordLength = WORD.test(rest) ? length : 0;
    rest = rest.slice(length);
  }
  return tokens;
}

function readToken(rest: string): [Token | undefined, number] {
  const everyDay = EVERY_DAY.exec(rest);
  if (everyDay !== null)
    return [{ kind: 'day', days: [1, 2, 3, 4, 5, 6, 7], isGroup: true }, everyDay[0].length];
  const allDay = ALL_DAY.exec(rest);
  if (allDay !== null) {
    const isWeek = /7$/.test(allDay[0]) && /24\D+7$|24\s*x\s*7$/i.test(allDay[0]);
    const span: Token = { kind: 'span', span: { opensAt: '00:00', closesAt: '24:00' }, isBare: false };
    // "24/7" names its days too; the days come back as the next token.
    return isWeek ? [span, Math.max(1, allDay[0].length - 1)] : [span, allDay[0].length];
  }
  if (/^7(?!\d)/.test(rest) && !/^7\s*(?:[:.]\d|[ap]\.?m|-|–|to\b)/i.test(rest))
    return [{ kind: 'day', days: [1, 2, 3, 4, 5, 6, 7], isGroup: true }, 1];
  const match = SPAN.exec(rest);
  if (match !== null) {
    const read = readSpan(match[1] ?? '', match[2] ?? '');
    if (read !== undefined) return [read, match[0].length];
  }
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) return [readWord(word), word.length];
  if (/^\s*[-–—]\s*/.test(rest)) return [{ kind: 'range' }, /^\s*[-–—]\s*/.exec(rest)?.[0].length ?? 1];
  if (/^[,&/;+]/.test(rest)) return [{ kind: 'join' }, 1];
  return [undefined, 1];
}

function readWord(word: string): Token {
  const folded = fold(word);
  if (/^(to|thru|through|hasta|a)$/.test(folded)) return { kind: 'range' };
  if (/^(and|y|e|or|plus)$/.test(folded)) return { kind: 'join' };
  if (/^(closed|cerrado)$/.test(folded)) return { kind: 'closed' };
  const nth = /^\d$/.test(folded) ? undefined : readOrdinal(folded);
  if (nth !== undefined) return { kind: 'nth', nth };
  const group = readDayGroup(folded);
  if (group !== undefined) return { kind: 'day', days: group, isGroup: true };
  // "we", "do", "mi", "ma" and the like are words first; as days they are written with capitals.
  if (word.length === 2 && word !== word.toUpperCase() && !/^(Mo|Tu|We|Th|Fr|Sa|Su)$/.test(word))
    return { kind: 'word' };
  const isLetter = /^(M|T|W|F)$/.test(word);
  const day = readWeekday(folded, isLetter);
  return day === undefined ? { kind: 'word' } : { kind: 'day', days: [day], isGroup: false };
}

function readDays(tokens: readonly Token[], from: number): { days: ScheduleDay[]; next: number } {
  const days: ScheduleDay[] = [];
  let nths: number[] = [];
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    const following = tokens[at + 1];
    if (token?.kind === 'nth') {
      nths.push(token.nth);
    } else if (token?.kind === 'day') {
      const far = tokens[at + 2];
      let group = token.days;
      if (following?.kind === 'range' && far?.kind === 'day' && !token.isGroup && !far.isGroup) {
        group = dayRange(token.days[0] ?? 1, far.days[0] ?? 7);
        at += 2;
      }
      for (const day of group)
        days.push(...(nths.length === 0 ? [{ day }] : nths.map((nth) => ({ day, nth }))));
      if (
        tokens[at + 1]?.kind === 'nth' ||
        (tokens[at + 1]?.kind === 'join' && tokens[at + 2]?.kind === 'nth')
      )
        nths = [];
    } else if (!(
      token?.kind === 'join' &&
      (following?.kind === 'day' || following?.kind === 'nth' || following?.kind === 'join')
    )) {
      break;
    }
  }
  return { days, next: at };
}

function readSpans(tokens: readonly Token[], from: number): { spans: TimeSpan[]; next: number } {
  const spans: TimeSpan[] = [];
  let isBare = true;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'span') {
      spans.push(token.span);
      isBare &&= token.isBare;
    } else if (!(
      token?.kind === 'join' &&
      (tokens[at + 1]?.kind === 'span' || tokens[at + 1]?.kind === 'join')
    )) {
      break;
    }
  }
  // "9-5" is a time only beside a day; elsewhere it may be ages or a street.
  const isBesideDay =
    tokens[from - 1]?.kind === 'day' ||
    tokens[at]?.kind === 'day' ||
    (tokens[from - 1]?.kind === 'join' && tokens[from - 2]?.kind === 'day') ||
    (tokens[at]?.kind === 'join' && tokens[at + 1]?.kind === 'day');
  return { spans: isBare && !isBesideDay ? [] : spans, next: at };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'a' | 'p';
  readonly isExact: boolean;
}

function readSpan(first: string, second: string): Token | undefined {
  const opens = readClock(first);
  const closes = readClock(second);
  if (opens === undefined || closes === undefined) return undefined;
  const isBare = !opens.isExact && !closes.isExact && opens.half === undefined && closes.half === undefined;
  let start = minutes(opens);
  let end = minutes(closes);
  const guessesStart = opens.half === undefined && opens.hour <= 12 && opens.hour > 0;
  if (guessesStart && closes.half !== undefined) {
    // "1-3pm" starts in the afternoon, "11-1pm" in the morning: the start lies before the end.
    const late = (start % 720) + 720;
    start = closes.half === 'p' && late < end ? late : start % 720;
  }
  if (closes.half === undefined && closes.hour <= 12 && end <= start) end = (end % 720) + 720;
  if (
    opens.half === undefined &&
    closes.half === undefined &&
    opens.hour >= 1 &&
    opens.hour <= 6 &&
    closes.hour <= 12 &&
    !/^0/.test(first.trim())
  ) {
    start = (start % 720) + 720;
    end = (end % 720) + 720;
  }
  if (start > 1439 || end > 1440) return undefined;
  return { kind: 'span', isBare, span: { opensAt: format(start), closesAt: format(end === 0 ? 1440 : end) } };
}

function readClock(raw: string): Clock | undefined {
  const text = fold(raw).trim();
  if (/noon|midday|mediodia/.test(text)) return { hour: 12, minute: 0, half: 'p', isExact: true };
  if (/midnight|medianoche/.test(text)) return { hour: 12, minute: 0, half: 'a', isExact: true };
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?/.exec(text);
  const hour = Number(match?.[1] ?? 99);
  const minute = Number(match?.[2] ?? 0);
  if (match === null || hour > 24 || minute > 59) return undefined;
  const half = match[3] === 'a' || match[3] === 'p' ? match[3] : undefined;
  return { hour, minute, isExact: match[2] !== undefined, ...(half === undefined ? {} : { half }) };
}

function minutes({ hour, minute, half }: Clock): number {
  if (half === undefined || hour > 12) return hour * 60 + minute;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

function format(total: number): string {
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
