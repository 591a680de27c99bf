import type { VaultPorts } from '../ports/ports.ts';
import { SENTINEL_PREFIX, SESSION_PREFIX } from '../stored-keys.ts';
import { closeSession } from './session-key.ts';

/**
 * Locks every vault in every context, from a place that has none open: a service worker that hears the system lock. What
 * was kept for a new context is gone afterwards, also when no context is left to hear.
 */
export async function lockEverywhere(ports: Pick<VaultPorts, 'kept' | 'session' | 'channel'>): Promise<void> {
  const after = (prefix: string, keys: readonly string[]) =>
    keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  const vaultIds = new Set([
    ...after(SESSION_PREFIX, (await ports.session?.keys()) ?? []),
    ...after(SENTINEL_PREFIX, await ports.kept.keys()),
  ]);
  for (const vaultId of vaultIds) {
    ports.channel.post({ kind: 'lock', vaultId });
    await closeSession(ports, vaultId);
    // A context that opened it in between hears this one.
    ports.channel.post({ kind: 'lock', vaultId });
  }
}
