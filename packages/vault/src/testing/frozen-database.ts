import { fromBase64, toBase64 } from '../ports/bytes.ts';
import { TABLES, type Table, type VaultStorage } from '../ports/storage.ts';
import { must } from './world.ts';

/** All rows of a vault as reviewable data. */
export interface FrozenDatabase {
  readonly vaultId: string;
  readonly rows: readonly {
    readonly table: Table;
    readonly key: string;
    readonly rev: number;
    readonly bytes: string;
  }[];
}

export async function freeze(vaultId: string, storage: VaultStorage): Promise<FrozenDatabase> {
  const rows = [];
  for (const table of TABLES)
    for (const { key, rev, bytes } of must(await storage.readAll(table)))
      rows.push({ table, key, rev, bytes: toBase64(bytes) });
  return { vaultId, rows };
}

export async function thaw({ rows }: FrozenDatabase, storage: VaultStorage): Promise<void> {
  const put = rows.map(({ table, key, rev, bytes }) => ({
    table,
    row: { key, rev, bytes: fromBase64(bytes) ?? new Uint8Array(0) },
  }));
  must(await storage.commit({ put }));
}
