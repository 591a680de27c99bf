import { readFileSync } from 'node:fs';
import { openPlaces } from '@cairn/directory';
import type { City } from '../corpus/corpus.ts';
import { Random } from '../corpus/random.ts';
import { makeWords } from '../corpus/words.ts';

const TABLE = new URL('../../../data/places/us-zips.bin', import.meta.url);

/** Cities of invented names at real ZIP codes all over the country; the first of them are the largest. */
export function citiesAtRealZips(count: number, seed: number): City[] {
  const places = openPlaces(new Uint8Array(readFileSync(TABLE)));
  const random = new Random(seed);
  const { names } = makeWords(seed);
  const cities: City[] = [];
  const taken = new Set<string>();
  while (cities.length < count) {
    const zip = String(501 + random.below(99_450)).padStart(5, '0');
    const place = places.findZip(zip);
    if (!place || place.isByPrefix || place.state === undefined || taken.has(zip)) continue;
    taken.add(zip);
    const name = `${names[random.below(names.length)] ?? ''}ton`;
    cities.push({ name, state: place.state, zip, ...place.coordinates });
  }
  return cities;
}
