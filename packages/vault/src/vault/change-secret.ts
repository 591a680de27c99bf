import { succeed } from '@cairn/domain';
import { ITERATIONS } from '../crypto/v1/keys.ts';
import { RECOVERY_SECRET_BYTES, writeRecoveryCode } from '../crypto/v1/recovery-code.ts';
import { sealPassphraseSlot, sealRecoverySlot } from '../crypto/v1/slots.ts';
import type { VaultResult } from '../problem.ts';
import { checkPassphrase, openDataKey, type Secret } from './secret.ts';
import type { Saved, Vault } from './vault.ts';

/** A new passphrase for the same records; asks for the old one, or for the recovery code when it was lost. */
export async function changePassphrase(
  vault: Vault,
  current: Secret,
  next: string,
  iterations: number = ITERATIONS.usual,
): Promise<VaultResult<Saved>> {
  const checked = checkPassphrase(next);
  if (!checked.ok) return checked;
  const { id: vaultId, ports } = vault;
  const dataKey = await openDataKey(await vault.readHeader(), current);
  if (!dataKey.ok) return dataKey;
  const sealing = { vaultId, dataKey: dataKey.value, randomBytes: ports.randomBytes };
  const slot = await sealPassphraseSlot(sealing, next, iterations);
  dataKey.value.fill(0);
  return vault.commit(async () => {
    const header = await vault.readHeader();
    return succeed({ header: { ...header, slots: [slot, header.slots[1]] } });
  });
}

/** A new recovery code, to be printed now; the old one opens nothing any more. */
export async function renewRecoveryCode(vault: Vault, current: Secret): Promise<VaultResult<string>> {
  const { id: vaultId, ports } = vault;
  const dataKey = await openDataKey(await vault.readHeader(), current);
  if (!dataKey.ok) return dataKey;
  const { randomBytes } = ports;
  const secret = randomBytes(RECOVERY_SECRET_BYTES);
  const slot = await sealRecoverySlot({ vaultId, dataKey: dataKey.value, randomBytes }, secret);
  dataKey.value.fill(0);
  const saved = await vault.commit(async () => {
    const header = await vault.readHeader();
    return succeed({ header: { ...header, slots: [header.slots[0], slot] } });
  });
  return saved.ok ? succeed(await writeRecoveryCode(secret)) : saved;
}
