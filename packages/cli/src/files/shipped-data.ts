import {
  openPlaces,
  openTowns,
  openVocabulary,
  VOCABULARY_FILES,
  type FindTown,
  type Places,
  type Vocabulary,
} from '@cairn/directory';
import type { Lexicon } from '@cairn/search';
import {
  compileLexicon,
  type BuildOptions,
  type RuleList,
  type SearchWords,
  type TermList,
} from '@cairn/search/build';
import { readFile } from 'node:fs/promises';

const DATA = new URL('../../../../data/', import.meta.url);

let places: Promise<Places> | undefined;

/** The shipped table of ZIP codes, opened once. */
export function shippedPlaces(): Promise<Places> {
  places ??= readFile(new URL('places/us-zips.bin', DATA)).then(openPlaces);
  return places;
}

/** The shipped table of towns, of which a pack takes along those around it. */
export function shippedTowns(): Promise<string> {
  return readFile(new URL('places/us-cities.txt', DATA), 'utf8');
}

/** Where the towns of that table lie. */
export async function shippedTownPlaces(): Promise<FindTown> {
  return openTowns(await shippedTowns());
}

/** What a pack takes along of all that is shipped: everyday words, towns, and ZIP codes where entries have none. */
export async function shippedWithPacks(): Promise<Pick<BuildOptions, 'lexicon' | 'towns' | 'zipNear'>> {
  const { findNear } = await shippedPlaces();
  return {
    lexicon: await shippedLexicon(),
    towns: await shippedTowns(),
    zipNear: (place) => findNear(place)?.zip,
  };
}

/** The shipped words for needs, audiences and the rest. */
export async function shippedVocabulary(): Promise<Vocabulary> {
  const files = await Promise.all(
    VOCABULARY_FILES.map(async (name): Promise<[string, unknown]> => [name, await readTaxonomy(name)]),
  );
  return openVocabulary(Object.fromEntries(files));
}

/** Everyday words and synonyms that travel with a pack. */
async function shippedLexicon(): Promise<Lexicon> {
  const [needs, audiences, fellowships, accessibility, intercepts] = (await Promise.all(
    ['needs', 'audiences', 'fellowships', 'accessibility', 'intercepts'].map(readTaxonomy),
  )) as TermList[];
  const lists = { needs, audiences, fellowships, accessibility, intercepts } as Record<'needs', TermList>;
  return compileLexicon(
    lists,
    (await readTaxonomy('search-words')) as SearchWords,
    (await readTaxonomy('label-rules')) as RuleList,
  );
}

async function readTaxonomy(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`taxonomy/${name}.json`, DATA), 'utf8'));
}
