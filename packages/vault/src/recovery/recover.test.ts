import { describe, expect, it } from 'vitest';
import { DATABASE_PREFIX, SENTINEL_PREFIX } from '../stored-keys.ts';
import {
  codeOf,
  ITERATIONS,
  must,
  newVault,
  PASSPHRASE,
  testWorld,
  type TestWorld,
} from '../testing/world.ts';
import { TABLES } from '../ports/storage.ts';
import { listVaults } from '../vault/inspect.ts';
import { listRecords, putRecord, removeRecord } from '../vault/records.ts';
import { unlockVault } from '../vault/unlock.ts';
import { recoverVault } from './recover.ts';
import { checkVault, exportUnreadable } from './unreadable.ts';

const secret = { passphrase: PASSPHRASE };
const options = { iterations: ITERATIONS };

async function filled(world: TestWorld) {
  const { vault, recoveryCode } = await newVault(world.ports);
  for (const id of ['a', 'b', 'c', 'd'])
    must(await putRecord(vault, { store: 'notes', id, group: 'one', value: id, basedOn: 0 }));
  must(await removeRecord(vault, { store: 'notes', id: 'd', basedOn: 'any' }));
  return { vault, recoveryCode };
}

async function emptyDatabase({ house }: TestWorld, vaultId: string) {
  const storage = must(await house.open(DATABASE_PREFIX + vaultId, { create: true }));
  for (const table of TABLES) must(await storage.clear(table));
}

async function notesAfterRecovery(world: TestWorld, vaultId: string) {
  const { vault, home: _home, ...report } = must(await recoverVault(world.ports, vaultId, secret, options));
  const { records } = must(await listRecords(vault, 'notes'));
  return { report, vault, notes: records.map(({ value }) => value).sort() };
}

describe('a vault whose database came back empty', () => {
  it('is never a first run: it asks for recovery and gets everything back, and nothing that was deleted', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    await vault.lock();
    await emptyDatabase(world, vault.id);
    expect(must(await listVaults(world.ports))).toEqual([{ id: vault.id, nickname: 'River desk' }]);
    expect(await unlockVault(world.ports, vault.id, secret, options)).toEqual({
      ok: false,
      problem: { code: 'needs-recovery', cause: 'gone' },
    });
    const { report, notes } = await notesAfterRecovery(world, vault.id);
    expect([notes, report.older, report.lost]).toEqual([['a', 'b', 'c'], 0, 0]);
  });

  it('is remembered when the database is gone, and even when the sentinel is gone with it', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    await vault.lock();
    must(await world.house.destroy(DATABASE_PREFIX + vault.id));
    expect(codeOf(await unlockVault(world.ports, vault.id, secret))).toBe('needs-recovery');
    await world.kept.remove(SENTINEL_PREFIX + vault.id);
    expect(codeOf(await unlockVault(world.ports, vault.id, secret))).toBe('needs-recovery');
    expect(must(await listVaults(world.ports))).toEqual([{ id: vault.id, nickname: 'River desk' }]);
    expect((await notesAfterRecovery(world, vault.id)).notes).toEqual(['a', 'b', 'c']);
  });

  it('says so when there is no second copy either, and keeps saying it', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    await vault.lock();
    await emptyDatabase(world, vault.id);
    await world.shelf.removeAll(vault.id);
    expect(codeOf(await recoverVault(world.ports, vault.id, secret))).toBe('nothing-to-recover-from');
    expect(codeOf(await unlockVault(world.ports, vault.id, secret))).toBe('needs-recovery');
  });

  it('opens for the recovery code too, and not for a wrong passphrase', async () => {
    const world = testWorld();
    const { vault, recoveryCode } = await filled(world);
    await vault.lock();
    await emptyDatabase(world, vault.id);
    expect(codeOf(await recoverVault(world.ports, vault.id, { passphrase: 'not the right one' }))).toBe(
      'wrong-passphrase',
    );
    expect((await recoverVault(world.ports, vault.id, { recoveryCode }, options)).ok).toBe(true);
  });
});

describe('recovery', () => {
  it('takes each record from wherever its newest genuine state is', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    const rows = must(await vault.storage.readAll('records', { prefix: 'notes:' }));
    const torn = { ...rows[0]!, bytes: rows[0]!.bytes.slice(0, 9) };
    must(await vault.storage.commit({ put: [{ table: 'records', row: torn }] }));
    await vault.lock();
    const { notes, report, vault: mended } = await notesAfterRecovery(world, vault.id);
    expect([notes, report.lost, must(await checkVault(mended)).unreadable]).toEqual([['a', 'b', 'c'], 0, []]);
  });

  it('still finds a record whose damaged row lay beside later saves', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    const [row] = must(await vault.storage.readAll('records', { prefix: 'notes:' }));
    must(
      await vault.storage.commit({
        put: [{ table: 'records', row: { ...row!, bytes: row!.bytes.slice().fill(0) } }],
      }),
    );
    for (let at = 0; at < 300; at += 1)
      must(await putRecord(vault, { store: 'settings', id: String(at), value: at, basedOn: 0 }));
    await vault.lock();
    const { notes, report } = await notesAfterRecovery(world, vault.id);
    expect([notes, report.lost]).toEqual([['a', 'b', 'c'], 0]);
  });

  it('sets aside, counts and exports what is readable nowhere, and keeps the rest', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    const [row] = must(await vault.storage.readAll('records', { prefix: 'notes:' }));
    must(
      await vault.storage.commit({
        put: [{ table: 'records', row: { ...row!, bytes: row!.bytes.slice(0, 9) } }],
      }),
    );
    await vault.lock();
    await world.shelf.removeAll(vault.id);
    const { notes, report, vault: mended } = await notesAfterRecovery(world, vault.id);
    expect([notes.length, report.lost]).toEqual([2, 1]);
    const exported = JSON.parse(must(await exportUnreadable(mended))) as { rows: { key: string }[] };
    expect(exported.rows.map(({ key }) => key)).toEqual([row!.key]);
  });

  it('leaves a vault that goes on: it saves, locks, unlocks and copies again', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    await vault.lock();
    await emptyDatabase(world, vault.id);
    const { vault: mended } = await notesAfterRecovery(world, vault.id);
    must(await putRecord(mended, { store: 'notes', id: 'e', value: 'e', basedOn: 0 }));
    await mended.lock();
    await emptyDatabase(world, vault.id);
    expect((await notesAfterRecovery(world, vault.id)).notes).toEqual(['a', 'b', 'c', 'e']);
  });
});

describe('a browser that cannot keep a database any more', () => {
  it('still opens the second copy, saves into it, and finds that again the next time', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    await vault.lock();
    const broken = async () => ({ ok: false, problem: { code: 'storage-broken' } }) as const;
    const ports = { ...world.ports, house: { names: broken, open: broken, destroy: broken } };
    expect(must(await listVaults(ports))).toEqual([{ id: vault.id, nickname: 'River desk' }]);
    expect(codeOf(await unlockVault(ports, vault.id, secret))).toBe('needs-recovery');
    const first = must(await recoverVault(ports, vault.id, secret, options));
    const saved = must(await putRecord(first.vault, { store: 'notes', id: 'e', value: 'e', basedOn: 0 }));
    expect([first.home, saved.secondCopy]).toEqual(['second-copy-only', 'kept']);
    await first.vault.lock();
    const second = must(await recoverVault(ports, vault.id, secret, options));
    expect(must(await listRecords(second.vault, 'notes')).records.length).toBe(4);
  });
});

describe('the second copy', () => {
  it('catches up after a time in which there was no room for it', async () => {
    const world = testWorld();
    const { vault } = await filled(world);
    const { write } = world.shelf;
    const full = { ...world.ports, shelf: { ...world.shelf, write: async () => false } };
    await vault.lock();
    const { vault: without } = must(await unlockVault(full, vault.id, secret, options));
    const saved = must(await putRecord(without, { store: 'notes', id: 'e', value: 'e', basedOn: 0 }));
    expect(saved.secondCopy).toBe('waiting');
    await without.lock();
    const { vault: again } = must(
      await unlockVault({ ...world.ports, shelf: { ...world.shelf, write } }, vault.id, secret, options),
    );
    expect(await again.refreshSecondCopy()).toBe(true);
    await again.lock();
    await emptyDatabase(world, vault.id);
    expect((await notesAfterRecovery(world, vault.id)).notes).toEqual(['a', 'b', 'c', 'e']);
  });
});
