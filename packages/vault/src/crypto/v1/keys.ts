import { bytesOf, type Bytes } from '../../ports/bytes.ts';

/** Iterations of PBKDF2-HMAC-SHA-256. The floor is OWASP's figure of 2023 to 2026 (Password Storage Cheat Sheet). */
export const ITERATIONS = { floor: 600_000, usual: 1_000_000, ceiling: 10_000_000 } as const;

export const DATA_KEY_BYTES = 32;
export const SALT_BYTES = 16;

/** The keys of an unlocked vault: none of them can be read out of the browser's key store. */
export interface Keyring {
  readonly vaultId: string;
  readonly records: CryptoKey;
  readonly ids: CryptoKey;
  readonly files: CryptoKey;
}

/** The key that a passphrase gives. Passphrases are compared in Unicode form NFKC, so that every keyboard gives the same. */
export async function passphraseKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const secret = bytesOf(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A key for one purpose out of a random secret. */
export async function purposeKey(secret: Bytes, salt: Bytes, purpose: string): Promise<CryptoKey> {
  return derive(await hkdfBase(secret), salt, purpose);
}

/** The key of one sealed file: `salt` is random for each file, so that chunk numbers can serve as nonces. */
export function fileKey(files: CryptoKey, salt: Bytes): Promise<CryptoKey> {
  return derive(files, salt, 'cairn/1 file');
}

/** The key in the database that opens what session memory holds. */
export function sessionWrapKey(half: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', half, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function deriveKeyring(dataKey: Bytes, vaultId: string): Promise<Keyring> {
  const base = await hkdfBase(dataKey);
  const salt = bytesOf(vaultId);
  const [records, ids] = await Promise.all([
    derive(base, salt, 'cairn/1 records'),
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('cairn/1 ids') },
      base,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ]);
  return { vaultId, records, ids, files: base };
}

function hkdfBase(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
}

function derive(base: CryptoKey, salt: Bytes, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(purpose) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
