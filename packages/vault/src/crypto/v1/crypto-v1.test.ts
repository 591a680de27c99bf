import { describe, expect, it } from 'vitest';
import { bytesOf, fromBase64, textOf, toBase64, type Bytes } from '../../ports/bytes.ts';
import { blindId } from './blind-id.ts';
import { deriveKeyring, fileKey } from './keys.ts';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import { seal, unseal, type SealContext } from './sealed.ts';
import { readSealedFile, sealFile } from './sealed-file.ts';
import { openPassphraseSlot, openRecoverySlot, sealPassphraseSlot, sealRecoverySlot } from './slots.ts';
import vectors from './vectors.json' with { type: 'json' };

/** Not random: 0, 1, 2 ... so that every vector can be made again. */
function counting(): (count: number) => Bytes {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256);
}

const { vaultId, passphrase } = vectors;
const dataKey = hex(vectors.dataKey);
const recoverySecret = hex(vectors.recoverySecret);
const keyring = await deriveKeyring(dataKey, vaultId);
const context: SealContext = { ...vectors.record.context, vaultId };

describe('the published vectors of format 1', () => {
  it('hold for the passphrase slot, both ways', async () => {
    const sealing = { vaultId, dataKey, randomBytes: counting() };
    const slot = await sealPassphraseSlot(sealing, passphrase, vectors.passphraseSlot.iterations);
    expect(slot).toEqual(vectors.passphraseSlot);
    expect(await openPassphraseSlot(slot, vaultId, passphrase)).toEqual(dataKey);
  });

  it('hold for the recovery slot and the printed code, both ways', async () => {
    const slot = await sealRecoverySlot({ vaultId, dataKey, randomBytes: counting() }, recoverySecret);
    expect(slot).toEqual(vectors.recoverySlot);
    expect(await writeRecoveryCode(recoverySecret)).toBe(vectors.recoveryCode);
    const secret = await readRecoveryCode(vectors.recoveryCode);
    expect(await openRecoverySlot(slot, vaultId, secret!)).toEqual(dataKey);
  });

  it('hold for blind ids, sealed records and sealed files', async () => {
    expect(await blindId(keyring, vectors.blindId.kind, vectors.blindId.id)).toBe(vectors.blindId.value);
    const sealed = await seal(keyring.records, context, bytesOf(vectors.record.plain), counting());
    expect(toBase64(sealed)).toBe(vectors.record.sealed);
    const key = await fileKey(keyring.files, hex(vectors.file.salt));
    const parts = [];
    for await (const part of sealFile(vectors.file.header, key, once(bytesOf(vectors.file.plain))))
      parts.push(...part);
    expect(toBase64(Uint8Array.from(parts))).toBe(vectors.file.sealed);
    let read = '';
    const outcome = await readSealedFile(once(Uint8Array.from(parts)), async () => ({
      ok: true,
      value: { key, onPart: (part) => void (read += textOf(part)) },
    }));
    expect([outcome.ok, read]).toEqual([true, vectors.file.plain]);
  });
});

describe('a sealed record', () => {
  const sealed = fromBase64(vectors.record.sealed)!;

  it.each<Partial<SealContext>>([
    { vaultId: 'other' },
    { store: 'plans' },
    { key: 'other' },
    { schema: context.schema + 1 },
    { rev: context.rev - 1 },
  ])('does not open as %o', async (change) => {
    expect(await unseal(keyring.records, { ...context, ...change }, sealed)).toBeUndefined();
  });

  it('does not open when any single byte is changed, or when it is cut at any place', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(await unseal(keyring.records, context, changed)).toBeUndefined();
      expect(await unseal(keyring.records, context, sealed.slice(0, at))).toBeUndefined();
    }
  });
});

describe('a key slot', () => {
  it('refuses fewer iterations than the floor and more than the ceiling', async () => {
    const sealing = { vaultId, dataKey, randomBytes: counting() };
    await expect(sealPassphraseSlot(sealing, passphrase, 599_999)).rejects.toThrow(RangeError);
    const { passphraseSlot } = vectors;
    for (const iterations of [1, 599_999, 10_000_001, 600_000.5, Number.NaN]) {
      const slot = { ...passphraseSlot, kind: 'passphrase', kdf: 'PBKDF2-HMAC-SHA-256', iterations } as const;
      expect(await openPassphraseSlot(slot, vaultId, passphrase)).toBeUndefined();
    }
  });

  it('opens for the same words typed in another Unicode form, and for no other', async () => {
    const sealing = { vaultId, dataKey, randomBytes: counting() };
    const slot = await sealPassphraseSlot(sealing, 'ma\u00f1ana ca\u00f1\u00f3n', 600_000);
    expect(await openPassphraseSlot(slot, vaultId, 'man\u0303ana can\u0303o\u0301n')).toEqual(dataKey);
    expect(await openPassphraseSlot(slot, vaultId, 'manana canon')).toBeUndefined();
    expect(await openPassphraseSlot(slot, 'another-vault', 'ma\u00f1ana ca\u00f1\u00f3n')).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it('may be typed in lower case, with spaces, and with letters that look like digits', async () => {
    const typed = vectors.recoveryCode
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('1', 'l')
      .replaceAll('0', 'o');
    expect(await readRecoveryCode(typed)).toEqual(recoverySecret);
  });

  it('notices one wrong character, wherever it is, and a wrong length', async () => {
    const plain = vectors.recoveryCode.replaceAll('-', '');
    let missed = 0;
    for (let at = 0; at < plain.length; at += 1) {
      const other = plain[at] === 'Z' ? 'Y' : 'Z';
      if (await readRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))) missed += 1;
    }
    expect(missed).toBe(0);
    expect(await readRecoveryCode(plain.slice(1))).toBeUndefined();
    expect(await readRecoveryCode('')).toBeUndefined();
  });
});

describe('the keys of an unlocked vault', () => {
  it('cannot be read out', () => {
    expect([keyring.records, keyring.ids, keyring.files].map((key) => key.extractable)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}

function hex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
