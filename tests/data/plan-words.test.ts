import { describe, expect, it } from 'vitest';
import type { Catalogues, Locale, Message } from '@cairn/i18n';
import { consentMessages } from '@cairn/i18n/consent';
import {
  areaMessages,
  correctionMessages,
  deedMessages,
  handOffMessages,
  journeyMessages,
  planMessages,
  planPaperMessages,
} from '@cairn/i18n/plan';
import { inflesz, readingGrade } from '../readability.ts';

const catalogues: readonly (readonly [string, Catalogues<string>])[] = [
  ['plan', planMessages],
  ['deeds', deedMessages],
  ['areas', areaMessages],
  ['paper', planPaperMessages],
  ['journey', journeyMessages],
  ['consent', consentMessages],
  ['correction', correctionMessages],
  ['hand-off', handOffMessages],
];

/** The first and the last message of what stands on screen together, in the order of the catalogue. */
const SCREENS: readonly (readonly [string, string, string])[] = [
  ['start', 'intro', 'youHave'],
  ['goals', 'goals', 'reachedNote'],
  ['steps', 'steps', 'stepMore'],
  ['places', 'places', 'lookNext'],
  ['people', 'supporters', 'addSupporter'],
  ['way back', 'reengagement', 'pleaseDoNot'],
  ['safe contact', 'safeContact', 'avoid'],
  ['good things', 'goodThings', 'goodThingWords'],
  ['review', 'review', 'reviewed'],
  ['agreement', 'agreement', 'copyOn'],
  ['take it along', 'take', 'copyLabel'],
  ['a file', 'offeredHeading', 'putAway'],
];

const textOf = (message: Message): string =>
  typeof message === 'string' ? message : `${message.one}. ${message.other}`;
const paramsOf = (message: Message): string[] =>
  [...new Set([...textOf(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

/** Each message is a sentence of its own; what a person or a list fills in counts as one short word. */
function screenText(catalogue: Readonly<Record<string, Message>>, from?: string, to?: string): string {
  const keys = Object.keys(catalogue);
  const shown = keys.slice(from ? keys.indexOf(from) : 0, to ? keys.indexOf(to) + 1 : undefined);
  return shown
    .map((key) => textOf(catalogue[key] ?? '').replace(/\{\w+\}/g, 'so'))
    .map((text) => (/[.?!:]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

describe.each(catalogues)('the words of the plan: %s', (_name, { en, es }) => {
  it('say the same in both languages, with the same parameters', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en))
      expect([key, ...paramsOf(es[key] ?? '')]).toEqual([key, ...paramsOf(message)]);
  });

  it('say nothing that blames', () => {
    for (const message of [...Object.values(en), ...Object.values(es)])
      expect(textOf(message)).not.toMatch(
        /\b(invalid|failed|error|inválido|fallo|client|addict|abuse|relapse)/i,
      );
  });

  it('are read with ease', () => {
    expect(readingGrade(screenText(en))).toBeLessThanOrEqual(6);
    expect(inflesz(screenText(es))).toBeGreaterThanOrEqual(65);
  });
});

describe.each(SCREENS)('the screen "%s"', (_name, from, to) => {
  it.each<[Locale]>([['en'], ['es']])('is read with ease (%s)', (locale) => {
    const text = screenText(planMessages[locale], from, to);
    expect(text.length).toBeGreaterThan(40);
    if (locale === 'en') expect(readingGrade(text)).toBeLessThanOrEqual(6);
    else expect(inflesz(text)).toBeGreaterThanOrEqual(65);
  });
});
