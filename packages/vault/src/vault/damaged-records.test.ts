import { describe, expect, it } from 'vitest';
import { codeOf, ITERATIONS, must, newVault, PASSPHRASE, testWorld } from '../testing/world.ts';
import { countMissing } from '../recovery/unreadable.ts';
import type { Row } from '../ports/storage.ts';
import { getRecord, listRecords, putRecord, removeRecord } from './records.ts';
import { unlockVault } from './unlock.ts';
import type { Vault } from './vault.ts';

async function threeNotes() {
  const world = testWorld();
  const { vault } = await newVault(world.ports);
  for (const id of ['a', 'b', 'c'])
    must(await putRecord(vault, { store: 'notes', id, group: 'one', value: `note ${id}`, basedOn: 0 }));
  const rows = must(await vault.storage.readAll('records', { prefix: 'notes:' }));
  return { world, vault, rows };
}

const overwrite = (vault: Vault, row: Row) => vault.storage.commit({ put: [{ table: 'records', row }] });

async function damageSeen(vault: Vault) {
  const { records, unreadable } = must(await listRecords(vault, 'notes'));
  const byPerson = must(await listRecords(vault, 'notes', { group: 'one' }));
  return {
    readable: records.length,
    ofPerson: byPerson.records.length,
    damage: unreadable.map(({ damage }) => damage),
  };
}

describe('a damaged record', () => {
  it('is set aside when its bytes are torn, and its neighbours are read', async () => {
    const { vault, rows } = await threeNotes();
    await overwrite(vault, { ...rows[0]!, bytes: rows[0]!.bytes.slice(0, 20) });
    expect(await damageSeen(vault)).toEqual({ readable: 2, ofPerson: 2, damage: ['torn'] });
  });

  it('is noticed when two records change places', async () => {
    const { vault, rows } = await threeNotes();
    await overwrite(vault, { ...rows[0]!, bytes: rows[1]!.bytes });
    await overwrite(vault, { ...rows[1]!, bytes: rows[0]!.bytes });
    expect(await damageSeen(vault)).toEqual({ readable: 1, ofPerson: 1, damage: ['torn', 'torn'] });
  });

  it('is noticed when an older state of it is put back', async () => {
    const { vault, rows } = await threeNotes();
    const [old] = rows;
    const listed = must(await listRecords(vault, 'notes')).records;
    for (const { id, rev } of listed)
      must(await putRecord(vault, { store: 'notes', id, group: 'one', value: 'newer', basedOn: rev }));
    await overwrite(vault, old!);
    expect(await damageSeen(vault)).toEqual({ readable: 2, ofPerson: 2, damage: ['rolled-back'] });
  });

  it('is noticed when it is gone, and counted at the next unlock', async () => {
    const { world, vault, rows } = await threeNotes();
    await vault.storage.commit({ remove: [{ table: 'records', key: rows[0]!.key }] });
    expect(await damageSeen(vault)).toEqual({ readable: 2, ofPerson: 2, damage: ['missing'] });
    await vault.lock();
    const { vault: again } = must(
      await unlockVault(world.ports, vault.id, { passphrase: PASSPHRASE }, { iterations: ITERATIONS }),
    );
    expect(must(await countMissing(again))).toBe(1);
  });

  it('is not what another window takes away while they are counted', async () => {
    const { vault } = await threeNotes();
    const { storage } = vault;
    const { count } = storage;
    let isTaken = false;
    storage.count = async (table) => {
      if (!isTaken) must(await removeRecord(vault, { store: 'notes', id: 'a', basedOn: 2 }));
      isTaken = true;
      return count.call(storage, table);
    };
    expect(must(await countMissing(vault))).toBe(0);
    expect(isTaken).toBe(true);
  });

  it('is noticed when it was never written by this vault', async () => {
    const { vault, rows } = await threeNotes();
    await overwrite(vault, { ...rows[0]!, key: 'notes:AAAAAAAAAAAAAAAAAAAAAA' });
    expect((await damageSeen(vault)).damage).toEqual(['stray']);
  });

  it('does not keep others from being saved', async () => {
    const { vault, rows } = await threeNotes();
    await overwrite(vault, { ...rows[0]!, bytes: rows[0]!.bytes.fill(0) });
    must(await putRecord(vault, { store: 'notes', id: 'd', value: 'new', basedOn: 0 }));
    expect(must(await getRecord(vault, 'notes', 'd'))?.value).toBe('new');
  });
});

describe('a database that was put back to an older state', () => {
  it('is noticed by a window that saw a newer one, and by the sentinel', async () => {
    const { world, vault } = await threeNotes();
    const old = must(await vault.storage.readAll('manifest'));
    must(await putRecord(vault, { store: 'notes', id: 'd', value: 'new', basedOn: 0 }));
    must(await vault.storage.commit({ put: old.map((row) => ({ table: 'manifest', row })) }));
    expect(codeOf(await listRecords(vault, 'notes'))).toBe('needs-recovery');
    await vault.lock();
    expect(await unlockVault(world.ports, vault.id, { passphrase: PASSPHRASE })).toEqual({
      ok: false,
      problem: { code: 'needs-recovery', cause: 'rolled-back' },
    });
  });
});
