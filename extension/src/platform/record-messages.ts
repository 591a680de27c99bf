import { MAX_TEXT } from './messages.ts';
import { readElementPlace, readRecordPlace, type ElementPlace, type RecordPlace } from './record-place.ts';

// Between a panel or overlay and the reader, which is put into the frames of a page when the peer asks whose record
// it is, and not before. The reader answers; by itself it says one thing only, over a port that Cairn's own page
// opened: that the page may show another record now. A port that ends says the same.

export type ReaderMessage =
  /** The peer points: marks what is under the pointer until something is taken or it is stopped. Answers a pick, or null. */
  | { readonly kind: 'record/point' }
  /** The same for the field that a part of a note goes into. */
  | { readonly kind: 'record/point-field' }
  /** The same by keyboard: marks the next thing that may be meant, or the one before. Answers whether there is one, its numbers, and the words beside a field. */
  | { readonly kind: 'record/step'; readonly by: 1 | -1 }
  /** Takes what is marked. Answers a pick, or null. */
  | { readonly kind: 'record/take' }
  | { readonly kind: 'record/stop' }
  /** Reads the number at these places, and nothing else of the page. Answers the numbers that it found. */
  | { readonly kind: 'record/read'; readonly places: readonly RecordPlace[] }
  /** When the person came into a field of this frame; null when they did not. */
  | { readonly kind: 'record/field' }
  /** As the bridge does it in the top frame: outlines the field and answers its number, or null. */
  | { readonly kind: 'record/show-field' }
  | { readonly kind: 'record/hide-field' }
  | { readonly kind: 'record/insert'; readonly text: string; readonly shown: number }
  /** Outlines the fields at these places under their numbers, as far as this frame has them. Answers what it found for each. */
  | { readonly kind: 'record/show-fields'; readonly places: readonly NumberedPlace[] }
  /** Puts the text at the end of the field that is outlined under this number. */
  | { readonly kind: 'record/fill-field'; readonly number: number; readonly text: string }
  | { readonly kind: 'record/hide-fields' };

/** The place of a field, and the number that is shown beside it in the page and in the panel. */
export interface NumberedPlace extends ElementPlace {
  readonly number: number;
}

/** What a frame has at the place of a field; it tells whether words stand there, and no word of them. */
export type FieldFound = 'none' | 'several' | 'empty' | 'has-words';
const FIELD_FOUND: readonly FieldFound[] = ['none', 'several', 'empty', 'has-words'];

/** What stands where the peer pointed: number-like words only (none for a field), and ways to find the place again. */
export interface RecordPick {
  readonly numbers: readonly string[];
  readonly path: string;
  /** The firmest first. */
  readonly ways: readonly Pick<RecordPlace, 'by' | 'find'>[];
}

/** Name of the port over which the reader tells that the record may have changed. */
export const RECORD_PORT = 'record';

const PLAIN = [
  'record/point',
  'record/point-field',
  'record/take',
  'record/stop',
  'record/field',
  'record/show-field',
  'record/hide-field',
  'record/hide-fields',
] as const;

const MAX_PLACES = 20;
/** As many parts as a layout of a note may have. */
const MAX_FIELDS = 50;

export function readReaderMessage(message: unknown): ReaderMessage | undefined {
  if (!isObject(message)) return undefined;
  const { kind, by, places } = message;
  const plain = PLAIN.find((one) => one === kind);
  if (plain) return { kind: plain };
  if (kind === 'record/insert') {
    const { text, shown } = message;
    const isText = typeof text === 'string' && text.length <= MAX_TEXT;
    return isText && typeof shown === 'number' ? { kind, text, shown } : undefined;
  }
  if (kind === 'record/fill-field') {
    const { text, number } = message;
    const isText = typeof text === 'string' && text.length <= MAX_TEXT;
    return isText && typeof number === 'number' ? { kind, text, number } : undefined;
  }
  if (kind === 'record/step' && (by === 1 || by === -1)) return { kind, by };
  if (!Array.isArray(places)) return undefined;
  if (kind === 'record/show-fields')
    return { kind, places: places.slice(0, MAX_FIELDS).flatMap((one: unknown) => readNumbered(one) ?? []) };
  if (kind !== 'record/read') return undefined;
  const known = places.slice(0, MAX_PLACES).flatMap((place: unknown) => readRecordPlace(place) ?? []);
  return { kind, places: known };
}

export function readPick(answer: unknown): RecordPick | undefined {
  if (!isObject(answer) || typeof answer['path'] !== 'string' || !Array.isArray(answer['ways']))
    return undefined;
  const { path } = answer;
  const ways = answer['ways'].flatMap((way: unknown) => {
    const place = isObject(way) ? readRecordPlace({ ...way, path, part: 0 }) : undefined;
    return place ? [{ by: place.by, find: place.find }] : [];
  });
  const numbers = readNumbers(answer['numbers']);
  return ways.length > 0 ? { numbers, path, ways } : undefined;
}

export function readFound(answer: unknown): readonly FieldFound[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((one: unknown) => FIELD_FOUND.find((each) => each === one) ?? 'none');
}

function readNumbered(value: unknown): NumberedPlace | undefined {
  const place = readElementPlace(value);
  const number: unknown = place && Reflect.get(Object(value), 'number');
  return place && typeof number === 'number' ? { ...place, number } : undefined;
}

/** Short words only, whoever answers: a page that got hold of the reader could not hand over a text. */
export function readNumbers(answer: unknown): readonly string[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, 6).filter((one): one is string => typeof one === 'string' && one.length <= 40);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
