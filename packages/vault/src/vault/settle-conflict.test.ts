import { describe, expect, it } from 'vitest';
import { ITERATIONS, must, newVault, PASSPHRASE, testWorld } from '../testing/world.ts';
import { listRecords, putRecord } from './records.ts';
import { settleConflict, type ConflictChoice } from './settle-conflict.ts';
import { unlockVault } from './unlock.ts';

describe('two windows that changed the same plan', () => {
  it.each<[ConflictChoice, Record<string, string>]>([
    ['mine', { plan: 'mine' }],
    ['theirs', { plan: 'theirs' }],
    [{ both: 'plan-2' }, { plan: 'theirs', 'plan-2': 'mine' }],
  ])('keep %o as the person chose', async (choice, expected) => {
    const world = testWorld();
    const { vault: left } = await newVault(world.context());
    const secret = { passphrase: PASSPHRASE };
    const { vault: right } = must(
      await unlockVault(world.context(), left.id, secret, { iterations: ITERATIONS }),
    );
    const first = must(await putRecord(left, { store: 'plans', id: 'plan', value: 'first', basedOn: 0 }));
    must(await putRecord(right, { store: 'plans', id: 'plan', value: 'theirs', basedOn: first.rev }));
    const refused = await putRecord(left, { store: 'plans', id: 'plan', value: 'mine', basedOn: first.rev });
    expect(refused.ok).toBe(false);
    const shown = must(await settleConflict(left, { store: 'plans', id: 'plan', mine: 'mine' }, choice));
    const { records } = must(await listRecords(right, 'plans'));
    expect(Object.fromEntries(records.map(({ id, value }) => [id, value]))).toEqual(expected);
    expect(records).toContainEqual(shown);
  });
});
