import { computed, type ReadonlySignal } from '@preact/signals';
import {
  caseworkMessages,
  createTranslator,
  formattingTag,
  type CaseworkMessage,
  type Locale,
  type Translate,
} from '@cairn/i18n';
import type { CaseworkProblem } from '@cairn/state/casework';
import { problemWords } from '@cairn/vault';
import type { Language } from '../language/language.ts';

export interface CaseworkWords {
  readonly locale: Locale;
  readonly t: Translate<CaseworkMessage>;
  /** `2031-03-04` as people say it: "Tuesday, March 4". */
  day(day: string): string;
  /** The date of a published rule: a day, or that it has none. */
  sourceDay(date: string): string;
  /** A clock time of a moment, as this computer shows it. */
  clock(moment: string): string;
  /** What happened and what to do. */
  problem(problem: CaseworkProblem): string;
}

const made = new WeakMap<Language, ReadonlySignal<CaseworkWords>>();

/** The words of the working day in the language of a page. */
export function caseworkWords(language: Language): CaseworkWords {
  const words = made.get(language) ?? computed(() => wordsIn(language.locale.value));
  made.set(language, words);
  return words.value;
}

const OWN_PROBLEMS: Readonly<Record<string, CaseworkMessage>> = {
  'no-name': 'personNameMissing',
  'before-last-event': 'problemDay',
  'does-not-fit': 'problemNow',
  'no-such-person': 'problemGone',
};

function wordsIn(locale: Locale): CaseworkWords {
  const tag = formattingTag(locale);
  const t = createTranslator(caseworkMessages, locale);
  const days = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const years = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const clocks = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit' });
  const thisYear = String(new Date().getFullYear());
  return {
    locale,
    t,
    day: (day) => (day.startsWith(thisYear) ? days : years).format(Date.parse(`${day}T00:00:00Z`)),
    sourceDay: (date) =>
      /^\d{4}-\d{2}-\d{2}$/.test(date) ? years.format(Date.parse(`${date}T00:00:00Z`)) : t('undated'),
    clock: (moment) => clocks.format(Date.parse(moment)),
    problem({ code }) {
      const own = OWN_PROBLEMS[code];
      if (own) return t(own);
      const words = Object.hasOwn(problemWords, code)
        ? problemWords[code as keyof typeof problemWords]
        : problemWords['storage-broken'];
      return words[locale];
    },
  };
}
