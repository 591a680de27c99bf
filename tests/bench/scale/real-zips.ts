import { readFileSync } from 'node:fs';
import { openPlaces } from '@cairn/directory';
import { metersBetween } from '../../../packages/search/src/rank/meters-between.ts';
import type { City } from '../corpus/corpus.ts';
import { Random } from '../corpus/random.ts';
import { makeWords } from '../corpus/words.ts';

const TABLE = new URL('../../../data/places/us-zips.bin', import.meta.url);

const METERS_PER_MILE = 1609.344;

/** Miles between the asked ZIP code and every other one within `most` of it. */
export function milesFrom(zip: string, most: number): Readonly<Record<string, number>> {
  const places = openPlaces(new Uint8Array(readFileSync(TABLE)));
  const from = places.findZip(zip)?.coordinates;
  if (!from) throw new RangeError(`no such ZIP code: ${zip}`);
  const near: Record<string, number> = {};
  for (let number = 501; number <= 99_950; number++) {
    const other = String(number).padStart(5, '0');
    const to = places.findZip(other)?.coordinates;
    const miles = to && metersBetween(from, to) / METERS_PER_MILE;
    if (miles !== undefined && miles <= most) near[other] = Math.round(miles);
  }
  return near;
}

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
