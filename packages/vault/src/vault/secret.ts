import { succeed } from '@cairn/domain';
import { openPassphraseSlot, openRecoverySlot } from '../crypto/v1/slots.ts';
import { readRecoveryCode } from '../crypto/v1/recovery-code.ts';
import type { Bytes } from '../ports/bytes.ts';
import { refuse, type VaultResult } from '../problem.ts';
import type { Header } from './header.ts';

/** What opens a vault: words that a person knows, or the code that they printed. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

export const SHORTEST_PASSPHRASE = 12;

export function checkPassphrase(passphrase: string): VaultResult<string> {
  return [...passphrase.normalize('NFKC').trim()].length >= SHORTEST_PASSPHRASE
    ? succeed(passphrase)
    : refuse({ code: 'passphrase-too-short', atLeast: SHORTEST_PASSPHRASE });
}

/** The data key. Whoever asks for it wipes it (`fill(0)`) as soon as the keys are made. */
export async function openDataKey(
  { slots: [passphraseSlot, recoverySlot], vaultId }: Header,
  secret: Secret,
): Promise<VaultResult<Bytes>> {
  if ('passphrase' in secret) {
    const dataKey = await openPassphraseSlot(passphraseSlot, vaultId, secret.passphrase);
    return dataKey ? succeed(dataKey) : refuse({ code: 'wrong-passphrase' });
  }
  const code = await readRecoveryCode(secret.recoveryCode);
  if (code === undefined) return refuse({ code: 'recovery-code-mistyped' });
  const dataKey = await openRecoverySlot(recoverySlot, vaultId, code);
  return dataKey ? succeed(dataKey) : refuse({ code: 'wrong-recovery-code' });
}
