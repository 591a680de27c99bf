import type { Result } from '@cairn/domain';
import type { StorageProblem } from '../problem.ts';
import type { Bytes } from './bytes.ts';

/**
 * The physical tables of one vault. What is in them, and what clears them, stands in `stored-keys.ts`.
 * `staged` holds rows that wait for `promote`; their keys are `<table>/<key>`.
 */
export const TABLES = ['header', 'records', 'manifest', 'staged', 'isolated'] as const;
export type Table = (typeof TABLES)[number];

/** One sealed thing. `rev` counts the times it was written, from 1. */
export interface Row {
  readonly key: string;
  readonly rev: number;
  readonly bytes: Bytes;
}

/** A row that must still have this revision (0: be absent); otherwise nothing is written, and `row-changed` says so. */
export interface Expectation extends Place {
  readonly rev: number;
}

export interface Batch {
  readonly expect?: Expectation;
  readonly put?: readonly { readonly table: Table; readonly row: Row }[];
  readonly remove?: readonly { readonly table: Table; readonly key: string }[];
}

export interface Place {
  readonly table: Table;
  readonly key: string;
}

export interface Page {
  /** Only keys that begin so. */
  readonly prefix?: string;
  /** Only keys behind this one, in the order of their UTF-16 code units. */
  readonly after?: string;
  readonly limit?: number;
}

export type StorageResult<T> = Result<T, StorageProblem>;

/** The rows of one vault. Every method gives a typed problem instead of throwing; `contract/` says how each behaves. */
export interface VaultStorage {
  /** The rows at these places, all as of one moment; undefined where there is none. */
  read(places: readonly Place[]): Promise<StorageResult<(Row | undefined)[]>>;
  /** Rows in the order of their keys. */
  readAll(table: Table, page?: Page): Promise<StorageResult<Row[]>>;
  count(table: Table): Promise<StorageResult<number>>;
  /** All or nothing; done only when the transaction completed with strict durability. */
  commit(batch: Batch): Promise<StorageResult<void>>;
  /** Removes every row of a table. */
  clear(table: Table): Promise<StorageResult<void>>;
  /** In one transaction: `staged` takes the place of header, records and manifest, isolated rows are added, and `staged` is empty. */
  promote(expect?: Expectation): Promise<StorageResult<void>>;
  close(): void;
}

export interface OpenOptions {
  /** Make the database when it is not there; otherwise its absence is the problem `no-such-vault`. */
  readonly create: boolean;
  /** A newer version of the program, or a deletion, took the database away: this storage is closed. */
  readonly onTakenAway?: () => void;
}

/** Where databases live: one for each vault. */
export interface StorageHouse {
  names(): Promise<StorageResult<string[]>>;
  open(name: string, options: OpenOptions): Promise<StorageResult<VaultStorage>>;
  destroy(name: string): Promise<StorageResult<void>>;
}
