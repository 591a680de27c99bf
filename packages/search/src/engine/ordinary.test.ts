import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['with', 'no', 'i', 'dont', 'have', 'anywhere', 'to', 'go'],
  ordinary: ['waitlist', 'stalker', 'broken'],
  synonyms: [],
  tags: [
    ['needs:treatment', 'rehab'],
    ['needs:shelter', 'anywhere to go'],
    ['fellowships:aa', 'aa'],
  ],
  languages: [],
  states: [],
  nearMe: ['near me'],
  openNow: [],
  openToday: [],
};

const pack = await openSample(
  [
    sampleResource('care', { name: 'First talk', needs: ['treatment'] }),
    sampleResource('baptist', { name: 'Waitress school' }),
    sampleResource('taller', { name: 'Taller house' }),
    sampleResource('done', { name: 'Done with Brokem' }),
    sampleResource('beds', { name: 'Safe Night', needs: ['shelter'] }),
    sampleResource('aaron', { name: 'Aaron Center' }),
    sampleResource('group', { name: 'First light', meeting: { fellowship: 'aa', types: [] } }),
  ],
  { lexicon: LEXICON },
);
const corrected = (text: string): Readonly<Record<string, string>> =>
  pack.search(sampleQuery(text)).understood.corrected;

describe('words that say little', () => {
  it('are no misspellings in a sentence or by themselves, where the list does not hold them', () => {
    expect(corrected('rehab with no waitlist')).toEqual({});
    expect(idsOf(pack, 'rehab with no waitlist')).toEqual(['care']);
    expect(corrected('stalker')).toEqual({});
    expect(corrected('i dont have anywhere to go')).toEqual({});
    expect(idsOf(pack, 'i dont have anywhere to go')[0]).toBe('beds');
  });

  it('may be one mistake among other words', () => {
    expect(corrected('done broken')).toEqual({ broken: 'brokem' });
  });
});

describe('the last word', () => {
  it('is no beginning of another one where a wish follows it', () => {
    expect(idsOf(pack, 'aa near me')).toEqual(['group']);
    expect(idsOf(pack, 'aa').toSorted()).toEqual(['aaron', 'group']);
  });
});
