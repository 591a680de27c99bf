import { fileKey, type Keyring } from '../crypto/v1/keys.ts';
import { fromBase64, toBase64, type Bytes } from '../ports/bytes.ts';
import { parseHeaderValue, type Header } from '../vault/header.ts';
import type { RecordContent } from '../vault/sealed-record.ts';

/** The readable part of a backup: what the same passphrase or recovery code needs to open it. */
export interface BackupHeader {
  readonly kind: 'cairn-backup';
  readonly salt: string;
  readonly vault: Header;
}

/** Lines inside: records in any order, then exactly one end. */
export type BackupLine =
  | { readonly kind: 'record'; readonly key: string; readonly content: RecordContent }
  | { readonly kind: 'end'; readonly records: number; readonly rootRev: number };

export function writeBackupHeader(vault: Header, salt: Bytes): BackupHeader {
  return { kind: 'cairn-backup', salt: toBase64(salt), vault };
}

/** Undefined when a sealed file is something else than a backup. */
export function parseBackupHeader(value: unknown): BackupHeader | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, salt, vault } = value as Record<string, unknown>;
  if (kind !== 'cairn-backup' || typeof salt !== 'string' || fromBase64(salt) === undefined) return undefined;
  const id = typeof vault === 'object' && vault !== null && 'vaultId' in vault ? vault.vaultId : undefined;
  const header =
    typeof id === 'string' && /^[0-9a-f]{32}$/.test(id) ? parseHeaderValue(vault, id) : undefined;
  return header && { kind, salt, vault: header };
}

export function backupKey(keyring: Keyring, { salt }: BackupHeader): Promise<CryptoKey> {
  return fileKey(keyring.files, fromBase64(salt) ?? new Uint8Array(0));
}
