import type { VaultResult } from '../problem.ts';
import { putRecord, removeRecord } from '../vault/records.ts';
import type { Saved, Vault } from '../vault/vault.ts';

/** Keeps every record of a person from being removed or disposed of until the hold is lifted. */
export function placeHold(vault: Vault, group: string, reason: string): Promise<VaultResult<Saved>> {
  return putRecord(vault, { store: 'holds', id: group, group, value: { reason }, basedOn: 'any' });
}

export function liftHold(vault: Vault, group: string): Promise<VaultResult<Saved>> {
  return removeRecord(vault, { store: 'holds', id: group, group, basedOn: 'any' });
}
