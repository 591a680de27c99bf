import { readFileSync } from 'node:fs';
import { SUPPORT_TYPES } from '@cairn/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { hsdsTaxonomy, readVocabulary, VOCABULARIES } from '../../scripts/hsds-taxonomy.ts';
import { hurtfulWords } from './hurtful-words.ts';

const DATA = new URL('../../data/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const schema = new Ajv2020({ allErrors: true }).compile(readJson('schemas/vocabulary.schema.json') as object);
const all = VOCABULARIES.map(readVocabulary);

describe.each(all)('the vocabulary $id', (vocabulary) => {
  const { terms } = vocabulary;

  it('has the shape of its schema', () => {
    schema(vocabulary);
    expect(schema.errors ?? []).toEqual([]);
  });

  it('has unique ids, uris made of them, and parents that exist', () => {
    const ids = new Set(terms.map(({ id }) => id));
    expect(ids.size).toBe(terms.length);
    expect(terms.map(({ uri }) => uri)).toEqual(terms.map(({ id }) => `${vocabulary.uri}:${id}`));
    expect(terms.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
  });

  it('has labels of their own in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const labels = terms.map(({ label }) => label[language]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  it('shows no word that hurts; such words only help to search', () => {
    const shown = terms.flatMap(({ label, description, words }) => [
      label.en,
      label.es,
      description?.en ?? '',
      description?.es ?? '',
      ...words.en,
      ...words.es,
    ]);
    expect(shown.flatMap(hurtfulWords)).toEqual([]);
    for (const { words, searchOnlyWords } of terms) {
      const hidden = [...(searchOnlyWords?.en ?? []), ...(searchOnlyWords?.es ?? [])];
      expect(hidden.filter((word) => words.en.includes(word) || words.es.includes(word))).toEqual([]);
    }
  });

  it('takes each code of another list for one term only, so that a code never says two things', () => {
    const codes = terms.flatMap(({ crosswalk }) =>
      Object.entries(crosswalk ?? {}).flatMap(([list, values]) => values.map((value) => `${list} ${value}`)),
    );
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('has words that people type in both languages', () => {
    expect(
      terms.filter(({ words }) => words.en.length === 0 || words.es.length === 0).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('the vocabularies together', () => {
  const needs = readVocabulary('needs').terms;

  it('name the four kinds of support as the code does, in the same order', () => {
    expect(readVocabulary('support-types').terms.map(({ id }) => id)).toEqual([...SUPPORT_TYPES]);
  });

  it('put every activity under one kind of support, and every need too, unless it is treatment', () => {
    expect(readVocabulary('activities').terms.filter(({ support }) => support === undefined)).toEqual([]);
    const mixed = needs.filter(
      ({ support, isTreatment }) => (support === undefined) !== (isTreatment === true),
    );
    expect(mixed.map(({ id }) => id)).toEqual([]);
  });

  it('make meetings emotional first and affiliational too', () => {
    for (const { id, support, alsoSupport } of [
      ...readVocabulary('fellowships').terms,
      ...needs.filter((need) => need.id === 'mutual-aid'),
    ]) {
      expect({ id, support, alsoSupport }).toEqual({
        id,
        support: 'emotional',
        alsoSupport: ['affiliational'],
      });
    }
  });

  it('have at least eight everyday words for each need in each language', () => {
    const thin = needs.filter(({ words }) => words.en.length < 8 || words.es.length < 8);
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it('lead the words that people really use to a need', () => {
    const find = (typed: string): string[] =>
      needs.filter(({ words }) => words.en.includes(typed) || words.es.includes(typed)).map(({ id }) => id);
    const expected: Readonly<Record<string, string>> = {
      rehab: 'treatment',
      'sober house': 'recovery-housing',
      'halfway house': 'recovery-housing',
      'bus pass': 'transport',
      comida: 'food',
      despensa: 'food-pantry',
      aa: 'mutual-aid',
      'food stamps': 'food-benefits',
      'a place to stay': 'shelter',
      'id card': 'id-documents',
      'un lugar para dormir': 'shelter',
    };
    const lost = Object.entries(expected).filter(([typed, need]) => !find(typed).includes(need));
    expect(lost).toEqual([]);
  });

  it('are published as an HSDS taxonomy that is up to date (else run: npx tsx scripts/hsds-taxonomy.ts)', () => {
    for (const [file, text] of Object.entries(hsdsTaxonomy(all))) {
      expect(readFileSync(new URL(`taxonomy/hsds/${file}`, DATA), 'utf8')).toBe(text);
    }
  });
});
