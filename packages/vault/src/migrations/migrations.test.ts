import { describe, expect, it } from 'vitest';
import { deriveKeyring } from '../crypto/v1/keys.ts';
import type { VaultStorage } from '../ports/storage.ts';
import { DATABASE_PREFIX } from '../stored-keys.ts';
import { freeze, thaw, type FrozenDatabase } from '../testing/frozen-database.ts';
import { codeOf, ITERATIONS, must, PASSPHRASE, testWorld } from '../testing/world.ts';
import { inspectVault } from '../vault/inspect.ts';
import { getRecord, listRecords, putRecord } from '../vault/records.ts';
import { countMissing } from '../recovery/unreadable.ts';
import { openDataKey } from '../vault/secret.ts';
import { unlockVault } from '../vault/unlock.ts';
import { Vault } from '../vault/vault.ts';
import { loadManifest } from '../manifest/manifest-rows.ts';
import database1 from './fixtures/database-1.json' with { type: 'json' };
import { migrateVault } from './migrate-vault.ts';
import { RECORD_SCHEMA, recordMigrations, type RecordMigration } from './records.ts';

const frozen = database1 as FrozenDatabase;
const secret = { passphrase: PASSPHRASE };

/** Two steps that a test can tell apart: notes get a kind, then the kind is in capitals. */
const later: readonly RecordMigration[] = [
  {
    to: 2,
    migrate: (store, record) =>
      store === 'notes' ? { ...record, value: { kind: 'peer', was: record.value } } : record,
  },
  {
    to: 3,
    migrate: (store, record) =>
      store === 'notes' ? { ...record, value: { ...(record.value as object), kind: 'PEER' } } : record,
  },
];

async function thawed() {
  const world = testWorld();
  const storage = must(await world.house.open(DATABASE_PREFIX + frozen.vaultId, { create: true }));
  await thaw(frozen, storage);
  const { header } = must(await inspectVault(world.ports, frozen.vaultId));
  const keyring = await deriveKeyring(must(await openDataKey(header, secret)), frozen.vaultId);
  return { world, storage, header, keyring };
}

async function openAt(world: Awaited<ReturnType<typeof thawed>>, schema: number) {
  const header = { ...world.header, schema };
  const manifest = must(await loadManifest(world.storage, world.keyring, schema));
  return new Vault({
    ports: world.world.ports,
    storage: world.storage,
    keyring: world.keyring,
    header,
    manifest,
    by: 'Ana',
  });
}

describe('the database of version 1', () => {
  it('starts from a database that is, row for row, the frozen one', async () => {
    const { storage } = await thawed();
    const again = await freeze(frozen.vaultId, storage);
    const inOrder = ({ rows }: FrozenDatabase): string[] =>
      rows.map(({ table, key, rev, bytes }) => `${table} ${key} ${rev} ${bytes}`).sort();
    expect(frozen.rows.length).toBeGreaterThan(0);
    expect(inOrder(again)).toEqual(inOrder(frozen));
  });

  it('opens in this program with everything that was saved in it', async () => {
    const { world } = await thawed();
    const { vault } = must(
      await unlockVault(world.ports, frozen.vaultId, secret, { iterations: ITERATIONS }),
    );
    const notes = must(await listRecords(vault, 'notes', { group: 'person-1' }));
    expect([
      must(await countMissing(vault)),
      notes.unreadable,
      notes.records.map(({ id }) => id).sort(),
    ]).toEqual([0, [], ['n1', 'n2']]);
    expect(must(await getRecord(vault, 'plans', 'p1'))?.value).toEqual({ goal: 'a home' });
    expect(must(await getRecord(vault, 'settings', 'language'))?.value).toBe('es');
  });

  it('is refused, and not touched, by a program that is older than it', async () => {
    const { world, storage, header } = await thawed();
    const newer = { ...header, schema: RECORD_SCHEMA + 1 };
    const bytes = new TextEncoder().encode(JSON.stringify(newer));
    must(await storage.commit({ put: [{ table: 'header', row: { key: 'header', rev: 99, bytes } }] }));
    expect(codeOf(await unlockVault(world.ports, frozen.vaultId, secret))).toBe('newer-data');
  });
});

describe('a migration', () => {
  it('changes every record through all steps, and the vault goes on', async () => {
    const opened = await thawed();
    const { world, storage, keyring, header } = opened;
    const migrated = must(await migrateVault(world.ports, storage, keyring, header, later));
    expect([migrated.header.schema, migrated.isolated]).toEqual([3, 0]);
    const vault = await openAt(opened, 3);
    expect(must(await getRecord(vault, 'notes', 'n1'))?.value).toEqual({
      kind: 'PEER',
      was: { text: 'A walk by the river.' },
    });
    expect(must(await getRecord(vault, 'plans', 'p1'))?.value).toEqual({ goal: 'a home' });
    must(await putRecord(vault, { store: 'notes', id: 'n9', value: 'new', basedOn: 0 }));
  });

  it('leaves the old vault whole when it is killed at any write, and goes through the next time', async () => {
    for (let allowed = 0; ; allowed += 1) {
      const opened = await thawed();
      const { world, storage, keyring, header } = opened;
      const outcome = await migrateVault(world.ports, dyingAfter(storage, allowed), keyring, header, later);
      if (outcome.ok) {
        expect(allowed).toBeGreaterThan(1);
        return;
      }
      const before = await openAt(opened, 1);
      expect(must(await listRecords(before, 'notes')).records.length).toBe(2);
      must(await migrateVault(world.ports, storage, keyring, header, later));
      expect(must(await listRecords(await openAt(opened, 3), 'notes')).unreadable).toEqual([]);
    }
  });

  it('keeps a damaged row as it was, set aside, and migrates the rest', async () => {
    const opened = await thawed();
    const { world, storage, keyring, header } = opened;
    const [row] = must(await storage.readAll('records', { prefix: 'notes:' }));
    const torn = { ...row!, bytes: row!.bytes.slice(0, 30) };
    must(await storage.commit({ put: [{ table: 'records', row: torn }] }));
    expect(must(await migrateVault(world.ports, storage, keyring, header, later)).isolated).toBe(1);
    expect(must(await storage.readAll('isolated'))).toEqual([torn]);
    expect(must(await listRecords(await openAt(opened, 3), 'notes')).records.length).toBe(1);
  });

  it('list is numbered from 2 without gaps', () => {
    expect(recordMigrations.map(({ to }) => to)).toEqual(recordMigrations.map((_, at) => at + 2));
  });
});

/** Answers so many writes, then none: what a kill looks like from inside. */
function dyingAfter(storage: VaultStorage, allowed: number): VaultStorage {
  let left = allowed;
  const alive = <T>(write: () => Promise<T>) => {
    left -= 1;
    return left >= 0 ? write() : Promise.resolve({ ok: false, problem: { code: 'storage-broken' } } as const);
  };
  return {
    ...storage,
    commit: (batch) => alive(() => storage.commit(batch)),
    clear: (table) => alive(() => storage.clear(table)),
    promote: () => alive(() => storage.promote()),
  };
}
