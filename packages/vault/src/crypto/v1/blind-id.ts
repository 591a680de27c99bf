import { bytesOf, toBase64 } from '../../ports/bytes.ts';
import type { Keyring } from './keys.ts';

const ID_BYTES = 16;

/** The name under which a record lies on disk: tells nothing about the id without the key of the vault. */
export async function blindId({ ids }: Keyring, kind: string, id: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', ids, bytesOf(`${kind}\n${id}`));
  return toBase64(new Uint8Array(mac).subarray(0, ID_BYTES));
}
