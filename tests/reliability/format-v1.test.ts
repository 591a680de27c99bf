import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Reads the published vectors by what FORMAT.md says and with none of the vault's own code.

interface Slot {
  readonly iterations?: number;
  readonly salt: string;
  readonly wrapped: string;
}

interface Vectors {
  readonly vaultId: string;
  readonly passphrase: string;
  readonly dataKey: string;
  readonly recoverySecret: string;
  readonly recoveryCode: string;
  readonly passphraseSlot: Slot;
  readonly recoverySlot: Slot;
  readonly blindId: { readonly kind: string; readonly id: string; readonly value: string };
  readonly record: {
    readonly context: {
      readonly store: string;
      readonly key: string;
      readonly schema: number;
      readonly rev: number;
    };
    readonly plain: string;
    readonly sealed: string;
  };
  readonly file: {
    readonly salt: string;
    readonly header: unknown;
    readonly plain: string;
    readonly sealed: string;
  };
}

const path = new URL('../../packages/vault/src/crypto/v1/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors;
const { vaultId } = vectors;
const dataKey = Buffer.from(vectors.dataKey, 'hex');
const base64 = (text: string) => Buffer.from(text, 'base64url');
const hkdf = (secret: Buffer, salt: Buffer | string, info: string) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32));

function openSealed(key: Buffer, lines: readonly (string | number)[], sealed: Buffer): Buffer {
  expect(sealed[0]).toBe(1);
  return openGcm(
    key,
    sealed.subarray(1, 13),
    Buffer.from(['cairn/1', ...lines].join('\n')),
    sealed.subarray(13),
  );
}

function openGcm(key: Buffer, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

describe('format 1 as it is written down', () => {
  it('opens the data key with the passphrase', () => {
    const { iterations = 0, salt, wrapped } = vectors.passphraseSlot;
    const key = pbkdf2Sync(vectors.passphrase.normalize('NFKC'), base64(salt), iterations, 32, 'sha256');
    const lines = [vaultId, 'slot', 'passphrase', 0, iterations];
    expect(openSealed(key, lines, base64(wrapped))).toEqual(dataKey);
  });

  it('opens the data key with the recovery code', () => {
    const letters = vectors.recoveryCode.replaceAll('-', '');
    let bits = 0n;
    for (const letter of letters)
      bits = bits * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter));
    const secret = Buffer.from((bits >> 12n).toString(16).padStart(32, '0'), 'hex');
    expect(secret.toString('hex')).toBe(vectors.recoverySecret);
    const checksum = createHash('sha256').update(secret).digest().readUInt16BE(0) >> 4;
    expect(Number(bits & 4095n)).toBe(checksum);
    const key = hkdf(secret, base64(vectors.recoverySlot.salt), 'cairn/1 recovery');
    expect(
      openSealed(key, [vaultId, 'slot', 'recovery', 0, 0], base64(vectors.recoverySlot.wrapped)),
    ).toEqual(dataKey);
  });

  it('gives the blind id and the record', () => {
    const { kind, id, value } = vectors.blindId;
    const mac = createHmac('sha256', hkdf(dataKey, vaultId, 'cairn/1 ids'))
      .update(`${kind}\n${id}`)
      .digest();
    expect(mac.subarray(0, 16).toString('base64url')).toBe(value);
    const { context, plain, sealed } = vectors.record;
    const lines = [vaultId, context.store, context.key, context.schema, context.rev];
    expect(openSealed(hkdf(dataKey, vaultId, 'cairn/1 records'), lines, base64(sealed)).toString()).toBe(
      plain,
    );
  });

  it('reads the sealed file', () => {
    const file = base64(vectors.file.sealed);
    expect(file.subarray(0, 8).toString('hex')).toBe('434149524e0d0a01');
    const start = 12 + file.readUInt32BE(8);
    expect(JSON.parse(file.subarray(12, start).toString())).toEqual(vectors.file.header);
    const coded = file.readUInt32BE(start);
    expect([coded >= 0x8000_0000, start + 4 + (coded % 0x8000_0000)]).toEqual([true, file.length]);
    const head = createHash('sha256').update(file.subarray(0, start)).digest();
    const bound = Buffer.concat([head, Buffer.alloc(4), Buffer.of(1)]);
    const key = hkdf(dataKey, Buffer.from(vectors.file.salt, 'hex'), 'cairn/1 file');
    expect(openGcm(key, Buffer.alloc(12), bound, file.subarray(start + 4)).toString()).toBe(
      vectors.file.plain,
    );
  });
});
