import { describe, expect, it } from 'vitest';
import { must, newVault, PASSPHRASE, testWorld, ITERATIONS } from '../testing/world.ts';
import { unlockVault } from '../vault/unlock.ts';
import { getRecord } from '../vault/records.ts';
import { keepDraft, SAVE_WITHIN_MS } from './draft-keeper.ts';

async function twoWindows() {
  const world = testWorld();
  const { vault } = await newVault(world.context());
  const options = { iterations: ITERATIONS };
  const other = must(await unlockVault(world.context(), vault.id, { passphrase: PASSPHRASE }, options)).vault;
  const shown = { here: '', there: '' };
  const here = must(await keepDraft(vault, { id: 'note', onText: (text) => (shown.here = text) }));
  const there = must(await keepDraft(other, { id: 'note', onText: (text) => (shown.there = text) }));
  return { world, vault, other, here, there, shown };
}

describe('a draft in two windows', () => {
  it('follows the window that writes where nothing is unsaved', async () => {
    const { here, there, shown } = await twoWindows();
    here.type('We walked to the pantry.');
    await here.flush();
    await expect.poll(() => shown.there).toBe('We walked to the pantry.');
    there.type('We walked to the pantry. He laughed.');
    await there.flush();
    await expect.poll(() => shown.here).toBe('We walked to the pantry. He laughed.');
    expect([here.state(), there.state()]).toEqual([{ kind: 'saved' }, { kind: 'saved' }]);
  });

  it.each([
    ['mine', 'in the overlay'],
    ['theirs', 'in the panel'],
    ['both', 'in the overlay\n\nin the panel'],
  ] as const)('asks where both wrote at once, and keeps %s', async (choice, kept) => {
    const { here, there } = await twoWindows();
    here.type('in the panel');
    there.type('in the overlay');
    await here.flush();
    expect(await there.flush()).toEqual({ kind: 'changed-elsewhere', theirs: 'in the panel' });
    expect(await there.settle(choice)).toEqual({ kind: 'saved' });
    expect(there.text()).toBe(kept);
    await expect.poll(() => here.text()).toBe(kept);
  });

  it('follows what came while its own words were still on their way', async () => {
    const { vault, other, here, there } = await twoWindows();
    const { shelf } = vault.ports;
    const { write } = shelf;
    let goOn = (): void => {};
    const slow = new Promise<void>((resolve) => (goOn = resolve));
    shelf.write = (...given) => slow.then(() => write.apply(shelf, given));
    const kept = async (): Promise<unknown> => must(await getRecord(other, 'drafts', 'note'))?.value;
    here.type('in the panel');
    there.type('in the overlay');
    const saving = here.flush();
    await expect.poll(kept).toBe('in the panel');
    expect(await there.flush()).toMatchObject({ kind: 'changed-elsewhere' });
    const settling = there.settle('both');
    await expect.poll(kept).toBe('in the overlay\n\nin the panel');
    goOn();
    await Promise.all([saving, settling]);
    await expect.poll(() => here.text()).toBe('in the overlay\n\nin the panel');
  });

  it('asks again after a lock that came before anybody chose; nothing of either is lost', async () => {
    const { world, vault, here, there } = await twoWindows();
    here.type('in the panel');
    there.type('in the overlay');
    await here.flush();
    await there.flush();
    there.type('in the overlay, and more');
    await Promise.all([vault.lock(), world.pass(SAVE_WITHIN_MS / 2)]);
    const again = must(
      await unlockVault(world.context(), vault.id, { passphrase: PASSPHRASE }, { iterations: ITERATIONS }),
    ).vault;
    const draft = must(await keepDraft(again, { id: 'note' }));
    expect([draft.text(), draft.state()]).toEqual([
      'in the overlay, and more',
      { kind: 'changed-elsewhere', theirs: 'in the panel' },
    ]);
    await draft.settle('both');
    const later = must(await keepDraft(again, { id: 'note' }));
    expect([later.text(), later.state()]).toEqual([
      'in the overlay, and more\n\nin the panel',
      { kind: 'saved' },
    ]);
  });
});
