import { succeed } from '@cairn/domain';
import type { Keyring } from '../crypto/v1/keys.ts';
import { entryOf, shardOf } from '../manifest/manifest.ts';
import { loadManifest } from '../manifest/manifest-rows.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { VaultStorage } from '../ports/storage.ts';
import type { VaultResult } from '../problem.ts';
import { writeSentinel } from '../recovery/sentinel.ts';
import { Stage } from '../recovery/stage.ts';
import { isStoreName } from '../stored-keys.ts';
import type { Header } from '../vault/header.ts';
import { sealRecord, storeOf, unsealRecord } from '../vault/sealed-record.ts';
import type { RecordMigration } from './records.ts';

const ROWS_PER_PAGE = 200;

export interface Migrated {
  readonly header: Header;
  readonly records: number;
  /** Rows that could not be read in the old version; they are kept as they were, set aside. */
  readonly isolated: number;
}

/**
 * Brings every record to the newest version beside the old ones, then changes over in one transaction. A kill at any
 * moment leaves the old vault whole, and the next unlock begins anew.
 */
export async function migrateVault(
  ports: VaultPorts,
  storage: VaultStorage,
  keyring: Keyring,
  header: Header,
  migrations: readonly RecordMigration[],
): Promise<VaultResult<Migrated>> {
  const steps = migrations.filter(({ to }) => to > header.schema);
  const newest = steps.at(-1)?.to;
  if (newest === undefined) return succeed({ header, records: 0, isolated: 0 });
  // Other windows seal in the old version; they ask for the passphrase again and find the new one.
  ports.channel.post({ kind: 'lock', vaultId: header.vaultId });
  const manifest = await loadManifest(storage, keyring, header.schema);
  if (!manifest.ok) return manifest;
  const stage = new Stage(storage, keyring, ports.randomBytes);
  const begun = await stage.begin();
  if (!begun.ok) return begun;
  const next: Header = { ...header, schema: newest };
  let [records, isolated, after] = [0, 0, ''];
  for (;;) {
    const page = await storage.readAll('records', { after, limit: ROWS_PER_PAGE });
    if (!page.ok) return page;
    for (const row of page.value) {
      const store = storeOf(row.key);
      const entry = entryOf(manifest.value, row.key);
      const old = entry?.rev === row.rev ? await unsealRecord(keyring, header.schema, row) : undefined;
      if (old === undefined || entry === undefined || !isStoreName(store)) {
        isolated += 1;
        const added = await stage.addIsolated(row);
        if (!added.ok) return added;
        continue;
      }
      records += 1;
      const content = steps.reduce((found, { migrate }) => migrate(store, found), old);
      const sealed = await sealRecord(
        keyring,
        newest,
        { key: row.key, rev: row.rev, content },
        ports.randomBytes,
      );
      const added = await stage.addRecord(shardOf(row.key), sealed, entry, content);
      if (!added.ok) return added;
    }
    const last = page.value.at(-1);
    if (last === undefined || page.value.length < ROWS_PER_PAGE) break;
    after = last.key;
  }
  const finished = await stage.finish(next, manifest.value.rootRev, manifest.value.rootRev);
  if (!finished.ok) return finished;
  await writeSentinel(ports.kept, header.vaultId, { nickname: header.nickname, rootRev: finished.value });
  return succeed({ header: next, records, isolated });
}
