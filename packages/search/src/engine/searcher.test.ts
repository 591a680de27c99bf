import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['i', 'need', 'a', 'in', 'the', 'for', 'where', 'can', 'find', 'en', 'se', 'busco', 'los'],
  synonyms: [['sober house', 'recovery residence']],
  tags: [
    ['needs:food', 'food', 'comida', 'something to eat'],
    ['audiences:veterans', 'vets'],
  ],
  languages: [['es', 'spanish', 'español']],
  states: [['MI', 'michigan']],
  nearMe: ['near me', 'cerca de mí'],
  openNow: ['open now'],
  openToday: ['abierto hoy'],
};

const riverbend = {
  address: ['1 Mill Road'],
  city: 'Riverbend',
  state: 'MI',
  postalCode: '48999',
  coordinates: { latitude: 42.5, longitude: -83.5 },
};
const losPinos = {
  address: ['2 Oak Road'],
  city: 'Los Pinos',
  state: 'TX',
  postalCode: '79999',
  coordinates: { latitude: 30, longitude: -100 },
};

const LIST = [
  sampleResource('pantry', {
    name: 'Hope Food Pantry',
    description: 'Free groceries, no questions asked.',
    needs: ['food'],
    location: riverbend,
    cost: { isFree: true },
  }),
  sampleResource('kitchen', {
    name: 'Community Kitchen',
    organization: 'Casa Clara',
    needs: ['food'],
    location: losPinos,
    languages: ['en', 'es'],
  }),
  sampleResource('shelter', {
    name: 'Harbor Shelter',
    description: 'A bed for the night, helpline at the door.',
    location: riverbend,
  }),
  sampleResource('clinic', {
    name: 'Río Verde Clinic',
    description: 'Counseling & care; walk in (Mon–Fri).',
    location: losPinos,
    eligibility: { audiences: ['veterans'], minimumAge: 18 },
  }),
  sampleResource('residence', {
    name: 'Stone House',
    description: 'A recovery residence for eight.',
    modes: ['in-person', 'phone'],
  }),
];

const pack = await openSample(LIST, { lexicon: LEXICON });

describe('finding words', () => {
  it.each([
    ['as typed', 'food pantry', 'pantry'],
    ['with mistakes', 'fod pantri', 'pantry'],
    ['with two mistakes in a long word', 'comunitty kitchne', 'kitchen'],
    ['with swapped letters', 'shetler', 'shelter'],
    ['unfinished', 'shelt', 'shelter'],
    ['unfinished and with a mistake', 'comminit', 'kitchen'],
    ['without accents', 'rio verde', 'clinic'],
    ['with other capitals and accents', 'RÍO VÉRDE', 'clinic'],
    ['without the space', 'foodpantry', 'pantry'],
    ['with a space too many', 'har bor', 'shelter'],
    ['with a space that makes a dropped word', 'kitchen commun ity', 'kitchen'],
    ['joined in the list', 'help line', 'shelter'],
    ['in another order', 'pantry food hope', 'pantry'],
    ['in the plural', 'shelters', 'shelter'],
    ['as people say it', 'sober house', 'residence'],
    ['in Spanish', 'comida riverbend', 'pantry'],
    ['in a sentence', 'where can i find something to eat in los pinos', 'kitchen'],
    ['in a Spanish sentence', 'busco comida en Los Pinos', 'kitchen'],
    ['with a place', 'food los pinos', 'kitchen'],
    ['with a ZIP code', 'food 48999', 'pantry'],
    ['with a state', 'food michigan', 'pantry'],
    ['with a language', 'food in spanish', 'kitchen'],
  ])('%s: "%s"', (_, text, id) => {
    expect(idsOf(pack, text)[0]).toBe(id);
  });

  it('takes two letters for the beginning of words and not of the names of fields', () => {
    const wholeList = LIST.length;
    for (const text of ['st', 'la', 'mo', 'ki'])
      expect(pack.search(sampleQuery(text)).total).toBeLessThan(wholeList);
  });

  it('does not read a short word of nonsense as another', () => {
    expect(pack.search(sampleQuery('hxqe')).total).toBe(0);
  });

  it('tells how it read the question', () => {
    const { understood } = pack.search(sampleQuery('shetler near me open now in spanish riverbend'));
    expect(understood).toMatchObject({
      corrected: { shetler: 'shelter' },
      wantsNearMe: true,
      open: { when: 'now' },
      languages: ['es'],
      place: { label: 'Riverbend', coordinates: riverbend.coordinates },
    });
  });

  it('lets go of words that no entry holds with the others, and says which', () => {
    const { hits, relaxed } = pack.search(sampleQuery('shelter zzyzx'));
    expect(hits[0]?.resource.id).toBe('shelter');
    expect(relaxed).toEqual([{ kind: 'word', dropped: 'zzyzx' }]);
    expect(pack.search(sampleQuery('zzyzx')).hits).toEqual([]);
  });

  it('shows where and why', () => {
    const [hit] = pack.search(sampleQuery('fod pantri')).hits;
    expect(hit?.highlights).toEqual({
      name: [
        [5, 9],
        [10, 16],
      ],
    });
    expect(hit?.reasons).toEqual([
      { kind: 'spelling', typed: 'fod', matched: 'food' },
      { kind: 'spelling', typed: 'pantri', matched: 'pantry' },
    ]);
  });

  it('reads no word that carries no need where a telling one is as near', async () => {
    const list = [sampleResource('1', { name: 'Food for All' })];
    const [hit] = (await openSample(list, { lexicon: LEXICON })).search(sampleQuery('fod')).hits;
    expect(hit?.highlights).toEqual({ name: [[0, 4]] });
  });

  it('answers the same question the same way, also after others', () => {
    const first = pack.search(sampleQuery('food'));
    pack.search(sampleQuery('harbor shelter riverbend'));
    expect(pack.search(sampleQuery('food'))).toEqual(first);
  });

  it('turns pages without gaps or repeats', () => {
    const all = idsOf(pack, '');
    expect([0, 1, 2, 3, 4].flatMap((offset) => idsOf(pack, '', { offset, limit: 1 }))).toEqual(all);
    expect(new Set(all).size).toBe(LIST.length);
  });
});
