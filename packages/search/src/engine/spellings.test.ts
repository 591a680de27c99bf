import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: [],
  spellings: [
    ['first', '1st'],
    ['center', 'ctr'],
  ],
  synonyms: [],
  tags: [],
  languages: [],
  states: [
    ['OH', 'ohio'],
    ['HI', 'hawaii'],
  ],
  nearMe: [],
  openNow: [],
  openToday: [],
};

const at = (state: string) => ({ location: { address: [], state } });
const pack = await openSample(
  [
    sampleResource('ctr', { name: 'Harbor Ctr' }),
    sampleResource('first', { name: 'First Table' }),
    sampleResource('hill', { name: 'Vista Hill' }),
    sampleResource('vista-hi', { name: 'Vista Vista', ...at('HI') }),
    sampleResource('wa', { name: 'Linden House', ...at('WA') }),
    sampleResource('oh', { name: 'Linden House', ...at('OH') }),
  ],
  { lexicon: LEXICON },
);

describe('a word that is written in several ways', () => {
  it('finds the one that the list has, and is no mistake', () => {
    expect(idsOf(pack, 'harbor center')[0]).toBe('ctr');
    expect(idsOf(pack, '1st table')[0]).toBe('first');
    expect(pack.search(sampleQuery('harbor center')).understood.corrected).toEqual({});
  });
});

describe('the code of a state after a name', () => {
  it('is the state in capitals, and the beginning of a word in small letters', () => {
    expect(idsOf(pack, 'linden house OH')[0]).toBe('oh');
    expect(idsOf(pack, 'vista HI')[0]).toBe('vista-hi');
    expect(idsOf(pack, 'vista hi')[0]).toBe('hill');
  });
});
