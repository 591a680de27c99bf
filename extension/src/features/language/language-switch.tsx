import { LOCALE_NAMES, LOCALES } from '@cairn/i18n';
import type { Language } from './language.ts';

/** One press to the other language, named by itself; by its two letters where there is no room. */
export function LanguageSwitch({ language }: { readonly language: Language }) {
  const other = LOCALES.find((locale) => locale !== language.locale.value);
  if (!other) return null;
  return (
    <button type="button" class="quiet language" lang={other} onClick={() => void language.choose(other)}>
      <span class="long">{LOCALE_NAMES[other]}</span>
      <span class="short" aria-hidden="true">
        {other.toUpperCase()}
      </span>
    </button>
  );
}
