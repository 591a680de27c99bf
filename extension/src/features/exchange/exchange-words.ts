import { computed, type ReadonlySignal } from '@preact/signals';
import {
  createTranslator,
  exchangeMessages,
  formattingTag,
  type ExchangeMessage,
  type Locale,
  type Translate,
} from '@cairn/i18n';
import { consentMessages, isConsentMessage, type ConsentMessage } from '@cairn/i18n/consent';
import { problemWords } from '@cairn/vault';
import type { Language } from '../language/language.ts';

export interface ExchangeWords {
  readonly locale: Locale;
  readonly t: Translate<ExchangeMessage>;
  /** Words that consents have for the same thing. */
  readonly consent: Translate<ConsentMessage>;
  /** A moment as a day that people say. */
  day(moment: string): string;
  /** Why something of a file stays outside. */
  left(code: string): string;
  /** What happened and what to do. */
  problem(problem: { readonly code: string }): string;
}

const made = new WeakMap<Language, ReadonlySignal<ExchangeWords>>();

export function exchangeWords(language: Language): ExchangeWords {
  const words = made.get(language) ?? computed(() => wordsIn(language.locale.value));
  made.set(language, words);
  return words.value;
}

function wordsIn(locale: Locale): ExchangeWords {
  const t = createTranslator(exchangeMessages, locale);
  const consent = createTranslator(consentMessages, locale);
  const days = new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: 'long' });
  return {
    locale,
    t,
    consent,
    day: (moment) => days.format(Date.parse(moment)),
    left(code) {
      const own = `left_${code}`;
      return t(isExchangeMessage(own) ? own : 'left_not-understood');
    },
    problem({ code }) {
      const own = `problem_${code}`;
      if (isExchangeMessage(own)) return t(own);
      if (isConsentMessage(code)) return consent(code);
      return (isVaultProblem(code) ? problemWords[code] : problemWords['storage-broken'])[locale];
    },
  };
}

function isExchangeMessage(key: string): key is ExchangeMessage {
  return Object.hasOwn(exchangeMessages.en, key);
}

function isVaultProblem(code: string): code is keyof typeof problemWords {
  return Object.hasOwn(problemWords, code);
}
