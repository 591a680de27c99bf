import type { ScheduleDay, Weekday } from '@cairn/domain';
import { dayRange, fold, readDayGroup, readOrdinal, readWeekday } from './weekdays.ts';

// Hours in words come apart into two kinds of groups, days and times; which group belongs to which is
// decided by `parseHoursText`.

export type HoursGroup =
  | { readonly kind: 'days'; readonly days: readonly ScheduleDay[] }
  | { readonly kind: 'times'; readonly spans: readonly TimeSpan[] }
  /** `vague` says that times are not fixed: "by appointment", "varies". */
  | { readonly kind: 'closed' }
  | { readonly kind: 'vague' };

export interface TimeSpan {
  readonly opensAt: string;
  /** Absent where the text says when it starts and not when it ends: "Fridays at 7 pm". */
  readonly closesAt?: string;
}

type Token =
  | { readonly kind: 'day'; readonly days: readonly Weekday[]; readonly isGroup: boolean }
  | { readonly kind: 'nth'; readonly nth: number }
  | { readonly kind: 'span'; readonly span: TimeSpan; readonly isBare: boolean }
  | { readonly kind: 'range' | 'join' | 'closed' | 'vague' | 'word' };

const CLOCK = String.raw`(?:12\s*)?(?:noon|midnight|midday|mediod[ií]a|medianoche)\b|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)?`;
const SPAN = new RegExp(
  String.raw`^(?:from\s+|de\s+)?(${CLOCK})\s*(?:-|–|—|~|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\band\b(?=.*[ap]\.?m)|\ba\b|\bhasta\b)+\s*(?:las?\s+)?(${CLOCK})(?![\d:/-]|\s*(?:years?|yrs|a[ñn]os|%|st\b|nd\b|rd\b|th\b))`,
  'i',
);
/** "0800-1700": hours of one length, not years. */
const PACKED =
  /^((?:[01]\d|2[0-4])[0-5]\d)\s*(?:-|–|—|to)\s*((?:[01]\d|2[0-4])[0-5]\d)(?!\d)(?:\s*(?:hrs?|h|hours)\b)?/i;
/** A start without an end, where nothing but the morning or the afternoon can be meant; two side by side may be a span. */
const START = new RegExp(
  String.raw`^(?:(@|at\b|start(?:s|ing)?(?:\s+at)?\b|begin(?:s|ning)?(?:\s+at)?\b|a\s+las?\b)\s*(?=\S*\s?[ap]\.?\s?m|noon|1[2-9]:|2[0-3]:))?(\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?\s?m\b\.?|noon\b|(?:1[2-9]|2[0-3]):[0-5]\d)(?![\d:/]|\s+\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m))`,
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
      const { days, isUnclear, next } = readDays(tokens, at);
      // Unclear days take the times behind them, so that those do not fall to other days.
      if (days.length > 0 || isUnclear) groups.push({ kind: 'days', days });
      at = next;
    } else if (token.kind === 'span') {
      const { spans, next } = readSpans(tokens, at);
      if (spans.length > 0) groups.push({ kind: 'times', spans });
      at = next;
    } else {
      if (token.kind === 'closed' || token.kind === 'vague') groups.push({ kind: token.kind });
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
    const [token, length] = readStart(rest, tokens) ?? readToken(rest);
    // "24/7" names its days and its hours.
    if (ALWAYS.test(rest)) tokens.push(WHOLE_WEEK);
    if (token !== undefined) tokens.push(token);
    // A full stop after a whole word ends a sentence; after "Mon" it belongs to the short form.
    else if (wordLength > 4 && /^\.(?!\s*[-–&,])/.test(rest)) tokens.push({ kind: 'word' });
    wordLength = WORD.test(rest) ? length : 0;
    rest = rest.slice(length);
  }
  return tokens;
}

const WHOLE_WEEK: Token = { kind: 'day', days: [1, 2, 3, 4, 5, 6, 7], isGroup: true };
const ALWAYS = /^(?:open\s+)?24\s*[/x-]\s*7/i;

/** "Fridays at 7 pm": a start behind the word that announces it, or "7 pm" right behind its day. */
function readStart(rest: string, before: readonly Token[]): [Token, number] | undefined {
  const match = START.exec(rest);
  if (match === null || SPAN.test(rest) || before.at(-1)?.kind === 'range') return undefined;
  const isAfterDay = before.at(-1)?.kind === 'day' || before.at(-1)?.kind === 'join';
  const isAnnounced = match[1] !== undefined;
  if (!isAnnounced && !(isAfterDay && /[apn]/i.test(match[2] ?? ''))) return undefined;
  const clock = readClock(match[2] ?? '');
  return clock === undefined
    ? undefined
    : [{ kind: 'span', span: { opensAt: format(minutes(clock)) }, isBare: false }, match[0].length];
}

function readToken(rest: string): [Token | undefined, number] {
  const everyDay = EVERY_DAY.exec(rest);
  if (everyDay !== null) return [WHOLE_WEEK, everyDay[0].length];
  const allDay = ALL_DAY.exec(rest);
  if (allDay !== null)
    return [{ kind: 'span', span: { opensAt: '00:00', closesAt: '24:00' }, isBare: false }, allDay[0].length];
  if (/^7(?!\d)/.test(rest) && !/^7\s*(?:[:.]\d|[ap]\.?m|-|–|to\b)/i.test(rest)) return [WHOLE_WEEK, 1];
  const packed = readPacked(rest);
  if (packed !== undefined) return packed;
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
  if (/^(closed|cerrad[oa])$/.test(folded)) return { kind: 'closed' };
  if (/^(appointments?|appts?|apt|vary|varies|varied|tbd|tba|call|citas?|llame|varian?)$/.test(folded))
    return { kind: 'vague' };
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

function readDays(
  tokens: readonly Token[],
  from: number,
): { days: ScheduleDay[]; isUnclear: boolean; next: number } {
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
  if (days.length === 0 || nths.length === 0 || tokens[at - 1]?.kind !== 'nth')
    return { days, isUnclear: false, next: at };
  return { days: behindItsDay(days, nths), isUnclear: true, next: at };
}

/** "Thursday, 1st and 3rd" counts its one day; behind several days nobody knows which. */
function behindItsDay(days: readonly ScheduleDay[], nths: readonly number[]): ScheduleDay[] {
  const [day] = days;
  return day === undefined || days.length > 1 || day.nth !== undefined
    ? []
    : nths.map((nth) => ({ day: day.day, nth }));
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
    tokens[from - 1]?.kind === 'closed' ||
    (tokens[from - 1]?.kind === 'nth' && tokens[from - 2]?.kind !== 'word') ||
    (tokens[from - 1]?.kind === 'join' && ['day', 'nth'].includes(tokens[from - 2]?.kind ?? '')) ||
    (tokens[at]?.kind === 'join' && tokens[at + 1]?.kind === 'day');
  return { spans: isBare && !isBesideDay ? [] : spans, next: at };
}

function readPacked(rest: string): [Token, number] | undefined {
  const match = PACKED.exec(rest);
  const [opens, closes] = [match?.[1] ?? '', match?.[2] ?? ''];
  const isYears = /^(?:19|20)/.test(opens) && Number(closes) - Number(opens) < 30;
  if (match === null || isYears || Number(closes) <= Number(opens) || Number(closes) > 2400) return undefined;
  const clock = (text: string): string => `${text.slice(0, 2)}:${text.slice(2)}`;
  return [
    { kind: 'span', span: { opensAt: clock(opens), closesAt: clock(closes) }, isBare: true },
    match[0].length,
  ];
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
