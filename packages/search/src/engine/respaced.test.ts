import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['of', 'the', 'is', 'se'],
  synonyms: [],
  tags: [],
  languages: [],
  states: [],
  asking: ['what time does', 'phone number', 'open', 'hours', 'open on saturday'],
  nearMe: [],
  openNow: [],
  openToday: [],
};

const LIST = [
  sampleResource('lantern', { name: 'House of Lantern Light' }),
  sampleResource('quiet', { name: 'Quiet Lantern' }),
  sampleResource('park', { name: 'Library Park Gardens', organization: 'Par Foundation' }),
  sampleResource('hours', { name: 'Saturday Hours for Carvers' }),
  sampleResource('maple', { name: 'Maple Grove' }),
  sampleResource('maple-services', { name: 'Maple Services' }),
  sampleResource('graves', { name: 'Graves Meals' }),
  sampleResource('grab', { name: 'Grab Meals' }),
];

describe('words that were typed otherwise than they stand in the list', () => {
  it.each([
    ['houseoflanternlight', 'lantern'],
    ['houseoflantern light', 'lantern'],
    ['library par kgardens', 'park'],
    ['maple se', 'maple-services'],
    ['grav meals', 'graves'],
  ])('"%s" is %s', async (text, id) => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, text)[0]).toBe(id);
  });

  it('finds also what is one mistake away from a word that could go on to be another', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'grav meals')).toContain('grab');
  });

  it.each([
    ['what time does quiet lantern open', 'quiet'],
    ['is quiet lantern open on saturday', 'quiet'],
    ['quiet lantern phone number', 'quiet'],
    ['saturday hours for carvers', 'hours'],
    ['hours', 'hours'],
  ])('"%s" asks about %s', async (text, id) => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, text)[0]).toBe(id);
  });
});
