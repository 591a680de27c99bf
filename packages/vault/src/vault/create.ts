import { succeed } from '@cairn/domain';
import { DATA_KEY_BYTES, deriveKeyring, ITERATIONS } from '../crypto/v1/keys.ts';
import { RECOVERY_SECRET_BYTES, writeRecoveryCode } from '../crypto/v1/recovery-code.ts';
import { sealPassphraseSlot, sealRecoverySlot } from '../crypto/v1/slots.ts';
import { keepForSession } from '../lock/session-key.ts';
import { emptyManifest } from '../manifest/manifest.ts';
import { RECORD_SCHEMA } from '../migrations/records.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { VaultResult } from '../problem.ts';
import { DATABASE_PREFIX } from '../stored-keys.ts';
import type { Header } from './header.ts';
import { checkPassphrase } from './secret.ts';
import { Vault } from './vault.ts';

export interface NewVault {
  /** Shown in the chooser to whoever sits down at this computer. */
  readonly nickname: string;
  readonly passphrase: string;
  /** Who is at the keyboard, for the log; the nickname when it is left out. */
  readonly by?: string;
  /** Of key derivation; between 600,000 and 10,000,000. */
  readonly iterations?: number;
}

/** A new vault, unlocked, and the code that opens it when the passphrase is lost: to be printed now, it is kept nowhere. */
export async function createVault(
  ports: VaultPorts,
  { nickname, passphrase, by = nickname, iterations = ITERATIONS.usual }: NewVault,
): Promise<VaultResult<{ readonly vault: Vault; readonly recoveryCode: string }>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  let vault: Vault | undefined;
  const { randomBytes } = ports;
  const vaultId = [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const dataKey = randomBytes(DATA_KEY_BYTES);
  const recoverySecret = randomBytes(RECOVERY_SECRET_BYTES);
  const sealing = { vaultId, dataKey, randomBytes };
  const header: Header = {
    format: 1,
    vaultId,
    nickname: oneLine(nickname),
    schema: RECORD_SCHEMA,
    slots: [
      await sealPassphraseSlot(sealing, passphrase, iterations),
      await sealRecoverySlot(sealing, recoverySecret),
    ],
  };
  const opened = await ports.house.open(DATABASE_PREFIX + vaultId, {
    create: true,
    onTakenAway: () => void vault?.lock(),
  });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const keyring = await deriveKeyring(dataKey, vaultId);
  vault = new Vault({ ports, storage, keyring, header, manifest: emptyManifest(''), by });
  const saved = await vault.commit(async () => succeed({ header }));
  if (saved.ok) await keepForSession(ports, storage, vaultId, dataKey);
  dataKey.fill(0);
  if (!saved.ok) {
    storage.close();
    await ports.house.destroy(DATABASE_PREFIX + vaultId);
    return saved;
  }
  return succeed({ vault, recoveryCode: await writeRecoveryCode(recoverySecret) });
}

/** The sentinel keeps a nickname on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
