import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { inflesz, readingGrade } from '../readability.ts';
import { hurtfulWords } from './hurtful-words.ts';

interface CrisisFile {
  readonly verifiedOn: string;
  readonly lines: readonly {
    readonly id: string;
    readonly tier: 'first' | 'more';
    readonly name: Readonly<Record<'en' | 'es', string>>;
    readonly line: Readonly<Record<'en' | 'es', string>>;
    readonly languages: readonly string[];
    readonly verifiedOn: string;
    readonly ways: readonly {
      mode: string;
      value: string;
      href: string;
      send?: string;
      languages: readonly string[];
    }[];
  }[];
}

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const crisis = readJson('crisis/us.json') as CrisisFile;
const line = (id: string) => crisis.lines.find((one) => one.id === id);

describe('the crisis lines', () => {
  it('have the shape of their schema and ids of their own', () => {
    const schema = new Ajv2020({ allErrors: true }).compile(readJson('schemas/crisis.schema.json') as object);
    schema(crisis);
    expect(schema.errors ?? []).toEqual([]);
    expect(new Set(crisis.lines.map(({ id }) => id)).size).toBe(crisis.lines.length);
  });

  it('show 911 and 988 first, in both languages', () => {
    expect(crisis.lines.slice(0, 2).map(({ id }) => id)).toEqual(['emergency', 'lifeline-988']);
    const ways = line('lifeline-988')?.ways ?? [];
    expect(new Set(ways.map(({ mode }) => mode))).toEqual(new Set(['call', 'text', 'chat']));
    expect(ways.some(({ send, languages }) => send === 'AYUDA' && languages.includes('es'))).toBe(true);
  });

  it('dial what they show', () => {
    for (const { id, ways } of crisis.lines) {
      for (const { mode, value, href, send } of ways.filter((way) => way.mode !== 'chat')) {
        const digits = value.replace(/\D/g, '');
        const number = digits.length === 11 && mode !== 'text' ? `+${digits}` : digits;
        const body = send === undefined ? '' : `?body=${send}`;
        expect({ id, href }).toEqual({ id, href: `${mode === 'text' ? 'sms' : 'tel'}:${number}${body}` });
      }
    }
  });

  it('claim only languages that one of their ways speaks', () => {
    for (const { id, languages, ways } of crisis.lines) {
      expect({ id, languages: new Set(languages) }).toEqual({
        id,
        languages: new Set(ways.flatMap((way) => way.languages)),
      });
    }
  });

  it('do not bring back what ended or is in doubt', () => {
    const text = JSON.stringify(crisis.lines.map(({ name, line: words, ways }) => ({ name, words, ways })));
    expect(text).not.toMatch(/press 3|marca 3|273-8255|2738255|784-2433|484-3731|696-1996|928-5330/i);
  });

  it('can be read at grade 6, and in Spanish as easily', () => {
    const hard = crisis.lines.filter(
      ({ line: words }) => readingGrade(words.en) > 6 || inflesz(words.es) < 55,
    );
    expect(hard.map(({ id, line: words }) => [id, readingGrade(words.en), inflesz(words.es)])).toEqual([]);
  });

  it('speak in plain words that do not hurt, addressing the person as tú', () => {
    for (const { line: words } of crisis.lines) {
      expect(hurtfulWords(`${words.en} ${words.es}`)).toEqual([]);
      expect(words.es).not.toMatch(/\b(?:usted|llame|marque|envíe|su código)\b/i);
    }
  });
});
