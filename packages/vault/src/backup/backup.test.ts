import { describe, expect, it } from 'vitest';
import { DATABASE_PREFIX } from '../stored-keys.ts';
import {
  codeOf,
  ITERATIONS,
  must,
  newVault,
  PASSPHRASE,
  testWorld,
  type TestWorld,
} from '../testing/world.ts';
import { changePassphrase } from '../vault/change-secret.ts';
import { getRecord, listRecords, putRecord } from '../vault/records.ts';
import { unlockVault } from '../vault/unlock.ts';
import type { Vault } from '../vault/vault.ts';
import { backUp } from './back-up.ts';
import { checkBackup, restoreBackup } from './restore.ts';

const secret = { passphrase: PASSPHRASE };
const options = { iterations: ITERATIONS };

async function fileOf(vault: Vault) {
  const parts: number[] = [];
  const report = must(await backUp(vault, async (part) => void parts.push(...part)));
  return { file: Uint8Array.from(parts), report };
}

/** In pieces of an odd size, as streams come. */
function pieces(file: Uint8Array, size = 1013) {
  return async function* () {
    for (let at = 0; at < file.length; at += size) yield file.slice(at, at + size);
  };
}

async function filled(world: TestWorld, count = 12) {
  const { vault, recoveryCode } = await newVault(world.ports);
  for (let at = 0; at < count; at += 1)
    must(
      await putRecord(vault, {
        store: 'notes',
        id: `n${String(at)}`,
        group: 'one',
        value: 'y'.repeat(12_000) + String(at),
        basedOn: 0,
      }),
    );
  return { vault, recoveryCode };
}

describe('a backup', () => {
  it('holds everything, in several chunks, and restores it on another computer', async () => {
    const { vault } = await filled(testWorld());
    const { file, report } = await fileOf(vault);
    expect(file.length).toBeGreaterThan(2 * 65_536);
    const elsewhere = testWorld();
    const restored = must(await restoreBackup(elsewhere.ports, pieces(file), secret));
    expect(restored).toEqual({ vaultId: vault.id, nickname: 'River desk', records: report.records });
    const { vault: there } = must(await unlockVault(elsewhere.ports, vault.id, secret, options));
    const notes = must(await listRecords(there, 'notes', { group: 'one' }));
    expect([notes.records.length, notes.unreadable]).toEqual([12, []]);
    must(await putRecord(there, { store: 'notes', id: 'new', value: 'goes on', basedOn: 0 }));
  });

  it('opens with the recovery code as well', async () => {
    const { vault, recoveryCode } = await filled(testWorld(), 1);
    const { file } = await fileOf(vault);
    expect(must(await checkBackup(pieces(file), { recoveryCode })).records).toBeGreaterThan(0);
  });

  it('replaces what was there, and keeps a passphrase that was changed since', async () => {
    const world = testWorld();
    const { vault } = await filled(world, 2);
    const { file } = await fileOf(vault);
    must(await putRecord(vault, { store: 'notes', id: 'later', value: 'later', basedOn: 0 }));
    const next = { passphrase: 'five stones beside the lake' };
    must(await changePassphrase(vault, secret, next.passphrase, ITERATIONS));
    await vault.lock();
    must(await restoreBackup(world.ports, pieces(file), secret));
    expect(codeOf(await unlockVault(world.ports, vault.id, secret, options))).toBe('wrong-passphrase');
    const { vault: restored } = must(await unlockVault(world.ports, vault.id, next, options));
    expect(must(await getRecord(restored, 'notes', 'later'))).toBeUndefined();
    expect(must(await listRecords(restored, 'notes')).records.length).toBe(2);
  });
});

describe('a file that is not a whole backup', () => {
  it('says what is wrong and changes nothing', async () => {
    const world = testWorld();
    const { vault } = await filled(world, 3);
    const { file } = await fileOf(vault);
    await vault.lock();
    const storage = must(await world.house.open(DATABASE_PREFIX + vault.id, { create: false }));
    const rows = async () =>
      JSON.stringify([
        await storage.readAll('records'),
        await storage.readAll('manifest'),
        await storage.count('staged'),
      ]);
    const before = await rows();
    const changed = file.slice();
    changed[file.length - 9]! ^= 4;
    const newer = file.slice();
    newer[7] = 2;
    const attempts: [string, Uint8Array][] = [
      ['not-a-sealed-file', new TextEncoder().encode('%PDF-1.7 something else entirely')],
      ['not-a-sealed-file', new Uint8Array(0)],
      ['file-cut-short', file.slice(0, file.length - 1)],
      ['file-cut-short', file.slice(0, 900)],
      ['file-damaged', changed],
      ['file-damaged', Uint8Array.from([...file, 0])],
      ['file-from-newer-version', newer],
    ];
    for (const [code, bytes] of attempts)
      expect([code, codeOf(await restoreBackup(world.ports, pieces(bytes), secret))]).toEqual([code, code]);
    expect(
      codeOf(await restoreBackup(world.ports, pieces(file), { passphrase: 'not the right words' })),
    ).toBe('wrong-passphrase');
    expect(await rows()).toBe(before);
  });

  it('leaves the vault as it was when the device is full in the middle of a restore', async () => {
    const world = testWorld();
    const { vault } = await filled(world, 3);
    const { file } = await fileOf(vault);
    await vault.lock();
    const house: typeof world.house = {
      ...world.house,
      async open(name, open) {
        const opened = await world.house.open(name, open);
        if (!opened.ok) return opened;
        return {
          ok: true,
          value: { ...opened.value, commit: async () => ({ ok: false, problem: { code: 'storage-full' } }) },
        };
      },
    };
    expect(codeOf(await restoreBackup({ ...world.ports, house }, pieces(file), secret))).toBe('storage-full');
    const { vault: still } = must(await unlockVault(world.ports, vault.id, secret, options));
    expect(must(await listRecords(still, 'notes')).records.length).toBe(3);
  });
});
