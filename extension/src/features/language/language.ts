import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  createTranslator,
  extensionMessages,
  LOCALES,
  pickLocale,
  type ExtensionMessage,
  type Locale,
  type Translate,
} from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';

const KEY = 'language';

/** The language of all of Cairn's pages: the person's choice, else the browser's. */
export interface Language {
  readonly locale: ReadonlySignal<Locale>;
  readonly t: ReadonlySignal<Translate<ExtensionMessage>>;
  choose(locale: Locale): Promise<void>;
}

export async function openLanguage(browser: Browser, abort?: AbortSignal): Promise<Language> {
  const fallback = pickLocale(browser.languages);
  const locale = signal(readLocale(await browser.storage.read(KEY)) ?? fallback);
  browser.storage.onChange((key, value) => {
    if (key === KEY) locale.value = readLocale(value) ?? fallback;
  }, abort);
  return {
    locale,
    t: computed(() => createTranslator(extensionMessages, locale.value)),
    choose: (next) => browser.storage.write(KEY, next),
  };
}

function readLocale(stored: unknown): Locale | undefined {
  return LOCALES.find((locale) => locale === stored);
}
