import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleResource } from '../../../packages/search/src/testing/sample.ts';
import { labellerFromData } from './shipped.ts';

interface Vocabulary {
  readonly terms: readonly { readonly id: string; readonly label: Readonly<Record<'en' | 'es', string>> }[];
}

const address = new URL('../../../data/taxonomy/accessibility.json', import.meta.url);
const { terms } = JSON.parse(readFileSync(address, 'utf8')) as Vocabulary;
const labeller = labellerFromData();
const read = (text: string): readonly string[] =>
  labeller.label(sampleResource('place', { accessibility: [text] }), []).accessibility;

describe('ways in and around that a list writes as the vocabulary does', () => {
  it('are read as its terms, in either language, so that each person sees them in theirs', () => {
    const known = new Set(terms.map(({ id }) => id));
    for (const { id, label } of terms)
      for (const text of Object.values(label)) {
        expect({ text, first: read(text)[0] }).toEqual({ text, first: id });
        expect(read(text).filter((one) => !known.has(one))).toEqual([]);
      }
  });

  it('stay as they are written where they say that something is missing', () => {
    expect(read('No elevator')).toEqual(['No elevator']);
  });
});
