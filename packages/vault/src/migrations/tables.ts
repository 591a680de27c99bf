import type { IDBPDatabase } from 'idb';
import type { VaultSchema } from '../adapters/idb-storage.ts';
import { createFirstTables } from './0001-first-tables.ts';

/** Each makes the tables of its version out of those of the version before. Frozen once released. */
const steps: readonly ((database: IDBPDatabase<VaultSchema>) => void)[] = [createFirstTables];

/** The version of the tables, which IndexedDB keeps and compares. */
export const DATABASE_VERSION = steps.length;

/** Runs inside the transaction that IndexedDB opens for an upgrade, and so happens wholly or not at all. */
export function migrateTables(database: IDBPDatabase<VaultSchema>, from: number): void {
  for (const step of steps.slice(from)) step(database);
}
