import { describe, expect, it } from 'vitest';
import { codeOf, ITERATIONS, must, newVault, PASSPHRASE, testWorld } from '../testing/world.ts';
import { changePassphrase, renewRecoveryCode } from './change-secret.ts';
import { createVault } from './create.ts';
import { inspectVault, listVaults } from './inspect.ts';
import { getRecord, putRecord } from './records.ts';
import { resumeVault, unlockVault } from './unlock.ts';

const options = { iterations: ITERATIONS };

describe('a vault', () => {
  it('is asked for by nickname only, beside others on the same computer', async () => {
    const { ports } = testWorld();
    expect(must(await listVaults(ports))).toEqual([]);
    const { vault: one } = await newVault(ports, 'River desk');
    const { vault: two } = await newVault(ports, '  Front\n desk ');
    const known = must(await listVaults(ports));
    expect(known.map(({ nickname }) => nickname).sort()).toEqual(['Front desk', 'River desk']);
    must(await putRecord(one, { store: 'notes', id: 'n', value: 1, basedOn: 0 }));
    expect(must(await getRecord(two, 'notes', 'n'))).toBeUndefined();
  });

  it('is made only with a passphrase that is long enough', async () => {
    const { ports } = testWorld();
    const refused = await createVault(ports, { nickname: 'Desk', passphrase: '  eleven char  ' });
    expect(refused).toEqual({ ok: false, problem: { code: 'passphrase-too-short', atLeast: 12 } });
    expect(must(await listVaults(ports))).toEqual([]);
  });

  it('opens for its passphrase or its recovery code, and for nothing else', async () => {
    const { ports, pass } = testWorld();
    const { vault, recoveryCode } = await newVault(ports);
    const { recoveryCode: foreignCode } = await newVault(ports, 'Other');
    await vault.lock();
    const tryWith = async (secret: Parameters<typeof unlockVault>[2]) => {
      const unlocked = await unlockVault(ports, vault.id, secret, options);
      if (unlocked.ok) await unlocked.value.vault.lock();
      return codeOf(unlocked);
    };
    expect(await tryWith({ passphrase: 'four stones beside the lake' })).toBe('wrong-passphrase');
    expect(await tryWith({ recoveryCode: foreignCode })).toBe('wrong-recovery-code');
    expect(await tryWith({ recoveryCode: `${foreignCode}Z` })).toBe('recovery-code-mistyped');
    pass(1000);
    expect(await tryWith({ recoveryCode })).toBe('ok');
    expect(await tryWith({ passphrase: PASSPHRASE })).toBe('ok');
    expect(codeOf(await unlockVault(ports, 'unknown', { passphrase: PASSPHRASE }))).toBe('no-such-vault');
  });

  it('makes who guesses wait, also after a reload, and forgives a try that opens it', async () => {
    const { ports, pass } = testWorld();
    const { vault } = await newVault(ports);
    await vault.lock();
    const tryWith = (passphrase: string) => unlockVault(ports, vault.id, { passphrase }, options);
    for (let tries = 0; tries < 4; tries += 1) {
      expect(codeOf(await tryWith('a wrong passphrase'))).toBe('wrong-passphrase');
      pass(1000);
    }
    expect(await tryWith(PASSPHRASE)).toEqual({
      ok: false,
      problem: { code: 'wait-before-trying', waitMs: 1000 },
    });
    pass(1000);
    const { vault: open } = must(await tryWith(PASSPHRASE));
    await open.lock();
    expect(codeOf(await tryWith('a wrong passphrase'))).toBe('wrong-passphrase');
  });

  it('takes a new passphrase without touching its records; the old one opens nothing', async () => {
    const { ports } = testWorld();
    const { vault, recoveryCode } = await newVault(ports);
    must(await putRecord(vault, { store: 'notes', id: 'n', value: 'kept', basedOn: 0 }));
    const next = 'five stones beside the lake';
    expect(
      codeOf(await changePassphrase(vault, { passphrase: 'not this one at all' }, next, ITERATIONS)),
    ).toBe('wrong-passphrase');
    must(await changePassphrase(vault, { recoveryCode }, next, ITERATIONS));
    const newCode = must(await renewRecoveryCode(vault, { passphrase: next }));
    await vault.lock();
    expect(codeOf(await unlockVault(ports, vault.id, { passphrase: PASSPHRASE }, options))).toBe(
      'wrong-passphrase',
    );
    expect(codeOf(await unlockVault(ports, vault.id, { recoveryCode }, options))).toBe('wrong-recovery-code');
    const { vault: byWords } = must(await unlockVault(ports, vault.id, { passphrase: next }, options));
    expect(must(await getRecord(byWords, 'notes', 'n'))?.value).toBe('kept');
    await byWords.lock();
    expect((await unlockVault(ports, vault.id, { recoveryCode: newCode }, options)).ok).toBe(true);
  });

  it('raises weaker key derivation at the next unlock', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    await vault.lock();
    const { vault: stronger } = must(
      await unlockVault(ports, vault.id, { passphrase: PASSPHRASE }, { iterations: 610_000 }),
    );
    await stronger.lock();
    const { header, storage } = must(await inspectVault(ports, vault.id));
    storage.close();
    expect(header.slots[0].iterations).toBe(610_000);
    expect((await unlockVault(ports, vault.id, { passphrase: PASSPHRASE }, options)).ok).toBe(true);
  });

  it('opens again without asking while the session lasts, and not after a lock or a restart', async () => {
    const world = testWorld();
    const { vault } = await newVault(world.ports);
    must(await putRecord(vault, { store: 'notes', id: 'n', value: 1, basedOn: 0 }));
    const { vault: resumed } = must(await resumeVault(world.context(), vault.id));
    expect(must(await getRecord(resumed, 'notes', 'n'))?.value).toBe(1);
    const { session: _gone, ...restarted } = world.context();
    expect(codeOf(await resumeVault(restarted, vault.id))).toBe('locked');
    await resumed.lock();
    expect(codeOf(await resumeVault(world.context(), vault.id))).toBe('locked');
    expect(await world.session.keys()).toEqual([]);
  });

  it('notices when any byte of its readable header was changed', async () => {
    const { ports } = testWorld();
    const { vault } = await newVault(ports);
    const { id, storage } = vault;
    const [row] = must(await storage.read([{ table: 'header', key: 'header' }]));
    const changed = new TextDecoder().decode(row!.bytes).replace('River desk', 'Rover desk');
    must(
      await storage.commit({
        put: [{ table: 'header', row: { ...row!, bytes: new TextEncoder().encode(changed) } }],
      }),
    );
    await vault.lock();
    expect(codeOf(await unlockVault(ports, id, { passphrase: PASSPHRASE }, options))).toBe('needs-recovery');
  });

  it('locks in every context within the same moment', async () => {
    const world = testWorld();
    const { vault: left } = await newVault(world.context());
    const { vault: right } = must(
      await unlockVault(world.context(), left.id, { passphrase: PASSPHRASE }, options),
    );
    const heard: string[] = [];
    right.listen(({ kind }) => heard.push(kind), new AbortController().signal);
    const locking = left.lock();
    expect([heard, right.isLocked]).toEqual([['locked'], true]);
    await locking;
    await right.lock();
    expect([codeOf(right.keys()), codeOf(left.keys())]).toEqual(['locked', 'locked']);
  });
});
