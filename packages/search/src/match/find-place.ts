import type { Coordinates } from '@cairn/domain';
import type { SearchIndex } from '../index/derive-index.ts';
import type { RecordPlaces } from '../rank/places.ts';
import { forEachShared, frequencyOf } from './score.ts';
import type { MeaningfulPhrase } from './interpret.ts';
import type { Term } from './term.ts';
import type { Towns } from './towns.ts';

/** Cities of more words than this are not looked for. */
const LONGEST_CITY = 4;
/** Of the records that hold a city's name, at least this share must lie there for the name to mean the place. */
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
  /** Folded name of a city; undefined for a ZIP code. */
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
  return findZip(terms, index, places) ?? findCity(terms, phrases, index, places, isEveryday);
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
      const city = words.slice(from, to).join(' ');
      const known = places.cities.get(city);
      if (known === undefined || isTaken(from, to)) continue;
      const numbers = city.split(' ').map((word) => index.vocabulary.find(word));
      const uses = Math.min(...numbers.map((word) => frequencyOf(word, index)));
      // A city whose name is an everyday word in this list is none: Mobile among mobile clinics.
      if (known.records < LEAST_SHARE * uses) continue;
      if (isEveryday(city) && known.records < LEAST_RECORDS) continue;
      const asked = states.filter((phrase) => phrase.from !== from).flatMap(({ meaning }) => meaning.states);
      const place = { label: known.label, from, to, city, ...stateOf(city, numbers, asked, index, places) };
      // In "portland oregon" there is no town of Oregon.
      if (!states.some((phrase) => phrase.from === from && phrase.to === to)) return place;
      ofState ??= place;
    }
  }
  return ofState;
}

/** A town that is known from elsewhere: its neighbours may have what is looked for. */
export function findTown(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  towns: Towns,
  isEveryday: (word: string) => boolean,
): NamedPlace | undefined {
  const asked = phrases.filter(isState).flatMap(({ meaning }) => meaning.states);
  for (let length = Math.min(LONGEST_CITY, terms.length); length > 0; length--) {
    for (let from = terms.length - length; from >= 0; from--) {
      const to = from + length;
      const name = terms
        .slice(from, to)
        .map(({ folded }) => folded)
        .join(' ');
      const isTaken = phrases.some((phrase) => phrase.from <= from && phrase.to >= to);
      if (isTaken || (isEveryday(name) && asked.length === 0)) continue;
      // Which of several is meant nobody knows.
      const [town, ...others] = towns.find(name, asked);
      if (town && others.length === 0)
        return { ...town, label: `${town.label}, ${town.state}`, from, to, city: name };
    }
  }
  return undefined;
}

/** Where most records of a city of this name lie, among the states that were asked for if any was. */
function stateOf(
  city: string,
  words: readonly number[],
  asked: readonly string[],
  index: SearchIndex,
  places: RecordPlaces,
): Pick<NamedPlace, 'state' | 'coordinates'> {
  const found = new Map<string, { records: number; coordinates: Coordinates | undefined }>();
  let tries = 0;
  forEachShared(words, index, (record) => {
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
    asked.includes(state) ? Infinity : records;
  const [best] = [...found].sort((a, b) => rank(b) - rank(a));
  if (!best) return {};
  const [state, { coordinates }] = best;
  return { ...(state !== '' && { state }), ...(coordinates && { coordinates }) };
}
