import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['i', 'need', 'for', 'my', 'and', 'necesito', 'para', 'mis'],
  synonyms: [],
  tags: [
    ['needs:food', 'food', 'comida'],
    ['needs:clothing', 'winter coat'],
    ['needs:shelter', 'a place to stay'],
    ['needs:reentry', 'out of jail'],
    ['needs:treatment', 'treatment'],
    ['needs:medication', 'suboxone'],
    ['needs:health-care', 'health care'],
    ['needs:legal', 'abogado'],
    ['needs:recovery-housing', 'sober living'],
    ['audiences:women', 'moms'],
    ['audiences:families', 'with kids'],
  ],
  narrower: [['needs:treatment', 'needs:medication']],
  languages: [],
  states: [],
  nearMe: [],
  openNow: [],
  openToday: ['tonight'],
};

const nationwide = { isNationwide: true, states: [], counties: [], postalCodes: [] };
const LIST = [
  sampleResource('finder', { name: 'Find a food bank', needs: ['food'], serviceArea: nationwide }),
  sampleResource('pantry', { name: 'Harbor Pantry', needs: ['food'], description: 'Groceries each week.' }),
  ...Array.from({ length: 9 }, (_, at) =>
    sampleResource(`meals${at}`, { name: `Table ${at}`, needs: ['food'] }),
  ),
  sampleResource('family', { name: 'Padres e hijos', description: 'Un grupo para hijos adultos.' }),
  sampleResource('beds', { name: 'Safe Night', needs: ['shelter'] }),
  sampleResource('gate', { name: 'Meet at the gate', needs: ['reentry'] }),
  sampleResource('clinic', { name: 'Willow Clinic', needs: ['health-care'] }),
  sampleResource('assessment', { name: 'First talk', needs: ['treatment'] }),
  sampleResource('sober', { name: 'Linden House', needs: ['recovery-housing'] }),
  ...Array.from({ length: 3 }, (_, at) =>
    sampleResource(`care${at}`, {
      name: `Care for moms with kids ${at}`,
      eligibility: { audiences: ['women', 'families'] },
    }),
  ),
  sampleResource('store', { name: 'Corner A', needs: ['clothing', 'household-goods', 'hygiene'] }),
  sampleResource('closet', { name: 'Corner B', needs: ['clothing'] }),
  sampleResource('boone', { name: 'Boone Hall', description: 'A hall for bordado.' }),
];

const pack = await openSample(LIST, { lexicon: LEXICON });

describe('a question about a need', () => {
  it('finds the need and not the rare word beside it, and says which word it let go of', () => {
    const { hits, relaxed } = pack.search(sampleQuery('necesito comida para mis hijos'));
    expect(hits.map(({ resource }) => resource.needs)).toEqual(hits.map(() => ['food']));
    expect(relaxed).toEqual([{ kind: 'word', dropped: 'hijos' }]);
  });

  it('shows what is here before a list for the whole country, unless that was asked for by name', () => {
    expect(idsOf(pack, 'food', { limit: 20 }).at(-1)).toBe('finder');
    expect(idsOf(pack, 'find a food bank')[0]).toBe('finder');
  });

  it('finds what is for that alone before what is for many things', () => {
    expect(idsOf(pack, 'winter coat')).toEqual(['closet', 'store']);
  });

  it('finds what meets either of two needs', () => {
    const found = idsOf(pack, 'i need a place to stay and i am out of jail');
    expect(found.slice(0, 2).toSorted()).toEqual(['beds', 'gate']);
  });

  it('finds the need before what is only for the same people', () => {
    expect(idsOf(pack, 'sober living for moms with kids')[0]).toBe('sober');
  });

  it('answers with the broader need where the list has nothing nearer, and never misreads a word that it knows', () => {
    expect(idsOf(pack, 'suboxone')).toEqual(['assessment']);
  });

  it('reads a misspelt everyday word that the list itself does not hold', () => {
    const { understood } = pack.search(sampleQuery('abogdao'));
    expect(understood.corrected).toEqual({ abogdao: 'abogado' });
  });

  it('knows two words written as one', () => {
    expect(idsOf(pack, 'healthcare')).toEqual(['clinic']);
  });

  it('hears "tonight" as a wish about hours', () => {
    const { understood, relaxed } = pack.search(sampleQuery('food tonight'));
    expect(understood.open).toEqual({ when: 'today' });
    expect(relaxed).toEqual([]);
  });
});
