import { describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { sampleQuery, sampleResource } from '../testing/sample.ts';
import { openPack, type Pack } from './open-pack.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

const TOWNS = [
  'MI\tElmswell\t42.90\t-83.50\t8',
  'MI\tOld Ford\t42.10\t-83.50\t1',
  'OH\tTwin Oaks\t42.30\t-83.60\t6',
  'MI\tTwin Oaks\t42.80\t-83.40\t9',
  'MI\tSt. Ida\t42.60\t-83.50\t7',
  'TX\tFaraway\t30.00\t-100.00\t20',
].join('\n');
const LEXICON: Lexicon = {
  functionWords: ['in'],
  synonyms: [],
  tags: [['needs:food', 'food']],
  languages: [],
  states: [
    ['MI', 'michigan'],
    ['OH', 'ohio'],
  ],
  nearMe: [],
  openNow: [],
  openToday: [],
};

const at = (id: string, latitude: number) =>
  sampleResource(id, {
    name: `Table ${id}`,
    needs: ['food'],
    location: { address: [], city: `City ${id}`, state: 'MI', coordinates: { latitude, longitude: -83.5 } },
  });
const LIST = Array.from({ length: 12 }, (_, n) => at(`r${String(n).padStart(2, '0')}`, 42.1 + n * 0.07));

async function open(): Promise<Pack> {
  const files = await buildPack(LIST, { name: 'Towns' }, { lexicon: LEXICON, towns: TOWNS });
  const opened = await openPack((file) => Promise.resolve(files.get(file) ?? new Uint8Array()));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}
const pack = await open();

describe('a town where the list has nothing', () => {
  it.each([
    ['food elmswell', 'Elmswell, MI', 'r11'],
    ['food in old ford', 'Old Ford, MI', 'r00'],
    ['food twin oaks michigan', 'Twin Oaks, MI', 'r10'],
    ['food twin oaks ohio', 'Twin Oaks, OH', 'r03'],
    ['food saint ida', 'St. Ida, MI', 'r07'],
    ['food st ida', 'St. Ida, MI', 'r07'],
  ])('"%s" is answered with what is near it', (text, label, id) => {
    const { hits, understood } = pack.search(sampleQuery(text));
    expect(understood.place?.label).toBe(label);
    expect(hits[0]?.resource.id).toBe(id);
  });

  it('is the largest of several', () => {
    expect(pack.search(sampleQuery('food twin oaks')).understood.place?.label).toBe('Twin Oaks, MI');
  });

  it('is not taken along from far away', () => {
    expect(pack.search(sampleQuery('food faraway')).understood.place).toBeUndefined();
  });
});

describe('a town at the edge of its state', () => {
  const inCity = (city: string, state: string, latitude: number, count: number) =>
    Array.from({ length: count }, (_, n) =>
      sampleResource(`${city}${n}`, {
        name: `Table ${city} ${n}`,
        needs: ['food'],
        location: { address: [], city, state, coordinates: { latitude, longitude: -83.5 } },
      }),
    );
  const list = [
    ...inCity('Twinbridge', 'MI', 41.75, 3),
    ...inCity('Otherbank', 'OH', 41.7, 8),
    ...inCity('Farport', 'MI', 45.9, 40),
  ];

  it('has neighbors across the line, who come before those far off in its own', async () => {
    const files = await buildPack(list, { name: 'Edge' }, { lexicon: LEXICON });
    const opened = await openPack((file) => Promise.resolve(files.get(file) ?? new Uint8Array()));
    if (!opened.ok) throw new Error(opened.problem.message);
    const { hits, total } = opened.value.search({ ...sampleQuery('food twinbridge michigan'), limit: 20 });
    const cities = hits.map(({ resource }) => resource.location?.city);
    expect(cities).toEqual([...Array<string>(3).fill('Twinbridge'), ...Array<string>(8).fill('Otherbank')]);
    expect(total).toBe(11);
  });
});
