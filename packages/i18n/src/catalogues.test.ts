import { describe, expect, it } from 'vitest';
import * as i18n from './index.ts';
import type { Catalogues, Message } from './translate.ts';

const catalogues = Object.entries(i18n).filter(([name]) => name.endsWith('Messages')) as [
  string,
  Catalogues<string>,
][];

const textOf = (message: Message): string =>
  typeof message === 'string' ? message : `${message.one} ${message.other}`;
const paramsOf = (message: Message): string[] =>
  [...new Set([...textOf(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

describe.each(catalogues)('%s', (_name, { en, es }) => {
  it('says the same things in both languages', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it('takes the same parameters in both languages', () => {
    for (const [key, message] of Object.entries(en))
      expect([key, ...paramsOf(es[key] ?? '')]).toEqual([key, ...paramsOf(message)]);
  });

  it('says nothing that blames', () => {
    for (const message of [...Object.values(en), ...Object.values(es)])
      expect(textOf(message)).not.toMatch(/\b(invalid|failed|error|inválido|fallo|client|addict|abuse)/i);
  });
});
