import { formatterOf } from './formatter-cache.ts';
import { formattingTag, type Locale } from './locale.ts';

const METERS_PER_MILE = 1609.344;

/** A distance in miles: one decimal under ten miles, "less than 0.1" is written as 0.1. */
export function formatDistance(meters: number, locale: Locale): string {
  const miles = Math.max(0.1, meters / METERS_PER_MILE);
  const digits = miles < 10 ? 1 : 0;
  const format = formatterOf(
    `miles ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(formattingTag(locale), {
        style: 'unit',
        unit: 'mile',
        unitDisplay: 'long',
        maximumFractionDigits: digits,
      }),
  );
  return format.format(miles);
}

/** `HH:MM` on a 24-hour clock as people say it: `5 PM`, `5:30 p. m.`; `24:00` is midnight. */
export function formatClock(time: string, locale: Locale): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const format = formatterOf(
    `clock ${locale} ${minutes === 0}`,
    () =>
      new Intl.DateTimeFormat(formattingTag(locale), {
        hour: 'numeric',
        ...(minutes === 0 ? {} : { minute: '2-digit' as const }),
        timeZone: 'UTC',
      }),
  );
  return format.format(Date.UTC(2024, 0, 1, hours, minutes));
}

/** A clock time inside a sentence: English has "9 AM", Spanish needs its article, "las 9" but "la 1". */
export function formatClockPhrase(time: string, locale: Locale): string {
  const clock = formatClock(time, locale);
  if (locale !== 'es') return clock;
  return `${/^1\b(?!\d)/.test(clock) ? 'la' : 'las'} ${clock}`;
}

/** Monday is 1. `long` is "Monday", `short` is "Mon". */
export function formatWeekday(day: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const format = formatterOf(
    `weekday ${locale} ${style}`,
    () => new Intl.DateTimeFormat(formattingTag(locale), { weekday: style, timeZone: 'UTC' }),
  );
  // 2024-01-01 was a Monday.
  return format.format(Date.UTC(2024, 0, day));
}

/** A calendar date `YYYY-MM-DD` as "March 2026". Text that is no date comes back as it is. */
export function formatMonth(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})/.exec(date);
  if (!match) return date;
  const format = formatterOf(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(formattingTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  return format.format(Date.UTC(Number(match[1]), Number(match[2]) - 1, 1));
}

/** "A, B and C". */
export function formatList(items: readonly string[], locale: Locale): string {
  const format = formatterOf(
    `list ${locale}`,
    () => new Intl.ListFormat(formattingTag(locale), { type: 'conjunction' }),
  );
  return format.format(items);
}

/** The name of a language in the reader's language, with a capital first letter; the code when unknown. */
export function formatLanguage(code: string, locale: Locale): string {
  const names = formatterOf(
    `languages ${locale}`,
    () => new Intl.DisplayNames([formattingTag(locale)], { type: 'language', fallback: 'code' }),
  );
  let name = code;
  try {
    name = names.of(code) ?? code;
  } catch (problem) {
    // A list may hold any text where a code should be; `Intl` throws RangeError for what is no code.
    if (!(problem instanceof RangeError)) throw problem;
  }
  return name.charAt(0).toLocaleUpperCase(formattingTag(locale)) + name.slice(1);
}
