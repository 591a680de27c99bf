import type { Holiday } from '../resource/schedule.ts';
import { monthDayOf, weekdayOf } from './calendar-day.ts';

// Holidays of the United States by their rules (5 U.S.C. 6103 for the federal ones), so that "closed on Thanksgiving"
// holds in every year without a table of dates.

type Rule =
  | { readonly month: number; readonly date: number }
  /** `nth` of a weekday, Monday 1; -1 is the last. `after` counts days from there. */
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number }
  /** Days from Easter Sunday. */
  | { readonly easter: number };

const RULES: Readonly<Record<Holiday, Rule>> = {
  'new-years-day': { month: 1, date: 1 },
  'martin-luther-king-day': { month: 1, weekday: 1, nth: 3 },
  'presidents-day': { month: 2, weekday: 1, nth: 3 },
  'good-friday': { easter: -2 },
  easter: { easter: 0 },
  'memorial-day': { month: 5, weekday: 1, nth: -1 },
  juneteenth: { month: 6, date: 19 },
  'independence-day': { month: 7, date: 4 },
  'labor-day': { month: 9, weekday: 1, nth: 1 },
  'columbus-day': { month: 10, weekday: 1, nth: 2 },
  'veterans-day': { month: 11, date: 11 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  'day-after-thanksgiving': { month: 11, weekday: 4, nth: 4, after: 1 },
  'christmas-eve': { month: 12, date: 24 },
  christmas: { month: 12, date: 25 },
  'new-years-eve': { month: 12, date: 31 },
};

/** Every holiday that has a rule. */
export const HOLIDAYS = Object.keys(RULES) as readonly Holiday[];

/** The eleven on which federal offices are closed. */
export const FEDERAL_HOLIDAYS: readonly Holiday[] = [
  'new-years-day',
  'martin-luther-king-day',
  'presidents-day',
  'memorial-day',
  'juneteenth',
  'independence-day',
  'labor-day',
  'columbus-day',
  'veterans-day',
  'thanksgiving',
  'christmas',
];

/** True when the calendar day (days since 1970) is the holiday itself. */
export function isHoliday(holiday: Holiday, day: number): boolean {
  const rule = RULES[holiday];
  if ('easter' in rule) return easterOf(yearOf(day)) + rule.easter === day;
  const from = day - ('after' in rule ? (rule.after ?? 0) : 0);
  const { month, date, length } = monthDayOf(from);
  if ((month % 12) + 1 !== rule.month) return false;
  if ('date' in rule) return date === rule.date;
  const nth = rule.nth < 0 ? -Math.ceil((length - date + 1) / 7) : Math.ceil(date / 7);
  return weekdayOf(from) === rule.weekday && nth === rule.nth;
}

function yearOf(day: number): number {
  return Math.floor(monthDayOf(day).month / 12);
}

/** Easter Sunday of the Gregorian calendar as a day number, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / 86_400_000;
}
