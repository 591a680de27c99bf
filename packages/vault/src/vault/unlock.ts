import { succeed } from '@cairn/domain';
import { digestText } from '../crypto/v1/digest.ts';
import { deriveKeyring, ITERATIONS } from '../crypto/v1/keys.ts';
import { sealPassphraseSlot } from '../crypto/v1/slots.ts';
import { checkTries, countTry, forgetTries } from '../lock/slow-down.ts';
import { isSessionOpen, keepForSession, readFromSession } from '../lock/session-key.ts';
import { loadManifest } from '../manifest/manifest-rows.ts';
import { migrateVault } from '../migrations/migrate-vault.ts';
import { recordMigrations } from '../migrations/records.ts';
import type { Bytes } from '../ports/bytes.ts';
import type { VaultPorts } from '../ports/ports.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { HEADER } from './header.ts';
import { inspectVault, type LockedVault } from './inspect.ts';
import { openDataKey, type Secret } from './secret.ts';
import { Vault } from './vault.ts';

const damaged = refuse({ code: 'needs-recovery', cause: 'damaged' });

export interface Unlocked {
  readonly vault: Vault;
}

export interface UnlockOptions {
  /** Who is at the keyboard, for the log; the nickname when it is left out. */
  readonly by?: string;
  /** Iterations to raise a weaker passphrase slot to. */
  readonly iterations?: number;
}

/** Opens a vault. `needs-recovery` leads to the recovery screen, whatever else looks empty. */
export async function unlockVault(
  ports: VaultPorts,
  vaultId: string,
  secret: Secret,
  options: UnlockOptions = {},
): Promise<VaultResult<Unlocked>> {
  let vault: Vault | undefined;
  const inspected = await inspectVault(ports, vaultId, () => void vault?.lock());
  if (!inspected.ok) return inspected;
  const { storage, header } = inspected.value;
  const opened = await tryDataKey(ports, inspected.value, secret);
  if (!opened.ok) {
    storage.close();
    return opened;
  }
  const dataKey = opened.value;
  const unlocked = await openManifest(ports, inspected.value, dataKey, options.by ?? header.nickname);
  if (!unlocked.ok) {
    dataKey.fill(0);
    storage.close();
    return unlocked;
  }
  vault = unlocked.value.vault;
  await keepForSession(ports, storage, vaultId, dataKey);
  if ('passphrase' in secret) await strengthen(vault, dataKey, secret.passphrase, options.iterations);
  dataKey.fill(0);
  void vault.refreshSecondCopy();
  return unlocked;
}

/** Opens a vault again that was unlocked since the browser started; `locked` when it was not. */
export async function resumeVault(
  ports: VaultPorts,
  vaultId: string,
  { by }: UnlockOptions = {},
): Promise<VaultResult<Unlocked>> {
  let vault: Vault | undefined;
  const inspected = await inspectVault(ports, vaultId, () => void vault?.lock());
  if (!inspected.ok) return inspected;
  const { storage, header } = inspected.value;
  const dataKey = await readFromSession(ports, storage, vaultId);
  const unlocked =
    dataKey === undefined
      ? refuse({ code: 'locked' })
      : await openManifest(ports, inspected.value, dataKey, by ?? header.nickname);
  dataKey?.fill(0);
  if (!unlocked.ok) {
    storage.close();
    return unlocked;
  }
  vault = unlocked.value.vault;
  // Another context may have locked meanwhile: its word came before this vault could hear it.
  if (await isSessionOpen(ports, vaultId)) return unlocked;
  await vault.lock({ tellOthers: false });
  return refuse({ code: 'locked' });
}

async function tryDataKey(
  ports: VaultPorts,
  { header }: LockedVault,
  secret: Secret,
): Promise<VaultResult<Bytes>> {
  const { kept, nowMs } = ports;
  const allowed = await checkTries(kept, header.vaultId, nowMs());
  if (!allowed.ok) return allowed;
  await countTry(kept, header.vaultId, nowMs());
  const dataKey = await openDataKey(header, secret);
  if (dataKey.ok) await forgetTries(kept, header.vaultId);
  return dataKey;
}

async function openManifest(
  ports: VaultPorts,
  locked: LockedVault,
  dataKey: Bytes,
  by: string,
): Promise<VaultResult<Unlocked>> {
  const { storage } = locked;
  const keyring = await deriveKeyring(dataKey, locked.header.vaultId);
  const migrated = await migrateVault(ports, storage, keyring, locked.header, recordMigrations);
  if (!migrated.ok) return migrated;
  const { header } = migrated.value;
  const [manifest, rows] = await Promise.all([
    loadManifest(storage, keyring, header.schema),
    storage.read([HEADER]),
  ]);
  const failed = [manifest, rows].find(({ ok }) => !ok);
  if (failed?.ok === false && failed.problem.code === 'storage-broken') return damaged;
  if (!manifest.ok) return manifest;
  if (!rows.ok) return rows;
  const headerRow = rows.value[0];
  if (headerRow === undefined || (await digestText(headerRow.bytes)) !== manifest.value.root.header)
    return damaged;
  const vault = new Vault({ ports, storage, keyring, header, manifest: manifest.value, by });
  return succeed({ vault });
}

/** Seals the passphrase slot anew when it was made with fewer iterations than are usual now. */
async function strengthen(
  vault: Vault,
  dataKey: Bytes,
  passphrase: string,
  iterations: number = ITERATIONS.usual,
): Promise<void> {
  const { header, id: vaultId, ports } = vault;
  const [slot, recovery] = header.slots;
  if (slot.iterations >= iterations) return;
  const { randomBytes } = ports;
  const stronger = await sealPassphraseSlot({ vaultId, dataKey, randomBytes }, passphrase, iterations);
  // When this does not go through, the vault stays as it was and the next unlock tries again.
  await vault.commit(async () => succeed({ header: { ...header, slots: [stronger, recovery] } }));
}
