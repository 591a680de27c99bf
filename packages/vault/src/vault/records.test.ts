import { describe, expect, it } from 'vitest';
import { codeOf, ITERATIONS, must, newVault, PASSPHRASE, testWorld } from '../testing/world.ts';
import { getRecord, listRecords, putRecord, removeRecord, writeRecords } from './records.ts';
import { unlockVault } from './unlock.ts';

const note = (id: string, text: string, group = 'person-1') =>
  ({ store: 'notes', id, group, value: { text } }) as const;

describe('records', () => {
  it('come back as they were put in, also after another unlock', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    const saved = must(await putRecord(vault, { ...note('n1', 'A walk.'), basedOn: 0 }));
    await vault.lock();
    const { vault: again } = must(
      await unlockVault(ports, vault.id, { passphrase: PASSPHRASE }, { iterations: ITERATIONS }),
    );
    const found = must(await getRecord(again, 'notes', 'n1'));
    expect(found).toEqual({ ...note('n1', 'A walk.'), rev: saved.rev, changedAtMs: ports.nowMs() });
    expect(must(await getRecord(again, 'notes', 'n2'))).toBeUndefined();
  });

  it('are listed by store and by person', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    for (const [id, group] of [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'one'],
    ] as const)
      must(await putRecord(vault, { ...note(id, id, group), basedOn: 0 }));
    must(await putRecord(vault, { store: 'plans', id: 'p', group: 'one', value: {}, basedOn: 0 }));
    const ids = async (group?: string) =>
      must(await listRecords(vault, 'notes', group === undefined ? {} : { group }))
        .records.map(({ id }) => id)
        .sort();
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(await ids('one')).toEqual(['a', 'c']);
    expect(await ids('three')).toEqual([]);
  });

  it('are never overwritten by a change that was made from an older revision', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    const first = must(await putRecord(vault, { ...note('n1', 'first'), basedOn: 0 }));
    const mine = must(await putRecord(vault, { ...note('n1', 'mine'), basedOn: first.rev }));
    expect(await putRecord(vault, { ...note('n1', 'theirs'), basedOn: first.rev })).toEqual({
      ok: false,
      problem: { code: 'changed-elsewhere', store: 'notes', id: 'n1', rev: mine.rev },
    });
    expect(codeOf(await putRecord(vault, { ...note('n1', 'new'), basedOn: 0 }))).toBe('changed-elsewhere');
    expect(codeOf(await removeRecord(vault, { store: 'notes', id: 'n1', basedOn: first.rev }))).toBe(
      'changed-elsewhere',
    );
    expect(must(await getRecord(vault, 'notes', 'n1'))?.value).toEqual({ text: 'mine' });
  });

  it('lose no update when two windows save at once', async () => {
    const world = testWorld();
    const { vault: left } = await newVault(world.context());
    const { vault: right } = must(
      await unlockVault(world.context(), left.id, { passphrase: PASSPHRASE }, { iterations: ITERATIONS }),
    );
    must(await putRecord(left, { ...note('counter', '0'), basedOn: 0 }));
    const increment = async (vault: typeof left) => {
      for (;;) {
        const found = must(await getRecord(vault, 'notes', 'counter'));
        const next = Number((found!.value as { text: string }).text) + 1;
        const saved = await putRecord(vault, { ...note('counter', String(next)), basedOn: found!.rev });
        if (saved.ok) return;
        expect(saved.problem.code).toBe('changed-elsewhere');
      }
    };
    await Promise.all(Array.from({ length: 40 }, (_, at) => increment(at % 2 === 0 ? left : right)));
    expect(must(await getRecord(right, 'notes', 'counter'))?.value).toEqual({ text: '40' });
  });

  it('are saved together or not at all', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    must(await putRecord(vault, { ...note('old', 'old'), basedOn: 0 }));
    const both = await writeRecords(vault, [
      { kind: 'put', ...note('fresh', 'fresh'), basedOn: 0 },
      { kind: 'put', ...note('old', 'changed'), basedOn: 0 },
    ]);
    expect(codeOf(both)).toBe('changed-elsewhere');
    expect(must(await getRecord(vault, 'notes', 'fresh'))).toBeUndefined();
  });

  it('can be removed, and the same id begins anew without an old revision coming back', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    const first = must(await putRecord(vault, { ...note('n1', 'first'), basedOn: 0 }));
    must(await removeRecord(vault, { store: 'notes', id: 'n1', basedOn: first.rev }));
    expect(must(await listRecords(vault, 'notes')).records).toEqual([]);
    const second = must(await putRecord(vault, { ...note('n1', 'second'), basedOn: 0 }));
    expect(second.rev).toBeGreaterThan(first.rev);
  });

  it('are refused when the vault is locked', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    await vault.lock();
    expect(codeOf(await getRecord(vault, 'notes', 'n1'))).toBe('locked');
    expect(codeOf(await listRecords(vault, 'notes'))).toBe('locked');
    expect(codeOf(await putRecord(vault, { ...note('n1', 'x'), basedOn: 0 }))).toBe('locked');
  });
});
