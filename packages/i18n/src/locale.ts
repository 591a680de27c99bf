export const LOCALES = ['en', 'es'] as const;

export type Locale = (typeof LOCALES)[number];

/** What each language calls itself, for the switch. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

/**
 * The first candidate that Cairn speaks: pass the person's choice, the attribute, the nearest `lang` and
 * the browser's languages, in that order. `es-MX` counts as `es`. English when none fits.
 */
export function pickLocale(candidates: readonly (string | null | undefined)[]): Locale {
  for (const candidate of candidates) {
    const base = candidate?.trim().toLowerCase().split(/[-_]/)[0];
    const found = LOCALES.find((locale) => locale === base);
    if (found) return found;
  }
  return 'en';
}

/** The tag that `Intl` formats with: dates and numbers as people in the United States write them. */
export function formattingTag(locale: Locale): string {
  return locale === 'es' ? 'es-US' : 'en-US';
}
