import { describe, expect, it } from 'vitest';
import { chooseIdleMinutes } from './idle-minutes.ts';
import { openCollection } from './record-collection.ts';
import { codeOf, PASSPHRASE, testPlace } from './testing/session-place.ts';

const life = new AbortController();

describe('a vault session', () => {
  it('is a first run only where no vault is known, and shows the recovery code once before it opens', async () => {
    const place = testPlace();
    const session = await place.context();
    expect(session.state.value).toEqual({ kind: 'first-run', others: 0 });
    await session.create({ nickname: 'Front desk', passphrase: PASSPHRASE });
    const state = session.state.value;
    expect(state.kind === 'new-code' && state.recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    expect(session.vault.value).toBeUndefined();
    session.keptCode();
    expect(session.state.value.kind).toBe('open');
    expect(session.vault.value?.isLocked).toBe(false);
  });

  it('says why a passphrase is not taken, and stays where it was', async () => {
    const session = await testPlace().context();
    expect(codeOf(await session.create({ nickname: 'A', passphrase: 'short' }))).toBe('passphrase-too-short');
    expect(session.state.value).toMatchObject({
      kind: 'first-run',
      problem: { code: 'passphrase-too-short' },
    });
  });

  it('opens in every context when it is unlocked in one, and locks in all of them', async () => {
    const { place, session: panel } = await opened();
    const overlay = await place.context();
    expect(overlay.state.value.kind).toBe('open');
    await overlay.lock();
    expect([panel.state.value.kind, overlay.state.value.kind]).toEqual(['locked', 'locked']);
    expect([panel.vault.value, overlay.vault.value]).toEqual([undefined, undefined]);
    await panel.unlock(PASSPHRASE);
    await expect.poll(() => overlay.state.value.kind === 'open').toBe(true);
    expect(overlay.state.value.kind).toBe('open');
    // A context that comes now finds it open; one after the lock does not.
    await panel.lock();
    expect((await place.context()).state.value.kind).toBe('locked');
  });

  it('locks after the idle time that was chosen in another context', async () => {
    const { place, session: panel } = await opened();
    const overlay = await place.context();
    const vault = overlay.vault.value;
    if (vault) await chooseIdleMinutes(vault, 1);
    await expect.poll(() => panel.idleMinutes.value === 1).toBe(true);
    place.pass(59_999);
    expect(panel.state.value.kind).toBe('open');
    place.pass(1);
    expect([panel.state.value.kind, overlay.state.value.kind]).toEqual(['locked', 'locked']);
  });

  it('keeps a wrong passphrase where the person typed it, and says how long to wait', async () => {
    const { place, session } = await opened();
    await session.lock();
    for (let tries = 0; tries < 3; tries += 1) await session.unlock('not the passphrase');
    expect(session.state.value).toMatchObject({ kind: 'locked', problem: { code: 'wrong-passphrase' } });
    await session.unlock(PASSPHRASE);
    expect(session.state.value).toMatchObject({ kind: 'locked', waitUntilMs: place.nowMs() + 1000 });
    place.pass(1000);
    await session.unlock(PASSPHRASE);
    expect(session.state.value.kind).toBe('open');
  });

  it('lets several people choose by nickname', async () => {
    const { session } = await opened();
    await session.lock();
    session.startNew();
    await session.create({ nickname: 'Blue mug', passphrase: PASSPHRASE });
    session.keptCode();
    await session.lock();
    await session.chooseAnother();
    const state = session.state.value;
    const names = state.kind === 'choosing' ? state.vaults.map(({ nickname }) => nickname).toSorted() : [];
    expect(names).toEqual(['Blue mug', 'River desk']);
    const river = state.kind === 'choosing' && state.vaults.find(({ nickname }) => nickname === 'River desk');
    if (river) await session.choose(river.id);
    expect(session.state.value).toMatchObject({
      kind: 'locked',
      vault: { nickname: 'River desk' },
      others: 1,
    });
  });

  it('asks for recovery, never welcomes, when the database is gone; and says what came back', async () => {
    const { place, session } = await opened();
    await save(session, 'a', 'first');
    await session.lock();
    await place.loseDatabases();
    const later = await place.context();
    expect(later.state.value).toMatchObject({ kind: 'needs-recovery', cause: 'gone' });
    await later.recover({ passphrase: 'not the passphrase' });
    expect(later.state.value).toMatchObject({
      kind: 'needs-recovery',
      problem: { code: 'wrong-passphrase' },
    });
    await later.recover({ passphrase: PASSPHRASE });
    expect(later.state.value).toMatchObject({ kind: 'open', recovered: { lost: 0, home: 'database' } });
  });
});

describe('a collection of records', () => {
  it('shows what any context saves, and is empty the moment that the vault locks', async () => {
    const { place, session: panel } = await opened();
    const overlay = await place.context();
    const here = words(panel);
    const there = words(overlay);
    await here.save({ id: 'a', value: 'first', basedOn: 0 });
    await expect.poll(() => there.all.value.length === 1).toBe(true);
    expect(there.all.value).toMatchObject([{ id: 'a', value: 'first' }]);
    expect(codeOf(await there.save({ id: 'a', value: 'second', basedOn: 0 }))).toBe('changed-elsewhere');
    const locking = panel.lock();
    expect([here.all.value, there.all.value]).toEqual([[], []]);
    await locking;
    expect(codeOf(await here.save({ id: 'b', value: 'late', basedOn: 0 }))).toBe('locked');
    await overlay.unlock(PASSPHRASE);
    await expect.poll(() => here.isLoaded.value).toBe(true);
    expect(here.all.value).toMatchObject([{ id: 'a', value: 'first' }]);
  });

  it('counts what its parser does not know and leaves it alone', async () => {
    const { session } = await opened();
    await save(session, 'a', 'text');
    await save(session, 'b', 7);
    const kept = words(session);
    await expect.poll(() => kept.isLoaded.value).toBe(true);
    expect([kept.all.value.length, kept.unreadable.value]).toEqual([1, 1]);
  });
});

async function opened() {
  const place = testPlace();
  const session = await place.context();
  await session.create({ nickname: 'River desk', passphrase: PASSPHRASE });
  session.keptCode();
  return { place, session };
}

type Session = Awaited<ReturnType<typeof opened>>['session'];

function words(session: Session) {
  return openCollection(
    session,
    {
      store: 'notes',
      parse: (value) =>
        typeof value === 'string' ? { ok: true, value } : { ok: false, problem: { code: 'not-a-text' } },
    },
    life.signal,
  );
}

async function save(session: Session, id: string, value: unknown) {
  const any = openCollection(
    session,
    { store: 'notes', parse: (one) => ({ ok: true as const, value: one }) },
    life.signal,
  );
  expect(codeOf(await any.save({ id, value, basedOn: 'any' }))).toBe('ok');
}
