import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../bench/search/load-lexicon.ts';

const TABLE = readFileSync(new URL('../../data/places/us-cities.txt', import.meta.url), 'utf8').trim();
const TOWNS = new Set(
  TABLE.split('\n').map((line) => {
    const [state = '', name = ''] = line.split('\t');
    return `${name.replace(/^St\. /, 'Saint ').toLowerCase()}, ${state}`;
  }),
);
const { cities = [], functionWords } = loadLexicon();

describe('what people call cities', () => {
  it('leads to cities that are in the table of towns', () => {
    const isThere = (name: string, state: string): boolean =>
      TOWNS.has(`${name}, ${state}`) || TOWNS.has(`${name} city, ${state}`);
    expect(cities.filter(([name, state]) => !isThere(name, state))).toEqual([]);
  });

  it('leads each name to one city', () => {
    const said = cities.flatMap(([, , ...names]) => names);
    expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
  });

  it('has no other word of a sentence among them than "la"', () => {
    const said = cities.flatMap(([, , ...names]) => names);
    expect(said.filter((name) => functionWords.includes(name))).toEqual(['la']);
  });

  it('gives every town its thousands of people', () => {
    const lines = TABLE.split('\n');
    expect(lines.length).toBeGreaterThan(16_000);
    expect(lines.filter((line) => !/^[A-Z]{2}\t[^\t]+\t[\d.-]+\t[\d.-]+\t[1-9]\d*$/.test(line))).toEqual([]);
  });
});
