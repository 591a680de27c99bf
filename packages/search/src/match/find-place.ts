import type { Coordinates } from '@cairn/domain';
import type { SearchIndex } from '../index/derive-index.ts';
import type { RecordPlaces } from '../rank/places.ts';
import { forEachShared, frequencyOf } from './score.ts';
import type { MeaningfulPhrase } from './interpret.ts';
import type { Term } from './term.ts';

/** Cities of more words than this are not looked for. */
const LONGEST_CITY = 4;
/** Of the records that hold a city's name, at least this share must lie there for the name to mean the place. */
/** Records that are asked for their coordinates. */
const MOST_TRIES = 100;
const LEAST_SHARE = 0.25;

/** A place that was named in the question. Its terms stand in `[from, to)`. */
export interface NamedPlace {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Folded name of a city; undefined for a ZIP code. */
  readonly city?: string;
  readonly coordinates?: Coordinates;
  /** False for a city whose name is an everyday word in this list, such as Mobile among mobile clinics. */
  readonly isTelling: boolean;
}

/** Finds a ZIP code, or the longest name of a city of the list, spelling mistakes put right. */
export function findPlace(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  index: SearchIndex,
  places: RecordPlaces,
): NamedPlace | undefined {
  return findZip(terms, index, places) ?? findCity(terms, phrases, index, places);
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
    const coordinates = coordinatesOf([word], index, places, () => true);
    if (coordinates) return { label: zip, from: at, to: at + 1, coordinates, isTelling: true };
  }
  return { label: zip, from: at, to: at + 1, isTelling: true };
}

function findCity(
  terms: readonly Term[],
  phrases: readonly MeaningfulPhrase[],
  index: SearchIndex,
  places: RecordPlaces,
): NamedPlace | undefined {
  // The town of House is not meant by "sober house".
  const isTaken = (from: number, to: number): boolean =>
    phrases.some((phrase) => {
      const isPlace = phrase.meaning.states.length > 0 && phrase.meaning.tags.length === 0;
      return !isPlace && phrase.from <= from && phrase.to >= to;
    });
  const words = terms.map(({ alternatives, folded }) => {
    const [first] = alternatives;
    const isReread = first?.kind === 'spelling' && first.words.length === 1;
    return isReread ? (index.vocabulary.words[first.words[0] ?? -1] ?? folded) : folded;
  });
  for (let length = Math.min(LONGEST_CITY, words.length); length > 0; length--) {
    // People name the place last.
    for (let from = words.length - length; from >= 0; from--) {
      const city = words.slice(from, from + length).join(' ');
      const known = places.cities.get(city);
      if (known === undefined || isTaken(from, from + length)) continue;
      const numbers = city.split(' ').map((word) => index.vocabulary.find(word));
      const coordinates = coordinatesOf(numbers, index, places, (record) => places.isInCity(record, city));
      const uses = Math.min(...numbers.map((word) => frequencyOf(word, index)));
      const isTelling = known.records >= LEAST_SHARE * uses;
      return {
        label: known.label,
        from,
        to: from + length,
        city,
        isTelling,
        ...(coordinates && isTelling && { coordinates }),
      };
    }
  }
  return undefined;
}

/** Of the first record that holds the words and has coordinates. */
function coordinatesOf(
  words: readonly number[],
  index: SearchIndex,
  places: RecordPlaces,
  accept: (record: number) => boolean,
): Coordinates | undefined {
  let found: Coordinates | undefined;
  let tries = 0;
  forEachShared(words, index, (record) => {
    if (accept(record)) found = places.coordinates(record);
    return found === undefined && ++tries < MOST_TRIES;
  });
  return found;
}
