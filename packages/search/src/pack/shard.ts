import type { Resource } from '@cairn/domain';
import { ByteReader, DamagedBytes } from './bytes.ts';
import { Column } from './column.ts';
import { unescapeLine } from './escape.ts';
import { countPlaces, countUses, firstPlace, type LiftedUses } from './lifted-uses.ts';
import { FIELDS, LIFTED, type ColumnKind, type FieldName } from './schema.ts';
import { fillShape, liftedPaths, type Json } from './shape.ts';
import { isWord } from '../text/tokenize.ts';
import { readToken } from './word-code.ts';

export const SHARD_MAGIC = 'cairn-shard-1';
/** One shard, unpacked but not spelled out: records are made one at a time, when they are shown. */
export class Shard {
  readonly count: number;
  /** Spelling of each token id. */
  readonly tokens: readonly string[];
  /** By path; those that a reader of this version does not know are there as well. */
  readonly columns = new Map<string, Column>();
  private readonly shapes = new Map<FieldName, (Json | undefined)[]>();
  private storedFields: readonly StoredField[] | undefined;
  private readonly uses = new Map<string, LiftedUses>();
  private wordFlags: Uint8Array | undefined;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.readString() !== SHARD_MAGIC) throw new DamagedBytes('this is not a shard');
    this.count = reader.readNumber();
    const tokenCount = reader.readNumber();
    const lines = reader.readString();
    this.tokens = tokenCount === 0 ? [] : lines.split('\n');
    if (lines.includes('\\')) this.tokens = this.tokens.map(unescapeLine);
    if (this.tokens.length !== tokenCount) throw new DamagedBytes('words are missing');
    for (let left = reader.readNumber(); left > 0; left--) {
      const path = reader.readString();
      const body = new ByteReader(reader.readBytes(reader.readNumber()));
      this.columns.set(path, new Column(body, LIFTED[path] === 'text'));
    }
    for (const field of FIELDS) {
      if (this.shapeColumn(field).places !== this.count)
        throw new DamagedBytes(`the column ${field} is missing`);
    }
  }

  column(path: string): Column {
    const column = this.columns.get(path);
    if (!column) throw new DamagedBytes(`the column ${path} is missing`);
    return column;
  }

  shapeColumn(field: FieldName): Column {
    return this.column(`=${field}`);
  }

  /** The distinct shapes of a field; undefined stands for an absent field. Built once, on first use. */
  shapesOf(field: FieldName): readonly (Json | undefined)[] {
    let shapes = this.shapes.get(field);
    if (!shapes) {
      const lines = this.shapeColumn(field).lines();
      shapes = lines.map((line) => (line === '' ? undefined : (JSON.parse(line) as Json)));
      this.shapes.set(field, shapes);
    }
    return shapes;
  }

  /** The first place of a lifted column that belongs to a record. */
  firstPlace(path: string, record: number): number {
    return firstPlace(this.usesOf(path), record);
  }

  /** How many places of a lifted column belong to a record. */
  countPlaces(path: string, record: number): number {
    return countPlaces(this.usesOf(path), record);
  }

  /** Where the places of each record end in a lifted column, or undefined when every record has one. */
  placeEnds(path: string): Uint32Array | undefined {
    const { perShape, shapes } = this.usesOf(path);
    if (perShape === undefined) return undefined;
    const ends = shapes.valueNumbers();
    for (let record = 0, end = 0; record < ends.length; record++) {
      end += perShape[ends[record] as number] as number;
      ends[record] = end;
    }
    return ends;
  }

  usesOf(path: string): LiftedUses {
    let uses = this.uses.get(path);
    if (!uses) {
      const field = fieldOf(path);
      uses = countUses(path, field, this.shapeColumn(field), this.shapesOf(field));
      this.uses.set(path, uses);
    }
    return uses;
  }

  /** Per token: 1 for a word, 0 for what stands between words. */
  get isWord(): Uint8Array {
    if (this.wordFlags) return this.wordFlags;
    const flags = new Uint8Array(this.tokens.length);
    for (let token = 0; token < flags.length; token++)
      flags[token] = Number(isWord(this.tokens[token] as string));
    return (this.wordFlags = flags);
  }

  /** Spells a text out. */
  text(path: string, id: number): string {
    let text = '';
    this.spell(path, id, (spelling, hasGap) => {
      text += hasGap ? ` ${spelling}` : spelling;
    });
    return text;
  }

  /** Calls back for each token of a text, with whether a single space stands before it. */
  spell(path: string, id: number, onToken: (spelling: string, hasGap: boolean, token: number) => void): void {
    const { tokens, isWord: flags } = this;
    const { offsets, table } = this.column(path);
    const cursor = { at: offsets[id] ?? 0 };
    let wasWord = false;
    for (let token = readToken(table, cursor); token >= 0; token = readToken(table, cursor)) {
      const spelling = tokens[token];
      if (spelling === undefined) throw new DamagedBytes('a text holds an unknown word');
      const isNowWord = flags[token] === 1;
      onToken(spelling, isNowWord && wasWord, token);
      wasWord = isNowWord;
    }
  }

  /** Spells a whole record out. Parts that hold no text of their own are shared between records: never change them. */
  resource(record: number): Resource {
    const resource: Record<string, Json> = {};
    for (const field of this.fields()) {
      const id = field.column.idAt(record);
      const shape = field.shapes[id];
      if (shape === undefined) continue;
      const parts = (field.parts[id] ??= this.partsOf(field.name, shape));
      let next = 0;
      resource[field.name] =
        parts.length === 0 ? shape : fillShape(shape, () => this.part(parts[next++] as Part, record));
    }
    // The builder took these values from a Resource, and the shard's checksum says that they are unchanged.
    return resource as unknown as Resource;
  }

  private fields(): readonly StoredField[] {
    return (this.storedFields ??= FIELDS.map((name) => ({
      name,
      column: this.shapeColumn(name),
      shapes: this.shapesOf(name),
      parts: [],
    })));
  }

  private partsOf(field: FieldName, shape: Json): Part[] {
    const seen = new Map<string, number>();
    return liftedPaths(shape, field).map((path) => {
      const nth = seen.get(path) ?? 0;
      seen.set(path, nth + 1);
      return { path, nth, kind: LIFTED[path], column: this.column(path), uses: this.usesOf(path) };
    });
  }

  private part({ path, nth, kind, column, uses }: Part, record: number): string | number {
    const id = column.idAt(firstPlace(uses, record) + nth);
    if (kind === 'text') return this.text(path, id);
    const line = column.line(id);
    return kind === 'number' ? Number(line) : unescapeLine(line);
  }
}

/** One lifted part of a shape: the `nth` use of its column by the record. */
interface Part {
  readonly path: string;
  readonly nth: number;
  readonly kind: ColumnKind | undefined;
  readonly column: Column;
  readonly uses: LiftedUses;
}

interface StoredField {
  readonly name: FieldName;
  readonly column: Column;
  readonly shapes: readonly (Json | undefined)[];
  /** Per shape: what is lifted out of it. Filled as shapes are shown. */
  readonly parts: (readonly Part[])[];
}

function fieldOf(path: string): FieldName {
  const dot = path.indexOf('.');
  return (dot < 0 ? path : path.slice(0, dot)) as FieldName;
}
