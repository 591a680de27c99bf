import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['i', 'have', 'an', 'no', 'without', 'dont', 'sin', 'need', 'just', 'got', 'for', 'tengo'],
  synonyms: [],
  tags: [
    ['needs:treatment', 'rehab'],
    ['needs:food', 'food', 'comida'],
    ['needs:id-documents', 'id', 'identificación'],
    ['needs:job', 'job'],
    ['needs:reentry', 'out of jail'],
    ['needs:dental', 'dental'],
    ['needs:clothing', 'clothes', 'free clothes'],
    ['needs:health-insurance', 'no insurance'],
    ['cost:free', 'free', 'gratis', 'no insurance'],
  ],
  languages: [],
  states: [],
  without: ['without', 'no', 'sin', 'dont'],
  nearMe: [],
  openNow: [],
  openToday: [],
};

const LIST = [
  sampleResource('sea', { name: 'Free by the Sea', needs: ['treatment'] }),
  sampleResource('paid', { name: 'Willow House Rehab', needs: ['treatment'] }),
  sampleResource('free', { name: 'Maple House', needs: ['treatment'], cost: { isFree: true } }),
  sampleResource('will', { name: 'Free Will Baptist', needs: ['food'] }),
  sampleResource('food', { name: 'Corner Table', needs: ['food'] }),
  sampleResource('id-food', { name: 'ID and more', needs: ['id-documents', 'food'] }),
  sampleResource('id', { name: 'Papers in order', needs: ['id-documents'] }),
  sampleResource('job', { name: 'Work now', needs: ['job'] }),
  sampleResource('gate', { name: 'Meet at the gate', needs: ['reentry'] }),
  sampleResource('teeth', { name: 'Dental House', needs: ['dental'] }),
  sampleResource('free-teeth', { name: 'Free Dental Care', needs: ['dental'] }),
  sampleResource('insured', { name: 'Cover for all', needs: ['health-insurance'] }),
];
const pack = await openSample(LIST, { lexicon: LEXICON });

describe('a word of cost beside a need', () => {
  it.each(['free rehab', 'rehab gratis', 'rehab for free'])('"%s" means what is free and no name', (text) => {
    expect(idsOf(pack, text).slice(0, 2)).toEqual(['free', 'paid']);
    expect(pack.search(sampleQuery(text)).relaxed).toEqual([]);
  });

  it('says so where nothing is known to be free', async () => {
    const { hits, relaxed } = (await openSample(LIST.slice(0, 2), { lexicon: LEXICON })).search(
      sampleQuery('free rehab'),
    );
    expect(hits[0]?.resource.id).toBe('paid');
    expect(relaxed).toEqual([{ kind: 'word', dropped: 'free' }]);
  });

  it('is no answer by itself to a need that the list does not know', () => {
    expect(idsOf(pack, 'free clothes')).toEqual([]);
  });

  it('stays a wish where it means to have no insurance as well', () => {
    expect(idsOf(pack, 'rehab no insurance').slice(0, 2)).toEqual(['free', 'paid']);
    expect(idsOf(pack, 'rehab no insurance')).not.toContain('insured');
  });

  it('counts in a name before what is meant, and in a name that was typed', () => {
    expect(idsOf(pack, 'free dental')).toEqual(['free-teeth', 'teeth']);
    expect(idsOf(pack, 'free by the sea')[0]).toBe('sea');
    expect(idsOf(pack, 'free will baptist food')[0]).toBe('will');
  });
});

describe('what who asks does not have', () => {
  it.each(['food without ID', 'comida sin identificación', 'i need food i dont have an id', 'food no id'])(
    '"%s" asks for food',
    (text) => {
      expect(idsOf(pack, text)[0]).toBe('food');
      expect(idsOf(pack, text)).not.toContain('id');
    },
  );

  it('is the need where no other is named', () => {
    expect(idsOf(pack, 'no id').slice(0, 2).toSorted()).toEqual(['id', 'id-food']);
    expect(idsOf(pack, 'just got out of jail no job').slice(0, 2).toSorted()).toEqual(['gate', 'job']);
  });

  it('stays where it means something together with "no"', () => {
    expect(idsOf(pack, 'no insurance')).toContain('insured');
  });
});
