import { succeed } from '@cairn/domain';
import { toBase64 } from '../ports/bytes.ts';
import type { VaultResult } from '../problem.ts';
import { recordStores, type StoreName } from '../stored-keys.ts';
import { listRecords, type UnreadableRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

export interface VaultCheck {
  readonly records: number;
  readonly unreadable: readonly UnreadableRecord[];
  /** Rows that a recovery set aside because nothing readable was left of them. */
  readonly isolated: number;
}

/**
 * How many records are gone from the database although the manifest names them: to be asked once after an unlock, when
 * the first screen is there. `recoverVault` looks for them in the second copy.
 */
export async function countMissing(vault: Vault): Promise<VaultResult<number>> {
  for (;;) {
    const manifest = await vault.manifest();
    if (!manifest.ok) return manifest;
    const rows = await vault.storage.count('records');
    if (!rows.ok) return rows;
    const after = await vault.manifest();
    if (!after.ok) return after;
    // Another window took a record away in between: that one is not missing.
    if (after.value.rootRev !== manifest.value.rootRev) continue;
    return succeed(Math.max(0, manifest.value.root.records - rows.value));
  }
}

/** Opens every record once. */
export async function checkVault(vault: Vault): Promise<VaultResult<VaultCheck>> {
  let records = 0;
  const unreadable: UnreadableRecord[] = [];
  for (const store of Object.keys(recordStores) as StoreName[]) {
    const listed = await listRecords(vault, store);
    if (!listed.ok) return listed;
    records += listed.value.records.length;
    unreadable.push(...listed.value.unreadable);
  }
  const isolated = await vault.storage.count('isolated');
  return isolated.ok ? succeed({ records, unreadable, isolated: isolated.value }) : isolated;
}

/** What cannot be read, still sealed, as a text file that can be given to somebody who can look into it. */
export async function exportUnreadable(vault: Vault): Promise<VaultResult<string>> {
  const checked = await checkVault(vault);
  if (!checked.ok) return checked;
  const places = checked.value.unreadable.map(({ key }) => ({ table: 'records' as const, key }));
  const damaged = await vault.storage.read(places);
  const isolated = await vault.storage.readAll('isolated');
  if (!damaged.ok) return damaged;
  if (!isolated.ok) return isolated;
  const rows = [...damaged.value.flatMap((row) => row ?? []), ...isolated.value];
  return succeed(
    JSON.stringify(
      {
        kind: 'cairn-unreadable',
        vaultId: vault.id,
        schema: vault.header.schema,
        rows: rows.map(({ key, rev, bytes }) => ({ key, rev, bytes: toBase64(bytes) })),
      },
      null,
      2,
    ),
  );
}
