import type { Column } from './column.ts';
import { liftedPaths, type Json } from './shape.ts';

/** Every so many records the place reached in a lifted column is kept. */
const BLOCK = 16;

/** How a lifted column goes with the shapes of its field. */
export interface LiftedUses {
  /** How many places each shape takes; undefined when every record has exactly one. */
  readonly perShape: Uint32Array | undefined;
  /** The place reached at the start of each block of records. */
  readonly blocks: Uint32Array;
  readonly shapes: Column;
}

/** Counts how often each shape of a field uses the lifted `path`. */
export function countUses(
  path: string,
  field: string,
  column: Column,
  shapes: readonly (Json | undefined)[],
): LiftedUses {
  const perShape = Uint32Array.from(shapes, (shape) =>
    shape === undefined ? 0 : liftedPaths(shape, field).filter((lifted) => lifted === path).length,
  );
  if (perShape.every((count) => count === 1))
    return { perShape: undefined, blocks: new Uint32Array(0), shapes: column };
  const blocks = new Uint32Array(Math.ceil(column.places / BLOCK));
  for (let record = 0, total = 0; record < column.places; record++) {
    if (record % BLOCK === 0) blocks[record / BLOCK] = total;
    total += perShape[column.idAt(record)] ?? 0;
  }
  return { perShape, blocks, shapes: column };
}

/** The first place of the lifted column that belongs to a record. */
export function firstPlace({ perShape, blocks, shapes }: LiftedUses, record: number): number {
  if (perShape === undefined) return record;
  let from = blocks[Math.floor(record / BLOCK)] ?? 0;
  for (let i = record - (record % BLOCK); i < record; i++) from += perShape[shapes.idAt(i)] ?? 0;
  return from;
}

/** How many places of the lifted column belong to a record. */
export function countPlaces({ perShape, shapes }: LiftedUses, record: number): number {
  return perShape === undefined ? 1 : (perShape[shapes.idAt(record)] ?? 0);
}
