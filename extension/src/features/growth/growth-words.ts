import { computed, type ReadonlySignal } from '@preact/signals';
import {
  createTranslator,
  formattingTag,
  growthMessages,
  type GrowthMessage,
  type Locale,
  type Translate,
} from '@cairn/i18n';
import { problemWords, type VaultProblem } from '@cairn/vault';
import type { Language } from '../language/language.ts';

export interface GrowthWords {
  readonly locale: Locale;
  readonly t: Translate<GrowthMessage>;
  /** `2031-03-04` as people write it. */
  day(day: string): string;
  /** Minutes as hours, with one digit where it is not a whole hour. */
  hours(minutes: number): string;
  problem(problem: VaultProblem): string;
}

const made = new WeakMap<Language, ReadonlySignal<GrowthWords>>();

/** The words of a peer's own work in the language of a page. */
export function growthWords(language: Language): GrowthWords {
  const words = made.get(language) ?? computed(() => wordsIn(language.locale.value));
  made.set(language, words);
  return words.value;
}

function wordsIn(locale: Locale): GrowthWords {
  const tag = formattingTag(locale);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const hours = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return {
    locale,
    t: createTranslator(growthMessages, locale),
    day: (day) => days.format(Date.parse(`${day}T00:00:00Z`)),
    hours: (minutes) => hours.format(minutes / 60),
    problem: ({ code }) => problemWords[code][locale],
  };
}
