import { bytesOf, joinBytes, type Bytes } from '../../ports/bytes.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed thing is bound to. Bytes that were moved, replayed or relabelled do not open. */
export interface SealContext {
  readonly vaultId: string;
  readonly store: string;
  readonly key: string;
  /** Version of what is inside, which a migration raises. */
  readonly schema: number;
  readonly rev: number;
}

/** One version byte, a nonce of 12 bytes, the ciphertext and its tag of 16 bytes. */
export async function seal(
  key: CryptoKey,
  context: SealContext,
  plain: Bytes,
  randomBytes: (count: number) => Bytes,
): Promise<Bytes> {
  const iv = randomBytes(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(context) },
    key,
    plain,
  );
  return joinBytes(Uint8Array.of(VERSION), iv, new Uint8Array(sealed));
}

/** Undefined when the bytes are not exactly what was sealed in this context. */
export async function unseal(
  key: CryptoKey,
  context: SealContext,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) return undefined;
  const iv = sealed.subarray(1, 1 + NONCE_BYTES);
  const opening = crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: bound(context) },
    key,
    sealed.subarray(1 + NONCE_BYTES),
  );
  return opening.then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}

/** Lines cannot be forged: no vault id, store name or key holds a line break. */
function bound({ vaultId, store, key, schema, rev }: SealContext): Bytes {
  return bytesOf(['cairn/1', vaultId, store, key, String(schema), String(rev)].join('\n'));
}
