import { formattingTag, type Locale } from './locale.ts';

// Dates, times and lists as people in the United States write them. By hand: the first formatter of `Intl` takes a
// slow phone a tenth of a second, just when the first results should be on screen. `format.test.ts` holds every word
// here against `Intl`.

const METERS_PER_MILE = 1609.344;
/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00a0';

const MONTHS: Readonly<Record<Locale, string>> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
const WEEKDAYS: Readonly<Record<Locale, string>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
};

/** A distance in miles: one decimal under ten miles, "less than 0.1" is written as 0.1. */
export function formatDistance(meters: number, locale: Locale): string {
  const miles = Math.max(0.1, meters / METERS_PER_MILE);
  const written = groupDigits(Number(miles.toFixed(miles < 10 ? 1 : 0)));
  const unit = locale === 'es' ? 'milla' : 'mile';
  return `${written} ${unit}${written === '1' ? '' : 's'}`;
}

/** At noon and at midnight: few know which of the two is 12 AM. */
const TWELVES: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['midnight', 'noon'],
  es: ['medianoche', 'mediodía'],
};

/** `HH:MM` on a 24-hour clock as people say it: `5 PM`, `5:30 p.m.`, `noon`; `24:00` is midnight. */
export function formatClock(time: string, locale: Locale): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const twelve = minutes === 0 && hours % 12 === 0 && TWELVES[locale][(hours / 12) % 2];
  if (twelve) return twelve;
  const isMorning = hours % 24 < 12;
  const half = locale === 'es' ? (isMorning ? 'a.m.' : 'p.m.') : isMorning ? 'AM' : 'PM';
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}${NO_BREAK}${half}`;
}

/** A clock time inside a sentence: English has "9 AM", Spanish needs its article, "las 9" but "la 1". */
export function formatClockPhrase(time: string, locale: Locale): string {
  const clock = formatClock(time, locale);
  if (locale !== 'es' || !/^\d/.test(clock)) return clock;
  return `${/^1\b(?!\d)/.test(clock) ? 'la' : 'las'} ${clock}`;
}

/** Monday is 1. `long` is "Monday", `short` is "Mon". */
export function formatWeekday(day: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const name = WEEKDAYS[locale].split(' ')[(day - 1) % 7] ?? '';
  return style === 'short' ? name.slice(0, 3) : name;
}

/** A calendar date `YYYY-MM-DD` as "March 2026". Text that is no date comes back as it is. */
export function formatMonth(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})/.exec(date);
  const month = match && MONTHS[locale].split(' ')[Number(match[2]) - 1];
  if (!month) return date;
  return `${month} ${locale === 'es' ? 'de ' : ''}${match[1]}`;
}

/** "A, B, and C"; "A, B y C", and "e" before the sound of "i". */
export function formatList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = locale === 'en' ? 'and' : /^h?[ií](?![aeo])/i.test(last) ? 'e' : 'y';
  const comma = locale === 'en' && items.length > 2 ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

/** The two languages that most entries name, and the one by signs that browsers have no name for. */
const NEAREST: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { en: 'English', es: 'Spanish', ase: 'ASL' },
  es: { en: 'Inglés', es: 'Español', ase: 'ASL' },
};

const languageNames: Partial<Record<Locale, Intl.DisplayNames>> = {};

/** The name of a language in the reader's language, with a capital first letter; the code when unknown. */
export function formatLanguage(code: string, locale: Locale): string {
  const near = NEAREST[locale][code];
  if (near) return near;
  const tag = formattingTag(locale);
  const names = (languageNames[locale] ??= new Intl.DisplayNames([tag], { type: 'language' }));
  let name = code;
  try {
    name = names.of(code) ?? code;
  } catch (problem) {
    // A list may hold any text where a code should be; `Intl` throws RangeError for what is no code.
    if (!(problem instanceof RangeError)) throw problem;
  }
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A number with its thousands marked, in English and in the Spanish of the United States. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(\.|$))/g, ',');
}
