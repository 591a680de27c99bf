import type { IDBPDatabase } from 'idb';
import type { VaultSchema } from '../adapters/idb-storage.ts';

/** Version 1: five tables of rows, each found by its key. */
export function createFirstTables(database: IDBPDatabase<VaultSchema>): void {
  for (const table of ['header', 'records', 'manifest', 'staged', 'isolated'] as const)
    database.createObjectStore(table, { keyPath: 'key' });
}
