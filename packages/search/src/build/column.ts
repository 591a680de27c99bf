import { escapeLine } from '../pack/escape.ts';
import { LARGEST_SMALL_TABLE } from '../pack/column.ts';
import type { ColumnKind } from '../pack/schema.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Dictionary } from './dictionary.ts';

/** One column while it is built: the distinct values in order of first use, and which of them stands where. */
export class ColumnBuilder {
  readonly values: string[] = [];
  readonly ids: number[] = [];
  private readonly idOf = new Map<string, number>();
  readonly path: string;
  readonly kind: ColumnKind | 'shape';

  constructor(path: string, kind: ColumnKind | 'shape') {
    this.path = path;
    this.kind = kind;
  }

  add(value: string): void {
    let id = this.idOf.get(value);
    if (id === undefined) {
      id = this.values.length;
      this.values.push(value);
      this.idOf.set(value, id);
    }
    this.ids.push(id);
  }

  write(to: ByteWriter, dictionary: Dictionary): void {
    to.writeString(this.path);
    const body = new ByteWriter();
    body.writeNumber(this.ids.length);
    body.writeNumber(this.values.length);
    const codes = this.writeCodes();
    body.writeNumber(codes.length);
    body.writeBytes(codes);
    const table = new ByteWriter();
    if (this.kind === 'text') for (const text of this.values) dictionary.writeText(text, table);
    else table.writeBytes(new TextEncoder().encode(this.lines()));
    body.writeNumber(table.size);
    body.writeBytes(table.finish());
    to.writeNumber(body.size);
    to.writeBytes(body.finish());
  }

  /** A line per value. A shape is JSON already and holds no line break. */
  private lines(): string {
    const lines = this.kind === 'atom' ? this.values.map(escapeLine) : this.values;
    return lines.map((line) => `${line}\n`).join('');
  }

  /** One value: nothing. Few values: one byte each. Many: 0 for a value not seen before, else how many values ago it was new. */
  private writeCodes(): Uint8Array {
    const codes = new ByteWriter();
    if (this.values.length <= 1) return codes.finish();
    let seen = 0;
    for (const id of this.ids) {
      if (this.values.length <= LARGEST_SMALL_TABLE) codes.writeByte(id);
      else if (id === seen) {
        codes.writeByte(0);
        seen++;
      } else codes.writeNumber(seen - id);
    }
    return codes.finish();
  }
}
