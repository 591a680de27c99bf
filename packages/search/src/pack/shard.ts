import type { Resource } from '@cairn/domain';
import { ByteReader, DamagedBytes } from './bytes.ts';
import { Column } from './column.ts';
import { unescapeLine } from './escape.ts';
import { FIELDS, LIFTED, type FieldName } from './schema.ts';
import { fillShape, liftedPaths, type Json } from './shape.ts';
import { isWord } from '../text/tokenize.ts';
import { readToken } from './word-code.ts';

export const SHARD_MAGIC = 'cairn-shard-1';
/** Every so many records the place reached in a lifted column is kept. */
const BLOCK = 16;

/** One shard, unpacked but not spelled out: records are made one at a time, when they are shown. */
export class Shard {
  readonly count: number;
  /** Spelling of each token id. */
  readonly tokens: readonly string[];
  private readonly columns = new Map<string, Column>();
  private readonly shapes = new Map<FieldName, (Json | undefined)[]>();
  private storedFields: readonly StoredField[] | undefined;
  private readonly uses = new Map<string, LiftedUses>();

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
      const column = this.shapeColumn(field);
      shapes = Array.from({ length: column.size }, (_, id) => {
        const line = column.line(id);
        return line === '' ? undefined : (JSON.parse(line) as Json);
      });
      this.shapes.set(field, shapes);
    }
    return shapes;
  }

  /** The first place of a lifted column that belongs to a record. */
  firstPlace(path: string, record: number): number {
    const { perShape, blocks, shapes } = this.usesOf(path);
    if (perShape === undefined) return record;
    let from = blocks[Math.floor(record / BLOCK)] ?? 0;
    for (let i = record - (record % BLOCK); i < record; i++) from += perShape[shapes.idAt(i)] ?? 0;
    return from;
  }

  /** How many places of a lifted column belong to a record. */
  countPlaces(path: string, record: number): number {
    const { perShape, shapes } = this.usesOf(path);
    return perShape === undefined ? 1 : (perShape[shapes.idAt(record)] ?? 0);
  }

  usesOf(path: string): LiftedUses {
    let uses = this.uses.get(path);
    if (uses) return uses;
    const dot = path.indexOf('.');
    const field = (dot < 0 ? path : path.slice(0, dot)) as FieldName;
    const perShape = Uint32Array.from(this.shapesOf(field), (shape) =>
      shape === undefined ? 0 : liftedPaths(shape, field).filter((lifted) => lifted === path).length,
    );
    const shapes = this.shapeColumn(field);
    uses = perShape.every((count) => count === 1)
      ? { perShape: undefined, blocks: new Uint32Array(0), shapes }
      : { perShape, blocks: this.blocksOf(shapes, perShape), shapes };
    this.uses.set(path, uses);
    return uses;
  }

  /** Spells a text out, telling where each of its words stands. */
  text(path: string, id: number, onWord?: (token: number, start: number, end: number) => void): string {
    const column = this.column(path);
    const cursor = { at: column.offsets[id] ?? 0 };
    let text = '';
    let wasWord = false;
    for (let token = readToken(column.table, cursor); token >= 0; token = readToken(column.table, cursor)) {
      const spelling = this.tokens[token];
      if (spelling === undefined) throw new DamagedBytes('a text holds an unknown word');
      const isNowWord = isWord(spelling);
      if (isNowWord && wasWord) text += ' ';
      const start = text.length;
      text += spelling;
      if (isNowWord) onWord?.(token, start, text.length);
      wasWord = isNowWord;
    }
    return text;
  }

  /** Spells a whole record out. Parts that hold no text of their own are shared between records: never change them. */
  resource(record: number): Resource {
    const resource: Record<string, Json> = {};
    for (const field of this.fields()) {
      const id = field.column.idAt(record);
      const shape = field.shapes[id];
      if (shape === undefined) continue;
      resource[field.name] = field.isWhole[id] ? shape : this.fill(field.name, shape, record);
    }
    // The builder took these values from a Resource, and the shard's checksum says that they are unchanged.
    return resource as unknown as Resource;
  }

  private fields(): readonly StoredField[] {
    return (this.storedFields ??= FIELDS.map((name) => {
      const shapes = this.shapesOf(name);
      const isWhole = shapes.map((shape) => shape !== undefined && liftedPaths(shape, name).length === 0);
      return { name, column: this.shapeColumn(name), shapes, isWhole };
    }));
  }

  private fill(field: FieldName, shape: Json, record: number): Json {
    if (shape === null) return this.part(field, this.column(field).idAt(this.firstPlace(field, record)));
    const next = new Map<string, number>();
    return fillShape(shape, field, (path) => {
      const place = next.get(path) ?? this.firstPlace(path, record);
      next.set(path, place + 1);
      return this.part(path, this.column(path).idAt(place));
    });
  }

  private part(path: string, id: number): string | number {
    if (LIFTED[path] === 'text') return this.text(path, id);
    const line = this.column(path).line(id);
    return LIFTED[path] === 'number' ? Number(line) : unescapeLine(line);
  }

  private blocksOf(ids: Column, perShape: Uint32Array): Uint32Array {
    const blocks = new Uint32Array(Math.ceil(this.count / BLOCK));
    for (let i = 0, total = 0; i < this.count; i++) {
      if (i % BLOCK === 0) blocks[i / BLOCK] = total;
      total += perShape[ids.idAt(i)] ?? 0;
    }
    return blocks;
  }
}

/** How a lifted column goes with the shapes of its field. */
interface LiftedUses {
  /** How many places each shape takes; undefined when every record has exactly one. */
  readonly perShape: Uint32Array | undefined;
  /** The place reached at the start of each block of records. */
  readonly blocks: Uint32Array;
  readonly shapes: Column;
}

interface StoredField {
  readonly name: FieldName;
  readonly column: Column;
  readonly shapes: readonly (Json | undefined)[];
  /** Per shape: nothing is lifted out of it. */
  readonly isWhole: readonly boolean[];
}
