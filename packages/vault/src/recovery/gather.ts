import { parseHeader, HEADER, type Header } from '../vault/header.ts';
import { SHARD_COUNT, shardKey, shardOf } from '../manifest/manifest.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { Row, VaultStorage } from '../ports/storage.ts';
import { decodeRows } from './copy-rows.ts';

/** Everything that is left of one part of a vault, from both places. Nothing here was authenticated yet. */
export interface PartRemains {
  readonly shardRows: readonly Row[];
  /** Rows that claim to be this record. */
  readonly records: ReadonlyMap<string, readonly Row[]>;
}

/** Headers that may open the vault: that of the database first, then that of the second copy. */
export async function gatherHeaders(
  ports: VaultPorts,
  storage: VaultStorage,
  vaultId: string,
): Promise<readonly Header[]> {
  const read = await storage.read([HEADER]);
  const blob = await ports.shelf.read(vaultId, HEADER.key);
  const rows = [read.ok ? read.value[0] : undefined, blob && decodeRows(blob)[0]];
  return rows.flatMap((row) => (row && parseHeader(row.bytes, vaultId)) ?? []);
}

/** The 256 parts, one after the other. A database that cannot be read counts as empty. */
export async function* gatherParts(
  ports: VaultPorts,
  storage: VaultStorage,
  vaultId: string,
): AsyncGenerator<readonly [number, PartRemains]> {
  const stored = await storage.readAll('records');
  const byShard = Array.from({ length: SHARD_COUNT }, () => [] as Row[]);
  for (const row of stored.ok ? stored.value : [])
    if (row.key.includes(':')) byShard[shardOf(row.key)]?.push(row);
  for (const [shard, storedRecords] of byShard.entries()) {
    const read = await storage.read([{ table: 'manifest', key: shardKey(shard) }]);
    const blob = await ports.shelf.read(vaultId, shardKey(shard));
    const copied = blob === undefined ? [] : decodeRows(blob);
    const records = new Map<string, Row[]>();
    for (const row of [...storedRecords, ...copied.filter(({ key }) => key.includes(':'))])
      records.set(row.key, [...(records.get(row.key) ?? []), row]);
    const shardRows = [...(read.ok ? read.value : []), ...copied].flatMap((row) =>
      row?.key === shardKey(shard) ? row : [],
    );
    yield [shard, { shardRows, records }];
  }
}
