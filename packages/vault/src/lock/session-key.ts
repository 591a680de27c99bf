import { seal, unseal } from '../crypto/v1/sealed.ts';
import { DATA_KEY_BYTES, sessionWrapKey } from '../crypto/v1/keys.ts';
import { fromBase64, toBase64, type Bytes } from '../ports/bytes.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { VaultStorage } from '../ports/storage.ts';
import { SESSION_PREFIX } from '../stored-keys.ts';

/** The half that lies in the database; useless once the browser was closed, because the other half is gone. */
const HALF = { table: 'header', key: 'session' } as const;

/**
 * Lets a service worker that the browser stopped open the vault again without asking. Session memory gets the data
 * key sealed; what opens it lies in the database. Neither alone is of use, and the lock removes both.
 */
export async function keepForSession(
  ports: VaultPorts,
  storage: VaultStorage,
  vaultId: string,
  dataKey: Bytes,
): Promise<void> {
  if (ports.session === undefined) return;
  const half = ports.randomBytes(DATA_KEY_BYTES);
  const kept = await storage.commit({
    put: [{ table: HALF.table, row: { key: HALF.key, rev: 1, bytes: half } }],
  });
  if (!kept.ok) return;
  const key = await sessionWrapKey(half);
  const sealed = await seal(key, sessionContext(vaultId), dataKey, ports.randomBytes);
  await ports.session.write(SESSION_PREFIX + vaultId, toBase64(sealed));
}

/** The data key of a vault that was unlocked since the browser started, if both halves are there. Wipe it after use. */
export async function readFromSession(
  ports: VaultPorts,
  storage: VaultStorage,
  vaultId: string,
): Promise<Bytes | undefined> {
  const text = await ports.session?.read(SESSION_PREFIX + vaultId);
  const sealed = text === undefined ? undefined : fromBase64(text);
  const read = await storage.read([HALF]);
  const half = read.ok ? read.value[0] : undefined;
  if (sealed === undefined || half?.bytes.length !== DATA_KEY_BYTES) return undefined;
  return unseal(await sessionWrapKey(half.bytes), sessionContext(vaultId), sealed);
}

/** From here on no context resumes the vault any more. */
export async function closeSession(ports: Pick<VaultPorts, 'session'>, vaultId: string): Promise<void> {
  await ports.session?.remove(SESSION_PREFIX + vaultId);
}

export async function isSessionOpen(ports: VaultPorts, vaultId: string): Promise<boolean> {
  return (await ports.session?.read(SESSION_PREFIX + vaultId)) !== undefined;
}

/** The half in the database. */
export async function forgetHalf(ports: VaultPorts, storage: VaultStorage): Promise<void> {
  if (ports.session !== undefined) await storage.commit({ remove: [HALF] });
}

function sessionContext(vaultId: string) {
  return { vaultId, store: 'slot', key: 'session', schema: 0, rev: 0 };
}
