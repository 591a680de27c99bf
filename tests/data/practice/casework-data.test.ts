import { parseConflictQuestions } from '@cairn/domain/caseload';
import { parseContactValues, parseNoteTemplates } from '@cairn/domain/contact';
import { makeWordChecker, parseWordList } from '@cairn/domain/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hurtfulWords } from '../hurtful-words.ts';

const DATA = new URL('../../../data/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8')) as unknown;

const files = {
  'contact-values': parseContactValues,
  'conflict-check': parseConflictQuestions,
  'note-templates': parseNoteTemplates,
} as const;

describe.each(Object.entries(files))('%s', (name, parse) => {
  const json = readJson(`practice/${name}.json`);

  it('fits its schema and is read whole', () => {
    const validate = new Ajv2020().compile(readJson(`schemas/${name}.schema.json`) as object);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(parse(json).ok).toBe(true);
    expect(parse({ version: '1.0.0' }).ok).toBe(false);
  });

  it('names each thing once and hurts nobody', () => {
    const seen: string[] = [];
    const texts: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string' && !path.endsWith('source')) texts.push(value);
      if (typeof value !== 'object' || value === null) return;
      const id: unknown = Reflect.get(value, 'id');
      if (typeof id === 'string')
        seen.push(`${path.replaceAll(/\d+/g, '')} ${id} ${path.split('.')[2] ?? ''}`);
      for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`);
    };
    walk(json, '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(texts.flatMap(hurtfulWords)).toEqual([]);
  });
});

it('every question of the conflict check says what to answer to in one sentence', () => {
  const read = parseConflictQuestions(readJson('practice/conflict-check.json'));
  expect(
    read.ok &&
      read.value.questions.filter(({ words }) => !words.en.endsWith('?') || !words.es.startsWith('¿')),
  ).toEqual([]);
});

describe.each(['en', 'es'] as const)('names of places and laws in %s', (language) => {
  const read = parseWordList(readJson(`language/stigma.${language}.json`));
  if (!read.ok) throw new Error(read.problem.message);
  const check = makeWordChecker(read.value);

  it.each(
    language === 'en'
      ? [
          'We called the Riverbend Alcohol Abuse Treatment Center.',
          'The Council on Alcoholism and Drug Dependence Services helped.',
        ]
      : [
          'Llamamos al Centro de Alcoholismo y Drogadicción Río.',
          'Fuimos al Programa para el Abuso de Alcohol.',
        ],
  )('are left alone: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('are no way around for words that only begin a sentence', () => {
    const text =
      language === 'en'
        ? 'Alcoholics were there. The center was open.'
        : 'Alcohólicos había. El centro abrió.';
    expect(check(text)).not.toEqual([]);
  });
});
