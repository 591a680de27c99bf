import { succeed } from '@cairn/domain';
import { blindId } from '../crypto/v1/blind-id.ts';
import type { VaultResult } from '../problem.ts';
import type { Vault } from './vault.ts';

/**
 * A hash that only this vault can make: HMAC-SHA-256 under its key for ids, cut to 128 bits. Equal texts give equal
 * hashes within one kind; without the key nobody can try out short numbers.
 */
export async function keyedHash(vault: Vault, kind: string, text: string): Promise<VaultResult<string>> {
  const keys = vault.keys();
  return keys.ok ? succeed(await blindId(keys.value, `hash ${kind}`, text)) : keys;
}
