import { ByteReader, DamagedBytes, decodeText } from './bytes.ts';
import { END_OF_TEXT } from './word-code.ts';

/** Up to this many distinct values, a place in the column takes one byte that is the value's number. */
export const LARGEST_SMALL_TABLE = 255;
const LINE_BREAK = 10;

/** A column read back: place -> number of a distinct value -> bytes of that value. */
export class Column {
  /** How many places the column has: one per record for a shape, one per use for a lifted part. */
  readonly places: number;
  /** How many distinct values there are. */
  readonly size: number;
  readonly table: Uint8Array;
  private readonly ids: Uint8Array | Uint16Array | Uint32Array | undefined;
  private starts: Uint32Array | undefined;
  private readonly endByte: number;

  constructor(body: ByteReader, isText: boolean) {
    this.places = body.readNumber();
    this.size = body.readNumber();
    const codes = body.readBytes(body.readNumber());
    this.table = body.readBytes(body.readNumber());
    this.endByte = isText ? END_OF_TEXT : LINE_BREAK;
    if (this.size > this.table.length || (this.places > 0 && this.size === 0))
      throw new DamagedBytes('values are missing');
    if (this.size > 1) this.ids = readIds(codes, this.places, this.size);
  }

  idAt(place: number): number {
    return this.ids === undefined ? 0 : (this.ids[place] ?? 0);
  }

  /** The number of the value at each place. */
  valueNumbers(): Uint32Array {
    return this.ids === undefined ? new Uint32Array(this.places) : new Uint32Array(this.ids);
  }

  /** Adds how often the values stand at these places. */
  countIds(places: Uint32Array, counts: Uint32Array): void {
    const { ids } = this;
    if (ids === undefined) counts[0] = (counts[0] ?? 0) + places.length;
    else {
      for (let i = 0; i < places.length; i++) {
        const id = ids[places[i] as number] as number;
        counts[id] = (counts[id] as number) + 1;
      }
    }
  }

  /** Where each value starts in `table`; one more entry than values. Each value is followed by one end byte. */
  get offsets(): Uint32Array {
    if (this.starts) return this.starts;
    const { table, endByte, size } = this;
    const starts = new Uint32Array(size + 1);
    let found = 0;
    // Most values are short: asking for the next end byte would cost more than looking at each.
    for (let at = 0; at < table.length && found < size; at++)
      if (table[at] === endByte) starts[++found] = at + 1;
    if (found < size) throw new DamagedBytes('a value is cut off');
    this.starts = starts;
    return starts;
  }

  /** All values of a column that is not text, in one go. */
  lines(): string[] {
    return this.size === 0 ? [] : decodeText(this.table.subarray(0, this.table.length - 1)).split('\n');
  }

  line(id: number): string {
    const { offsets } = this;
    return decodeText(this.table.subarray(offsets[id] ?? 0, (offsets[id + 1] ?? 1) - 1));
  }
}

function readIds(codes: Uint8Array, places: number, size: number): Uint8Array | Uint16Array | Uint32Array {
  if (size <= LARGEST_SMALL_TABLE) {
    if (codes.length !== places) throw new DamagedBytes('places are missing');
    return codes;
  }
  if (codes.length < places) throw new DamagedBytes('places are missing');
  const ids = size <= 65536 ? new Uint16Array(places) : new Uint32Array(places);
  let seen = 0;
  let at = 0;
  for (let place = 0; place < places; place++) {
    let back = codes[at++] ?? 0;
    if (back === 0) {
      ids[place] = seen++;
      continue;
    }
    if (back >= 128) {
      back &= 127;
      for (let scale = 128, more = 128; more >= 128; scale *= 128) {
        more = codes[at++] ?? 0;
        back += (more & 127) * scale;
      }
    }
    if (back > seen) throw new DamagedBytes('a place points outside its column');
    ids[place] = seen - back;
  }
  if (seen !== size || at !== codes.length) throw new DamagedBytes('values and places disagree');
  return ids;
}
