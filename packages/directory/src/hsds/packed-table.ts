import { idsIn } from './ids-in.ts';

/** One row of a table with the cells that hold something. */
export interface StoredRow {
  readonly file: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Between cells; a control character that `plainText` takes out of every text. */
const MARK = '\u0001';
const MARKS = /\u0001/g;
const INSTEAD = '\u0002';

/**
 * A table that waits to be joined. A row is one flat text and not an object per cell, which takes a fifth of the
 * memory; it comes apart again when it is asked for.
 */
export class PackedTable {
  private readonly file: string;
  private readonly columns: string[] = [];
  private readonly known = new Set<string>();
  private readonly texts: string[] = [];
  private readonly numbers: number[] = [];
  private readonly indexes = new Map<string, KeyIndex>();

  constructor(file: string) {
    this.file = file;
  }

  get length(): number {
    return this.texts.length;
  }

  add(row: number, cells: Readonly<Record<string, string>>): void {
    for (const name of Object.keys(cells)) {
      if (this.known.has(name)) continue;
      this.known.add(name);
      this.columns.push(name);
    }
    // A column can be called "constructor", which every object answers to.
    const own = (name: string): string => (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '');
    const values = this.columns.map((name) => own(name).replace(MARKS, INSTEAD));
    while (values.at(-1) === '') values.pop();
    if (values.length === 0) return;
    this.texts.push(values.join(MARK));
    this.numbers.push(row);
  }

  at(place: number): StoredRow {
    const cells: Record<string, string> = {};
    (this.texts[place] ?? '').split(MARK).forEach((cell, column) => {
      const name = this.columns[column];
      if (cell !== '' && name !== undefined) cells[name] = cell;
    });
    return { file: this.file, row: this.numbers[place] ?? 0, cells };
  }

  /** Lets go of the rows that hang on this id alone. */
  forget(column: string, id: string): void {
    const at = this.columns.indexOf(column);
    if (at < 0) return;
    for (const place of this.placesOf(column, at, id)) {
      const { cells } = this.at(place);
      if (cells[column] !== id) continue;
      if (
        Object.keys(cells).every(
          (name) => name === column || name === 'id' || !/_id$/.test(name) || isTerm(name),
        )
      )
        this.texts[place] = '';
    }
  }

  /** Rows whose key column holds the id, in the order of the table; a cell can hold several ids. */
  find(column: string, id: string): StoredRow[] {
    const at = this.columns.indexOf(column);
    return at < 0 ? [] : this.placesOf(column, at, id).map((place) => this.at(place));
  }

  private placesOf(column: string, at: number, id: string): number[] {
    let index = this.indexes.get(column);
    if (index === undefined) {
      index = new KeyIndex(this.texts.length, (row) => idsIn(cellAt(this.texts[row] ?? '', at)));
      this.indexes.set(column, index);
    }
    return index.places(id).filter((place) => idsIn(cellAt(this.texts[place] ?? '', at)).includes(id));
  }
}

/** Keys that point at what words mean and not at what owns the row. */
function isTerm(column: string): boolean {
  return column === 'taxonomy_term_id' || column === 'taxonomy_id' || column === 'unit_id';
}

function cellAt(text: string, column: number): string {
  let from = 0;
  for (let skipped = 0; skipped < column; skipped += 1) {
    from = text.indexOf(MARK, from) + 1;
    if (from === 0) return '';
  }
  const to = text.indexOf(MARK, from);
  return to < 0 ? text.slice(from) : text.slice(from, to);
}

/** From an id to the places where it may stand, in twelve bytes a place; the caller looks whether it does. */
class KeyIndex {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly rows: Int32Array;

  constructor(length: number, idsOf: (row: number) => readonly string[]) {
    let count = 0;
    for (let row = 0; row < length; row += 1) count += idsOf(row).length;
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, count)))).fill(-1);
    this.next = new Int32Array(count);
    this.rows = new Int32Array(count);
    let entry = 0;
    // From the last row to the first, so that each chain runs in the order of the table.
    for (let row = length - 1; row >= 0; row -= 1) {
      for (const id of new Set(idsOf(row))) {
        const slot = this.slotOf(id);
        this.rows[entry] = row;
        this.next[entry] = this.heads[slot] ?? -1;
        this.heads[slot] = entry;
        entry += 1;
      }
    }
  }

  places(id: string): number[] {
    const found: number[] = [];
    for (let entry = this.heads[this.slotOf(id)] ?? -1; entry >= 0; entry = this.next[entry] ?? -1)
      found.push(this.rows[entry] ?? 0);
    return found;
  }

  /** FNV-1a. */
  private slotOf(id: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return ((hash ^ (hash >>> 15)) >>> 0) & (this.heads.length - 1);
  }
}
