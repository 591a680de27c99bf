import { MAX_TEXT } from './messages.ts';
import { readRecordPlace, type RecordPlace } from './record-place.ts';

// Between a panel or overlay and the reader, which is put into the frames of a page when the peer asks whose record
// it is, and not before. The reader answers; by itself it says one thing only, over a port that Cairn's own page
// opened: that the page may show another record now. A port that ends says the same.

export type ReaderMessage =
  /** The peer points: marks what is under the pointer until something is taken or it is stopped. Answers a pick, or null. */
  | { readonly kind: 'record/point' }
  /** The same by keyboard: marks the next thing with a number in it, or the one before. Answers whether there is one, and its numbers. */
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
  | { readonly kind: 'record/insert'; readonly text: string; readonly shown: number };

/** What stands where the peer pointed: number-like words only, and ways to find the place again. */
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
  'record/take',
  'record/stop',
  'record/field',
  'record/show-field',
  'record/hide-field',
] as const;

const MAX_PLACES = 20;

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
  if (kind === 'record/step' && (by === 1 || by === -1)) return { kind, by };
  if (kind !== 'record/read' || !Array.isArray(places)) return undefined;
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
  return ways.length > 0 && numbers.length > 0 ? { numbers, path, ways } : undefined;
}

/** Short words only, whoever answers: a page that got hold of the reader could not hand over a text. */
export function readNumbers(answer: unknown): readonly string[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, 6).filter((one): one is string => typeof one === 'string' && one.length <= 40);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
