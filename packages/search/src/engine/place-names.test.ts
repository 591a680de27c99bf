import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['in', 'la', 'en', 'de'],
  synonyms: [],
  tags: [['needs:food', 'food', 'comida']],
  languages: [],
  states: [
    ['WA', 'washington'],
    ['PA', 'pennsylvania'],
    ['OR', 'oregon'],
    ['UT', 'utah'],
    ['KS', 'kansas'],
  ],
  cities: [
    ['los angeles', 'CA', 'la'],
    ['philadelphia', 'PA', 'philly'],
    ['saint petersburg', 'FL', 'st pete'],
    ['kansas city', 'MO', 'kc'],
  ],
  nearMe: [],
  openNow: [],
  openToday: [],
};

const at = (
  id: string,
  city: string,
  state: string,
  latitude: number,
  longitude = -90,
  name = `Table ${id}`,
) =>
  sampleResource(id, {
    name,
    needs: ['food'],
    location: { address: [], city, state, coordinates: { latitude, longitude } },
  });
const LIST = [
  at('louis-1', 'St. Louis', 'MO', 38.6),
  at('louis-2', 'Saint Louis', 'MO', 38.61),
  at('worth', 'Fort Worth', 'TX', 32.7),
  at('vegas', 'N. Las Vegas', 'NV', 36.2),
  at('ana', 'Santa Ana', 'CA', 33.7),
  at('pete', 'St. Petersburg', 'FL', 27.8),
  at('angeles', 'Los Angeles', 'CA', 34.05),
  at('philly', 'Philadelphia', 'PA', 39.95),
  at('kc-mo-1', 'Kansas City', 'MO', 39.1, -94.5),
  at('kc-mo-2', 'Kansas City', 'MO', 39.1, -94.5),
  at('kc-ks', 'Kansas City', 'KS', 39.11, -94.6),
  at('pa-1', 'Washington', 'PA', 40.2, -80.2, 'Washington Table'),
  at('wa-1', 'Spokane', 'WA', 47.6, -117),
  at('wa-2', 'Tacoma', 'WA', 47.2, -122),
  at('portland', 'Portland', 'OR', 45.5, -122.7),
  at('bend', 'Bend', 'OR', 44, -121.3),
  at('sandy', 'Sandy', 'UT', 40.5, -111.9, 'Food Table'),
  at('forest', 'Forest Park', 'GA', 33.6, -84.4),
  ...Array.from({ length: 6 }, (_, n) => at(`wood${n}`, 'Akron', 'OH', 41.1, -81.5, `Forest Table ${n}`)),
  ...Array.from({ length: 6 }, (_, n) => at(`green${n}`, 'Akron', 'OH', 41.1, -81.5, `Park Table ${n}`)),
  at('mission', 'Utica', 'OH', 40.2, -82.4, 'Waco'),
  sampleResource('street', { name: 'Shelter', description: 'On Louis St, for the night.' }),
  sampleResource('marys', { name: "St. Mary's Table", needs: ['food'] }),
];
const pack = await openSample(LIST, { lexicon: LEXICON });
const placeOf = (text: string) => pack.search(sampleQuery(text)).understood.place?.label;

describe('names of places', () => {
  it.each([
    ['food st. louis', ['louis-1', 'louis-2']],
    ['food saint louis', ['louis-1', 'louis-2']],
    ['food ft worth', ['worth']],
    ['food north las vegas', ['vegas']],
    ['comida sta ana', ['ana']],
  ])('"%s" finds both ways of writing it', (text, ids) => {
    expect(idsOf(pack, text).slice(0, ids.length).toSorted()).toEqual(ids);
    expect(placeOf(text)).toBeDefined();
  });

  it('leaves a street and the name of a saint alone', () => {
    expect(placeOf('louis st shelter')).toBeUndefined();
    expect(idsOf(pack, 'st marys food')[0]).toBe('marys');
    expect(placeOf('st marys food')).toBeUndefined();
  });

  it('knows a city whose name is made of frequent words', () => {
    expect(placeOf('food forest park')).toBe('Forest Park');
    expect(idsOf(pack, 'food forest park')[0]).toBe('forest');
    expect(placeOf('food park')).toBeUndefined();
  });

  it('takes a state after a town for no beginning of a word', () => {
    const { hits } = pack.search(sampleQuery('spokane waco wa', { limit: 50 }));
    const highlights = hits.find(({ resource }) => resource.id === 'mission')?.highlights;
    const { hits: short } = pack.search(sampleQuery('food spokane wa', { limit: 50 }));
    expect(highlights?.name).toHaveLength(1);
    expect(short.find(({ resource }) => resource.id === 'mission')?.highlights.name).toBeUndefined();
  });

  it.each([
    ['philly food', 'philly'],
    ['food st pete', 'pete'],
    ['food KC', 'kc-mo-1'],
    ['food in la', 'angeles'],
    ['LA food', 'angeles'],
    ['comida en LA', 'angeles'],
  ])('"%s" means the city that people call so', (text, id) => {
    expect(idsOf(pack, text)[0]).toBe(id);
  });

  it('takes "la" for the Spanish article elsewhere', () => {
    for (const text of ['la comida', 'comida en la', 'COMIDA DE LA TABLE'])
      expect(placeOf(text)).toBeUndefined();
  });

  it('does not take the state in the name of a city for another state', () => {
    expect(idsOf(pack, 'food kansas city').slice(0, 2)).toEqual(['kc-mo-1', 'kc-mo-2']);
    expect(idsOf(pack, 'food kansas city kansas')[0]).toBe('kc-ks');
  });

  it('takes the name of a state for the state, unless most of it is a town of that name', async () => {
    expect(idsOf(pack, 'food in washington').slice(0, 2).toSorted()).toEqual(['wa-1', 'wa-2']);
    const [town, ...others] = LIST.slice(11);
    const local = await openSample(town ? [town, ...others.slice(2)] : [], { lexicon: LEXICON });
    expect(idsOf(local, 'food in washington')[0]).toBe('pa-1');
    const { place } = pack.search(sampleQuery('food washington pennsylvania')).understood;
    expect(place?.label).toBe('Washington');
  });

  it('goes on with the state of the town that was named', () => {
    expect(idsOf(pack, 'food portland oregon').slice(0, 2)).toEqual(['portland', 'bend']);
  });
});
