import {
  makeLabeller,
  openPlaces,
  openVocabulary,
  VOCABULARY_FILES,
  type Labeller,
  type Places,
} from '@cairn/directory';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../../../data');

/** The labeller that the command line uses, from the shipped vocabulary. */
export function labellerFromData(): Labeller {
  const files = VOCABULARY_FILES.map((name) => [
    name,
    JSON.parse(readFileSync(join(DATA, `taxonomy/${name}.json`), 'utf8')) as unknown,
  ]);
  return makeLabeller(openVocabulary(Object.fromEntries(files) as Record<string, unknown>));
}

export function placesFromData(): Places {
  return openPlaces(readFileSync(join(DATA, 'places/us-zips.bin')));
}
