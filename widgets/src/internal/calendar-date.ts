import { formattingTag, type Locale } from '@cairn/i18n';

/** `YYYY-MM-DD` as people write it, "November 22, 2026"; text that is no whole date comes back as it is. */
export function formatCalendarDate(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match.map(Number);
  return new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1),
  );
}
