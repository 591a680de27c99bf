import { useEffect } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import { logAct } from '@cairn/vault';

/** Writes down that somebody opened the record of a recoveree, so that they can ask who saw it. */
export function useOpeningLogged(session: VaultSession, personId: string): void {
  useEffect(() => {
    const vault = session.vault.peek();
    if (vault === undefined) return;
    void logAct(vault, { act: 'opened', store: 'people', ids: [personId], group: personId });
  }, [personId]);
}
