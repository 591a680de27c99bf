import { describe, expect, it } from 'vitest';
import { codeOf, must, newVault, testWorld } from '../testing/world.ts';
import { listVaults } from '../vault/inspect.ts';
import { listRecords, putRecord, removeRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { deleteVault } from './delete-vault.ts';
import { countDue, disposeDue, disposeOfPerson, readDisposals } from './disposal.ts';
import { liftHold, placeHold } from './legal-hold.ts';

const DAY_MS = 86_400_000;
const rules = [{ store: 'notes', keepDays: 30 }] as const;

const noteIds = async (vault: Vault) =>
  must(await listRecords(vault, 'notes'))
    .records.map(({ id }) => id)
    .sort();

async function oldAndNew() {
  const world = testWorld();
  const { vault } = await newVault(world.ports);
  const put = (store: 'notes' | 'plans', id: string, group: string) =>
    putRecord(vault, { store, id, group, value: 'text', basedOn: 0 });
  must(await put('notes', 'old-1', 'one'));
  must(await put('notes', 'old-2', 'two'));
  must(await put('plans', 'plan-1', 'one'));
  world.pass(31 * DAY_MS);
  must(await put('notes', 'new-1', 'one'));
  return { world, vault };
}

describe('retention', () => {
  it('disposes of what is over its time, in the stores that have a rule, and writes down numbers only', async () => {
    const { world, vault } = await oldAndNew();
    expect(must(await countDue(vault, rules))).toEqual({ notes: 2 });
    must(await disposeDue(vault, rules));
    expect(await noteIds(vault)).toEqual(['new-1']);
    expect(must(await listRecords(vault, 'plans')).records.length).toBe(1);
    expect(must(await readDisposals(vault))).toEqual([
      { atMs: world.ports.nowMs(), by: 'Ana', why: 'retention', counts: { notes: 2 }, held: 0 },
    ]);
    expect(must(await disposeDue(vault, rules)).counts).toEqual({});
    expect(must(await readDisposals(vault)).length).toBe(1);
  });

  it('stops at a legal hold, for disposal and removal, until it is lifted', async () => {
    const { vault } = await oldAndNew();
    must(await placeHold(vault, 'one', 'a court asked'));
    expect(codeOf(await removeRecord(vault, { store: 'notes', id: 'old-1', basedOn: 'any' }))).toBe(
      'on-legal-hold',
    );
    expect(codeOf(await disposeOfPerson(vault, 'one', 'consent-withdrawn'))).toBe('on-legal-hold');
    expect(must(await disposeDue(vault, rules))).toMatchObject({ counts: { notes: 1 }, held: 1 });
    expect(await noteIds(vault)).toEqual(['new-1', 'old-1']);
    must(await liftHold(vault, 'one'));
    must(await disposeDue(vault, rules));
    expect(await noteIds(vault)).toEqual(['new-1']);
  });

  it('clears what a withdrawn consent covered, and keeps the consent itself', async () => {
    const { vault } = await oldAndNew();
    must(
      await putRecord(vault, { store: 'consents', id: 'c', group: 'one', value: 'withdrawn', basedOn: 0 }),
    );
    expect(must(await disposeOfPerson(vault, 'one', 'consent-withdrawn')).counts).toEqual({
      notes: 2,
      plans: 1,
    });
    expect(await noteIds(vault)).toEqual(['old-2']);
    expect(must(await listRecords(vault, 'consents')).records.length).toBe(1);
  });
});

describe('deleting a vault', () => {
  it('leaves nothing of it in any place, and other vaults alone', async () => {
    const { world, vault } = await oldAndNew();
    const { vault: other } = await newVault(world.ports, 'Front desk');
    must(await putRecord(other, { store: 'notes', id: 'n', value: 1, basedOn: 0 }));
    must(await deleteVault(world.context(), vault.id));
    expect(vault.isLocked).toBe(true);
    expect(must(await listVaults(world.ports))).toEqual([{ id: other.id, nickname: 'Front desk' }]);
    const left = [
      ...(await world.kept.keys()),
      ...(await world.session.keys()),
      ...(await world.shelf.vaultIds()),
    ];
    expect(left.filter((name) => name.includes(vault.id))).toEqual([]);
    expect(await noteIds(other)).toEqual(['n']);
  });
});
