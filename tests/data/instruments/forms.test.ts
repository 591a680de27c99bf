import { canComplete, inLanguage, isInLanguage, readOrdinaryForm } from '@cairn/domain/instrument';
import type { AnswerValue, Form, FormItem } from '@cairn/domain/instrument';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inflesz, readingGrade } from '../../readability.ts';
import { ROOT, definitionOf, formOf, has, ids, own, published, readJson } from './instruments.ts';

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, ROOT), 'utf8')) as object;

describe.each(ids)('%s', (id) => {
  it('has its files, and they fit their schemas', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    const files = {
      'scoring-cases': true,
      instrument: published.includes(id),
      pathways: has(id, 'pathways.json'),
    };
    for (const [name, isThere] of Object.entries(files)) {
      if (!isThere) continue;
      const validate = ajv.compile(schema(name));
      expect(validate(readJson(`${id}/${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('is drawn and completed without a gap', () => {
    const form = formOf(id);
    expect(form.gaps).toEqual([]);
    expect(canComplete(form)).toBe(true);
  });
});

/** A screen is a group of the form, or everything outside of groups together. */
function screensOf(form: Form): readonly (readonly FormItem[])[] {
  const groups = form.items.filter(({ type }) => type === 'group');
  const loose = form.items.filter(({ type }) => type !== 'group');
  const within = (item: FormItem): readonly FormItem[] => [item, ...item.children.flatMap(within)];
  return [...groups.map(within), ...(loose.length === 0 ? [] : [loose.flatMap(within)])];
}

const isNeed = (value: AnswerValue): boolean => value.kind === 'coding' && value.system === 'urn:cairn:needs';

/** Names of needs are the vocabulary's, and single nouns say nothing about how sentences read. */
function textOf(screen: readonly FormItem[], language: string): string {
  const words = screen.flatMap(({ text, options, help }) => [
    text,
    ...(help === undefined ? [] : [help]),
    ...options.filter(({ value }) => !isNeed(value)).map((option) => option.words),
  ]);
  return words.map((each) => inLanguage(each, language)).join('.\n');
}

it.each(own)(
  '%s is an ordinary form: the part of the widget that reads closely is not loaded for it',
  (id) => {
    expect(readOrdinaryForm(readJson(`${id}/questionnaire.json`))).toEqual(formOf(id));
  },
);

describe.each(own)('the words of %s', (id) => {
  const form = formOf(id);

  it('exist in English and in Spanish', () => {
    const all = [
      form.title,
      ...(form.description === undefined ? [] : [form.description]),
      ...form.order.flatMap(({ text, options }) => [text, ...options.map(({ words }) => words)]),
    ];
    expect(all.filter((words) => !isInLanguage(words, 'es', 'en')).map(({ text }) => text)).toEqual([]);
    expect(form.languages).toEqual(['en', 'es']);
  });

  it.each(
    screensOf(form).map((screen) => [inLanguage(screen[0]?.text ?? { text: '' }, 'en'), screen] as const),
  )('are easy to read on the screen "%s"', (_, screen) => {
    expect(readingGrade(textOf(screen, 'en'))).toBeLessThanOrEqual(6);
    expect(inflesz(textOf(screen, 'es'))).toBeGreaterThanOrEqual(65);
  });
});

describe.each(published)('the help beside %s', (id) => {
  it('is ours, easy to read, and there for every item or for none', () => {
    const { inOtherWords, itemCount } = definitionOf(id);
    expect([0, itemCount]).toContain(inOtherWords.length);
    if (inOtherWords.length === 0) return;
    expect(readingGrade(inOtherWords.map(({ en }) => en).join('\n'))).toBeLessThanOrEqual(6);
    expect(inflesz(inOtherWords.map(({ es }) => es).join('\n'))).toBeGreaterThanOrEqual(65);
  });
});

describe('the check-in', () => {
  const form = formOf('cairn-check-in');
  const areas = form.items.filter(({ area }) => area !== undefined);

  it('asks for strengths on three levels, how it is and what the person wants, in every area', () => {
    expect(areas).toHaveLength(12);
    for (const { linkId, children } of areas) {
      expect(children.map((child) => child.linkId)).toEqual([
        `${linkId}.have`,
        `${linkId}.now`,
        `${linkId}.wish`,
      ]);
      const levels = children[0]?.options.map(({ value }) => (value.kind === 'coding' ? value.code : ''));
      expect(levels).toEqual(['me', 'people', 'community', 'none']);
    }
  });

  it('lets every question be skipped', () => {
    expect(form.order.filter(({ required }) => required)).toEqual([]);
  });

  it('leads from every area to needs that the vocabulary has', () => {
    const { pathways } = readJson('cairn-check-in/pathways.json') as {
      pathways: { area: string; needs: string[] }[];
    };
    const needs = readJson('../taxonomy/needs.json') as { terms: { id: string }[] };
    const known = new Set(needs.terms.map(({ id }) => id));
    expect(pathways.map(({ area }) => area)).toEqual(areas.map(({ area }) => area));
    expect(pathways.flatMap((pathway) => pathway.needs.filter((need) => !known.has(need)))).toEqual([]);
  });
});
