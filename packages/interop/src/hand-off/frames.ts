import { fail, succeed, type Result } from '@cairn/domain';
import { fromBase32, toBase32 } from './base32.ts';
import { checksum } from './checksum.ts';

// A file as a series of short texts, one for each QR code: CAIRN1/series/number/count/data/checksum. The series is the
// checksum of the whole file. Any order will do, and twice the same is no harm.

/** So much fits a code that a cheap camera reads off a small screen (417 signs, 65 squares wide). */
const FRAME_BYTES = 240;
export const MOST_FRAMES = 199;
const PATTERN =
  /CAIRN1\/([0-9A-Z]{7})\/([1-9]\d{0,2})\/([1-9]\d{0,2})\/([0-9A-Z]{1,400})\/([0-9A-Z]{7})(?![0-9A-Z])/gi;

export interface Frame {
  readonly series: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly data: Uint8Array;
}

/** The frames of one series that were found so far. */
export interface Gathered {
  readonly series: string;
  readonly count: number;
  readonly parts: ReadonlyMap<number, Uint8Array>;
}

/** The texts for the codes; undefined when the file is too long for a series that anybody would show. */
export function toFrames(file: Uint8Array): readonly string[] | undefined {
  const count = Math.max(1, Math.ceil(file.length / FRAME_BYTES));
  if (count > MOST_FRAMES) return undefined;
  const series = checksum(file);
  return Array.from({ length: count }, (_, at) => {
    const data = file.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES);
    const head = `CAIRN1/${series}/${at + 1}/${count}/${toBase32(data)}`;
    return `${head}/${checksum(new TextEncoder().encode(head))}`;
  });
}

/** Every whole frame in a text, such as what a camera read or what was pasted. Damaged ones are left. */
export function findFrames(text: string): readonly Frame[] {
  return [...text.toUpperCase().matchAll(PATTERN)].flatMap((found) => {
    const [whole, series = '', number = '', count = '', written = '', sum = ''] = found;
    const head = whole.slice(0, -sum.length - 1);
    const data = fromBase32(written);
    if (data === undefined || checksum(new TextEncoder().encode(head)) !== sum) return [];
    return [{ series, number: Number(number), count: Number(count), data }];
  });
}

/** Adds a frame to those that were found. One of another series, or one that contradicts them, is refused. */
export function gather(before: Gathered | undefined, frame: Frame): Result<Gathered> {
  const { series, number, count, data } = frame;
  if (count > MOST_FRAMES || number > count)
    return fail({ code: 'frame-out-of-range', message: 'This code is not part of a series.' });
  if (before && (before.series !== series || before.count !== count))
    return fail({ code: 'other-series', message: 'This code belongs to another hand-off.' });
  const parts = before?.parts ?? new Map<number, Uint8Array>();
  return succeed({ series, count, parts: new Map(parts).set(number, data) });
}

/** Numbers of the frames that are still missing, from 1. */
export function missingFrames({ count, parts }: Gathered): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1).filter((number) => !parts.has(number));
}

/** The whole file, once every frame is there and the whole has the checksum that its series is named after. */
export function joinFrames(gathered: Gathered): Result<Uint8Array<ArrayBuffer>> {
  const missing = missingFrames(gathered);
  if (missing.length > 0)
    return fail({ code: 'frames-missing', message: `Still missing: ${missing.join(', ')}.` });
  const parts = Array.from({ length: gathered.count }, (_, at) => gathered.parts.get(at + 1) ?? []);
  const file = Uint8Array.from(parts.flatMap((part) => [...part]));
  return checksum(file) === gathered.series
    ? succeed(file)
    : fail({ code: 'frames-do-not-fit', message: 'The codes do not fit together. Scan them again.' });
}
