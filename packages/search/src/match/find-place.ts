import type { Coordinates } from '@cairn/domain';
import type { SearchIndex } from '../index/derive-index.ts';
import type { RecordPlaces } from '../rank/places.ts';
import { forEachShared, frequencyOf } from './score.ts';
import { otherPlaceForm, placeName, placeSpellings } from './place-names.ts';
import type { Term } from './term.ts';
import type { Town, Towns } from './towns.ts';
import { join, type MeaningfulPhrase } from './typed-words.ts';

/** Cities of more words than this are not looked for. */
const LONGEST_CITY = 4;
/** Of the records that hold all words of a city's name, at least this share must lie there for the name to mean the place. */
const LEAST_SHARE = 0.25;
/** A city that is an everyday word as well, such as Deposit, must have this many records. */
const LEAST_RECORDS = 20;
/** Records that are asked for where they lie. */
const MOST_TRIES = 2000;

/** A place that was named in the question. Its terms stand in `[from, to)`. */
export interface NamedPlace {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Folded name of a city in full; undefined for a ZIP code. */
  readonly city?: string;
  /** The state that the city is taken to lie in, where several have one of that name. */
  readonly state?: string;
  readonly coordinates?: Coordinates;
}

/** The words of the question that name a city or ZIP code, and a state: one bit each. */
export function placeBits(place: NamedPlace | undefined, phrases: readonly MeaningfulPhrase[]): number {
  let bits = place ? bitsOf(place) : 0;
  for (const phrase of phrases) if (isState(phrase)) bits |= bitsOf(phrase);
  return bits;
}

/** The states that the question names, beside the place if there is one. */
export function statesAsked(
  place: NamedPlace | undefined,
  phrases: readonly MeaningfulPhrase[],
): readonly string[] {
  return place
    ? statesBeside(place.from, place.to, phrases)
    : phrases.filter(isState).flatMap(({ meaning }) => meaning.states);
}

/** The states that stand beside the name of a city: Kansas does not in "kansas city". */
function statesBeside(from: number, to: number, phrases: readonly MeaningfulPhrase[]): readonly string[] {
  return phrases
    .filter((phrase) => isState(phrase) && (phrase.from < from || phrase.to > to))
    .flatMap(({ meaning }) => meaning.states);
}

export function bitsOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return ((1 << to) - 1) & ~((1 << from) - 1);
}

/** Names a state and nothing else. */
function isState({ meaning }: MeaningfulPhrase): boolean {
  return meaning.states.length > 0 && meaning.tags.length === 0;
}

/** Finds a ZIP code, or the longest name of a city of the list, spelling mistakes put right. */
export function findPlace(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  index: SearchIndex,
  places: RecordPlaces,
  isEveryday: (word: string) => boolean,
): NamedPlace | undefined {
  return (
    findZip(terms, index, places) ??
    findCalled(phrases, index, places) ??
    findCity(terms, phrases, index, places, isEveryday)
  );
}

/** "NYC" */
function findCalled(
  phrases: readonly MeaningfulPhrase[],
  index: SearchIndex,
  places: RecordPlaces,
): NamedPlace | undefined {
  for (const { from, to, meaning } of phrases) {
    const known = meaning.city && places.cities.get(meaning.city.name);
    if (!meaning.city || !known) continue;
    const { name, state } = meaning.city;
    const found = stateOf(name, [state], index, places);
    if (found.state === state) return { label: known.label, from, to, city: name, ...found };
  }
  return undefined;
}

function findZip(terms: readonly Term[], index: SearchIndex, places: RecordPlaces): NamedPlace | undefined {
  const at = terms.findIndex(({ folded }) => /^\d{5}$/.test(folded));
  const zip = terms[at]?.folded;
  if (zip === undefined) return undefined;
  // Neighbouring areas share the first three digits.
  const exact = index.vocabulary.find(zip);
  const [from, to] = index.vocabulary.prefixRange(zip.slice(0, 3));
  const inArea = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (word) => (index.vocabulary.words[word]?.length ?? 0) === 5,
  );
  for (const word of exact < 0 ? inArea : [exact, ...inArea]) {
    let coordinates: Coordinates | undefined;
    let tries = 0;
    forEachShared([word], index, (record) => {
      coordinates = places.coordinates(record);
      return coordinates === undefined && ++tries < MOST_TRIES;
    });
    if (coordinates) return { label: zip, from: at, to: at + 1, coordinates };
  }
  return { label: zip, from: at, to: at + 1 };
}

function findCity(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  index: SearchIndex,
  places: RecordPlaces,
  isEveryday: (word: string) => boolean,
): NamedPlace | undefined {
  // The town of House is not meant by "sober house".
  const isTaken = (from: number, to: number): boolean =>
    phrases.some((phrase) => !isState(phrase) && phrase.from <= from && phrase.to >= to);
  const words = terms.map(({ alternatives, folded }) => {
    const [first] = alternatives;
    const isReread = first?.kind === 'spelling' && first.words.length === 1;
    return isReread ? (index.vocabulary.words[first.words[0] ?? -1] ?? folded) : folded;
  });
  const states = phrases.filter(isState);
  let ofState: NamedPlace | undefined;
  for (let length = Math.min(LONGEST_CITY, words.length); length > 0; length--) {
    // People name the place last.
    for (let from = words.length - length; from >= 0; from--) {
      const to = from + length;
      const city = placeName(words.slice(from, to).join(' '));
      const known = places.cities.get(city);
      if (known === undefined || isTaken(from, to)) continue;
      if (!isMostlyCity(city, known.records, index)) continue;
      const own = states.find((phrase) => phrase.from === from && phrase.to === to);
      if (!own && isEveryday(city) && known.records < LEAST_RECORDS) continue;
      const asked = statesBeside(from, to, phrases);
      const place = { label: known.label, from, to, city, ...stateOf(city, asked, index, places) };
      if (!own) return place;
      // In "portland oregon" there is no town of Oregon, and Washington is the state unless the list is of a town of that name.
      const [state = ''] = own.meaning.states;
      const inState = frequencyOf(index.vocabulary.find(`states:${state}`), index);
      if (asked.length > 0 || place.state === state || known.records > inState) ofState ??= place;
    }
  }
  return ofState;
}

/** Whether enough of the records that hold all words of a city's name lie there: Mobile among mobile clinics is no city. */
function isMostlyCity(city: string, records: number, index: SearchIndex): boolean {
  const most = records / LEAST_SHARE;
  return placeSpellings(city).every((spelling) => {
    const words = spelling.map((word) => index.vocabulary.find(word));
    let uses = 0;
    if (words.every((word) => word >= 0)) forEachShared(words, index, () => ++uses <= most);
    return uses <= most;
  });
}

/** A town that is known from elsewhere: its neighbours may have what is looked for. */
export function findTown(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  towns: Towns,
  index: SearchIndex,
  isEveryday: (word: string) => boolean,
): NamedPlace | undefined {
  for (const { from, to, meaning } of phrases) {
    const { name = '', state = '' } = meaning.city ?? {};
    const place = meaning.city && placeOfTown(towns.findOne(name, [state]), from, to, name);
    if (place) return place;
  }
  for (let length = Math.min(LONGEST_CITY, terms.length); length > 0; length--) {
    for (let from = terms.length - length; from >= 0; from--) {
      const to = from + length;
      const typed = join(terms, from, to);
      const isTaken = phrases.some((phrase) => phrase.from <= from && phrase.to >= to);
      const asked = statesBeside(from, to, phrases);
      if (isTaken || (isEveryday(typed) && asked.length === 0)) continue;
      const name = placeName(typed);
      if (asked.length === 0 && isSaint(name, index)) continue;
      const place = placeOfTown(towns.findOne(name, asked), from, to, name);
      if (place) return place;
    }
  }
  return undefined;
}

/** Saints have churches and hospitals all over a list: St. Mary's is no town then. */
function isSaint(name: string, index: SearchIndex): boolean {
  if (!/^(?:saint|santa|san) /.test(name)) return false;
  let records = 0;
  const [, ...words] = name.split(' ').map((word) => index.vocabulary.find(word));
  forEachShared(words, index, () => ++records < LEAST_RECORDS);
  return records >= LEAST_RECORDS;
}

function placeOfTown(town: Town | undefined, from: number, to: number, city: string): NamedPlace | undefined {
  if (!town) return undefined;
  const { label, state, coordinates } = town;
  return { label: `${label}, ${state}`, state, coordinates, from, to, city };
}

/** Whether the list has something in a city of this name in that state; also where it says of nothing in which state it is. */
export function isCityIn(city: string, state: string, index: SearchIndex, places: RecordPlaces): boolean {
  if (!places.cities.has(city)) return false;
  const [first, end] = index.vocabulary.prefixRange('states:');
  let isThere = first === end;
  const words = [...tellingWords(city, index), index.vocabulary.find(`states:${state}`)];
  if (words.every((word) => word >= 0))
    forEachShared(words, index, (record) => {
      isThere ||= places.isInCity(record, city);
      return !isThere;
    });
  return isThere;
}

/** Some of a city's records may have "St" and others "Saint". */
function tellingWords(city: string, index: SearchIndex): number[] {
  const words = city.split(' ');
  const telling = words.filter((word) => otherPlaceForm(word) === undefined);
  return (telling.length > 0 ? telling : words).map((word) => index.vocabulary.find(word));
}

/** Where most records of a city of this name lie, among the states that were asked for if any was. */
function stateOf(
  city: string,
  asked: readonly string[],
  index: SearchIndex,
  places: RecordPlaces,
): Pick<NamedPlace, 'state' | 'coordinates'> {
  const found = new Map<string, { records: number; coordinates: Coordinates | undefined }>();
  let tries = 0;
  forEachShared(tellingWords(city, index), index, (record) => {
    if (places.isInCity(record, city)) {
      const state = places.state(record) ?? '';
      const known = found.get(state) ?? { records: 0, coordinates: undefined };
      known.records++;
      known.coordinates ??= places.coordinates(record);
      found.set(state, known);
    }
    return ++tries < MOST_TRIES;
  });
  const rank = ([state, { records }]: readonly [string, { records: number }]): number =>
    asked.includes(state) ? MOST_TRIES + records : records;
  const [best] = [...found].sort((a, b) => rank(b) - rank(a));
  if (!best) return {};
  const [state, { coordinates }] = best;
  return { ...(state !== '' && { state }), ...(coordinates && { coordinates }) };
}
