import { getRecord, putRecord, type Saved, type Vault, type VaultResult } from '@cairn/vault';

/** The idle times that a person may choose, in minutes. None is "never". */
export const IDLE_CHOICES = [1, 2, 5, 10, 15] as const;

export type IdleMinutes = (typeof IDLE_CHOICES)[number];

const PLACE = { store: 'settings', id: 'idle-minutes' } as const;

/** Tells the chosen idle time when the vault opens and whenever a context changes it, until the vault locks. */
export function watchIdleMinutes(vault: Vault, onMinutes: (minutes: IdleMinutes) => void): void {
  const read = async (): Promise<void> => {
    const found = await getRecord(vault, PLACE.store, PLACE.id);
    const minutes = found.ok ? IDLE_CHOICES.find((choice) => choice === found.value?.value) : undefined;
    if (minutes !== undefined && !vault.isLocked) onMinutes(minutes);
  };
  vault.listen((event) => {
    if (event.kind === 'changed' && (event.stores?.includes(PLACE.store) ?? true)) void read();
  }, vault.ending);
  void read();
}

export function chooseIdleMinutes(vault: Vault, minutes: IdleMinutes): Promise<VaultResult<Saved>> {
  return putRecord(vault, { ...PLACE, value: minutes, basedOn: 'any' });
}
