import { describe, expect, it } from 'vitest';
import { keepDraft, SAVE_WITHIN_MS } from '../drafts/draft-keeper.ts';
import { ITERATIONS, must, newVault, PASSPHRASE, testWorld } from '../testing/world.ts';
import { getRecord } from '../vault/records.ts';
import { unlockVault } from '../vault/unlock.ts';
import { keepLocked } from './lock-service.ts';

const MINUTE_MS = 60_000;
const options = { iterations: ITERATIONS };

async function twoContexts() {
  const world = testWorld();
  const { vault: left } = await newVault(world.context());
  const { vault: right } = must(
    await unlockVault(world.context(), left.id, { passphrase: PASSPHRASE }, options),
  );
  return { world, left, right };
}

describe('the automatic lock', () => {
  it('comes after five minutes without input, and not before', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    keepLocked(vault);
    world.pass(5 * MINUTE_MS - 1);
    expect(vault.isLocked).toBe(false);
    world.pass(1);
    expect(vault.isLocked).toBe(true);
  });

  it('is put off by input, also by input in another context', async () => {
    const { world, left, right } = await twoContexts();
    const touchLeft = keepLocked(left);
    keepLocked(right);
    world.pass(4 * MINUTE_MS);
    touchLeft.touch();
    world.pass(4 * MINUTE_MS);
    expect([left.isLocked, right.isLocked]).toEqual([false, false]);
    world.pass(MINUTE_MS);
    expect([left.isLocked, right.isLocked]).toEqual([true, true]);
  });

  it('is not put off by a touch that comes after a sleep of the computer', async () => {
    const world = testWorld();
    const { vault } = await newVault({ ...world.ports, schedule: () => () => {} });
    const service = keepLocked(vault, MINUTE_MS);
    world.pass(60 * MINUTE_MS);
    service.touch();
    expect(vault.isLocked).toBe(true);
  });

  it('comes at once when the system locks', async () => {
    const { left, right } = await twoContexts();
    const service = keepLocked(left);
    service.hearSystem('idle');
    expect(left.isLocked).toBe(false);
    service.hearSystem('locked');
    expect([left.isLocked, right.isLocked]).toEqual([true, true]);
  });

  it('forgets the keys even when the disk does not answer', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    const draft = must(await keepDraft(vault, { id: 'note-1' }));
    draft.type('words');
    Object.assign(vault.storage, { commit: () => new Promise(() => {}) });
    void vault.lock();
    expect(vault.keys().ok).toBe(true);
    world.pass(1000);
    await expect.poll(() => vault.keys().ok).toBe(false);
  });

  it('keeps a half-written note, encrypted, and gives it back', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    const draft = must(await keepDraft(vault, { id: 'note-1' }));
    draft.type('She said that the new job');
    await vault.lock();
    const { vault: again } = must(
      await unlockVault(world.ports, vault.id, { passphrase: PASSPHRASE }, options),
    );
    expect(must(await keepDraft(again, { id: 'note-1' })).text()).toBe('She said that the new job');
  });
});

describe('a draft', () => {
  it('is saved within a second of the first letter, however fast somebody types', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    const draft = must(await keepDraft(vault, { id: 'note-1' }));
    for (const text of ['S', 'Sh', 'She', 'She s']) {
      draft.type(text);
      world.pass(SAVE_WITHIN_MS / 4);
    }
    await draft.flush();
    expect(draft.state()).toEqual({ kind: 'saved' });
    expect(must(await getRecord(vault, 'drafts', 'note-1'))?.value).toBe('She s');
    must(await draft.discard());
    expect(must(await getRecord(vault, 'drafts', 'note-1'))).toBeUndefined();
  });

  it('keeps its text when the device is full, says so, and is saved once there is room', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    const draft = must(await keepDraft(vault, { id: 'note-1' }));
    const { commit } = vault.storage;
    Object.assign(vault.storage, { commit: async () => ({ ok: false, problem: { code: 'storage-full' } }) });
    draft.type('words that matter');
    expect(await draft.flush()).toEqual({ kind: 'not-saved', problem: { code: 'storage-full' } });
    expect(draft.text()).toBe('words that matter');
    Object.assign(vault.storage, { commit });
    expect(await draft.flush()).toEqual({ kind: 'saved' });
  });
});
