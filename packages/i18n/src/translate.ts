import { groupDigits } from './format.ts';
import type { Locale } from './locale.ts';

// A catalogue is a plain object: one key, one sentence. Parameters stand in braces, `{count}`; a message
// that changes with a number is a plural object and is chosen by its `count` parameter.

export type Message = string | PluralMessage;

export interface PluralMessage {
  readonly one: string;
  readonly other: string;
}

export type Catalogue = Readonly<Record<string, Message>>;

/** The same keys in every language; a missing one does not compile. */
export type Catalogues<Keys extends string> = Readonly<Record<Locale, Readonly<Record<Keys, Message>>>>;

export type MessageParams = Readonly<Record<string, string | number>>;

export type Translate<Keys extends string> = (key: Keys, params?: MessageParams) => string;

/** Makes the `t` of one language. Numbers are written as that language writes them. */
export function createTranslator<Keys extends string>(
  catalogues: Catalogues<Keys>,
  locale: Locale,
): Translate<Keys> {
  return (key, params = {}) => {
    const message = catalogues[locale][key];
    const text =
      typeof message === 'string'
        ? message
        : // The rule of English and of Spanish for whole numbers.
          Number(params['count']) === 1
          ? message.one
          : message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? groupDigits(value) : value;
    });
  };
}
