import { makeWordChecker, parseWordList } from '@cairn/domain/language';
import type { WordChecker, WordList } from '@cairn/domain/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DATA = new URL('../../../data/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8')) as unknown;

function listOf(name: string): WordList {
  const parsed = parseWordList(readJson(`language/${name}.json`));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}
const NAMES = ['stigma.en', 'stigma.es', 'scope.en', 'scope.es'] as const;
const checkers = new Map<string, WordChecker>(NAMES.map((name) => [name, makeWordChecker(listOf(name))]));
const idsIn = (name: string, text: string): readonly string[] =>
  (checkers.get(name)?.(text) ?? []).map(({ entry }) => entry.id);

describe.each(NAMES)('%s', (name) => {
  const list = listOf(name);

  it('fits its schema and names each entry once', () => {
    const validate = new Ajv2020().compile(readJson('schemas/word-list.schema.json') as object);
    expect(validate(readJson(`language/${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
    expect(new Set(list.entries.map(({ id }) => id)).size).toBe(list.entries.length);
  });

  it('finds each of its own words and leaves each of its exceptions alone', () => {
    for (const { id, words, unless } of list.entries) {
      for (const phrase of words)
        expect(idsIn(name, `We saw ${phrase.replaceAll('*', '')} today`), phrase).not.toEqual([]);
      for (const phrase of unless ?? [])
        expect(idsIn(name, `We saw ${phrase} today`), phrase).not.toContain(id);
    }
  });

  it('offers nothing that it would mark itself', () => {
    if (name.startsWith('scope')) return;
    for (const { suggest } of list.entries)
      expect(suggest.flatMap((words) => idsIn(name, words))).toEqual([]);
  });
});

describe('words that hurt', () => {
  it.each([
    ['She is a former addict.', ['former-addict']],
    ['Drug Abuser, junkies and a Pill-Popper', ['abuser', 'slur-drugs', 'slur-drugs']],
    ['He tested dirty after he relapsed', ['dirty-test', 'relapse']],
    ['60 days clean and staying clean', ['clean-person', 'clean-person']],
    ['The homeless man refused services.', ['homeless-person', 'refused']],
  ])('are found: %s', (text, ids) => {
    expect(idsIn('stigma.en', text)).toEqual(ids);
  });

  it.each([
    'We cleaned the clean apartment and the dirty dishes.',
    'The user account of the high school was closed.',
    'Drug court is on Monday; she is high energy.',
    'She left an abusive home after years of abuse.',
    'Substance Abuse and Mental Health Services Administration',
    'National Institute on Drug Abuse',
    'They read at Alcoholics Anonymous and drank a non-alcoholic beer.',
    'The dress habit of the vice principal',
    'We called the homeless shelter.',
    'She said "I am an addict and I am proud to be clean".',
    'He told me: \u201CI relapsed\u201D.',
  ])('are not found where there are none: %s', (text) => {
    expect(idsIn('stigma.en', text)).toEqual([]);
  });

  it.each([
    ['Es un ex adicto y alcohólico', ['ex-adicto', 'alcoholico']],
    ['Tuvo una RECAIDA y la prueba sucia', ['recaida', 'prueba-sucia']],
    ['El abuso de sustancias', ['abuso']],
    ['Fue a Alcohólicos Anónimos. La casa está limpia. Sufrió abuso en casa.', []],
    ['Dijo: «soy adicta».', []],
  ])('se encuentran en español: %s', (text, ids) => {
    expect(idsIn('stigma.es', text)).toEqual(ids);
  });

  it('are given with their place in the text as it was written', () => {
    const [hit] = checkers.get('stigma.es')?.('Ayer, la recaída.') ?? [];
    expect([hit?.start, hit?.end, hit?.matched]).toEqual([9, 16, 'recaída']);
  });
});

describe('words of another role', () => {
  it.each([
    ['I advised her to rest and collected a UA.', ['advice', 'drug-test']],
    ['He was diagnosed by his doctor last year.', []],
    ['We talked about symptoms of depression.', ['symptoms']],
    ['I gave her a ride to the drug test.', []],
    ['I filled out her form.', ['doing-for']],
  ])('%s', (text, ids) => {
    expect(idsIn('scope.en', text)).toEqual(ids);
  });
});

describe('practice rules', () => {
  it('explain words that the scope lists have', async () => {
    const { parsePracticeRules } = await import('@cairn/domain/practice');
    const validate = new Ajv2020().compile(readJson('schemas/practice-rules.schema.json') as object);
    const known = new Set(listOf('scope.en').entries.map(({ id }) => id));
    for (const id of ['michigan-ta-07', 'new-jersey-2023', 'ncprss-code', 'financing-center']) {
      const json = readJson(`practice/${id}.json`);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      const rules = parsePracticeRules(json);
      if (!rules.ok) throw new Error(rules.problem.message);
      const scope = [...rules.value.must, ...rules.value.mustNot].flatMap((rule) => rule.scope ?? []);
      expect(scope.filter((entry) => !known.has(entry))).toEqual([]);
    }
  });
});

it('unit rules fit their schema and are read', async () => {
  const { parseUnitRules } = await import('@cairn/domain/practice');
  const validate = new Ajv2020().compile(readJson('schemas/unit-rules.schema.json') as object);
  expect(validate(readJson('practice/unit-rules.json')), JSON.stringify(validate.errors)).toBe(true);
  const rules = parseUnitRules(readJson('practice/unit-rules.json'));
  expect(rules.ok && rules.value.map(({ part }) => part)).toEqual(['floor', 'ceiling', 'midpoint', 'floor']);
});

it('our own words do not hurt', () => {
  const textsIn = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  };
  const files = ['cairn-check-in', 'outcomes', 'needs-list', 'center-help'].map(
    (id) => `instruments/${id}/questionnaire.json`,
  );
  const all = [
    ...files,
    'instruments/hope.json',
    'practice/financing-center.json',
    'practice/michigan-ta-07.json',
    'practice/ncprss-code.json',
  ];
  for (const file of all) {
    // Titles of sources and needs vocabulary are names that others gave.
    const texts = textsIn(readJson(file)).filter((text) => !/Bureau|vocabulary/.test(text));
    for (const name of ['stigma.en', 'stigma.es'])
      expect(
        texts.flatMap((text) => idsIn(name, text)),
        file,
      ).toEqual([]);
  }
});
