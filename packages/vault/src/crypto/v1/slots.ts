import { fromBase64, toBase64, type Bytes } from '../../ports/bytes.ts';
import { DATA_KEY_BYTES, ITERATIONS, passphraseKey, purposeKey, SALT_BYTES } from './keys.ts';
import { seal, unseal } from './sealed.ts';

/** The data key, sealed by what a person knows. */
export interface PassphraseSlot {
  readonly kind: 'passphrase';
  readonly kdf: 'PBKDF2-HMAC-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly wrapped: string;
}

/** The data key, sealed by what a person printed. */
export interface RecoverySlot {
  readonly kind: 'recovery';
  readonly kdf: 'HKDF-SHA-256';
  readonly salt: string;
  readonly wrapped: string;
}

export type KeySlot = PassphraseSlot | RecoverySlot;

interface Sealing {
  readonly vaultId: string;
  readonly dataKey: Bytes;
  readonly randomBytes: (count: number) => Bytes;
}

export async function sealPassphraseSlot(
  { vaultId, dataKey, randomBytes }: Sealing,
  passphrase: string,
  iterations: number,
): Promise<PassphraseSlot> {
  if (!isAllowed(iterations)) throw new RangeError(`${String(iterations)} iterations are not allowed`);
  const salt = randomBytes(SALT_BYTES);
  const key = await passphraseKey(passphrase, salt, iterations);
  const context = slotContext(vaultId, 'passphrase', iterations);
  const wrapped = toBase64(await seal(key, context, dataKey, randomBytes));
  return { kind: 'passphrase', kdf: 'PBKDF2-HMAC-SHA-256', iterations, salt: toBase64(salt), wrapped };
}

export async function sealRecoverySlot(
  { vaultId, dataKey, randomBytes }: Sealing,
  secret: Bytes,
): Promise<RecoverySlot> {
  const salt = randomBytes(SALT_BYTES);
  const key = await purposeKey(secret, salt, 'cairn/1 recovery');
  const wrapped = toBase64(await seal(key, slotContext(vaultId, 'recovery', 0), dataKey, randomBytes));
  return { kind: 'recovery', kdf: 'HKDF-SHA-256', salt: toBase64(salt), wrapped };
}

/** The data key, or undefined when the passphrase is another one or the slot was changed. Wipe it after use. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  vaultId: string,
  passphrase: string,
): Promise<Bytes | undefined> {
  const salt = fromBase64(slot.salt);
  if (salt === undefined || !isAllowed(slot.iterations)) return undefined;
  const key = await passphraseKey(passphrase, salt, slot.iterations);
  return openWrapped(key, slot, vaultId, slot.iterations);
}

/** The data key, or undefined when the code is of another vault or the slot was changed. Wipe it after use. */
export async function openRecoverySlot(
  slot: RecoverySlot,
  vaultId: string,
  secret: Bytes,
): Promise<Bytes | undefined> {
  const salt = fromBase64(slot.salt);
  if (salt === undefined) return undefined;
  return openWrapped(await purposeKey(secret, salt, 'cairn/1 recovery'), slot, vaultId, 0);
}

/** Undefined for anything that is not a slot of this format. */
export function parseSlot(value: unknown): KeySlot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, kdf, iterations, salt, wrapped } = value as Record<string, unknown>;
  if (typeof salt !== 'string' || typeof wrapped !== 'string') return undefined;
  if (kind === 'recovery' && kdf === 'HKDF-SHA-256') return { kind, kdf, salt, wrapped };
  if (kind !== 'passphrase' || kdf !== 'PBKDF2-HMAC-SHA-256') return undefined;
  return typeof iterations === 'number' ? { kind, kdf, iterations, salt, wrapped } : undefined;
}

async function openWrapped(
  key: CryptoKey,
  { kind, wrapped }: KeySlot,
  vaultId: string,
  iterations: number,
): Promise<Bytes | undefined> {
  const sealed = fromBase64(wrapped);
  if (sealed === undefined) return undefined;
  const dataKey = await unseal(key, slotContext(vaultId, kind, iterations), sealed);
  return dataKey?.length === DATA_KEY_BYTES ? dataKey : undefined;
}

/** Too few would weaken the key; too many would freeze the browser of whoever opens a doctored header. */
function isAllowed(iterations: number): boolean {
  return Number.isInteger(iterations) && iterations >= ITERATIONS.floor && iterations <= ITERATIONS.ceiling;
}

function slotContext(vaultId: string, kind: KeySlot['kind'], iterations: number) {
  return { vaultId, store: 'slot', key: kind, schema: 0, rev: iterations };
}
