import type { VaultPorts } from '../ports/ports.ts';
import type { VaultResult } from '../problem.ts';
import { DATABASE_PREFIX, SENTINEL_PREFIX, SESSION_PREFIX, TRIES_PREFIX } from '../stored-keys.ts';

/**
 * Deletes a vault for ever: database, second copy, sentinel, tries and session. It needs no passphrase, so that a lost
 * one does not keep records here for good. When another window holds the database, nothing goes; when the browser cannot
 * reach it any more, everything else goes and the problem says so.
 */
export async function deleteVault(ports: VaultPorts, vaultId: string): Promise<VaultResult<void>> {
  ports.channel.post({ kind: 'lock', vaultId });
  const destroyed = await ports.house.destroy(DATABASE_PREFIX + vaultId);
  if (!destroyed.ok && destroyed.problem.code !== 'storage-broken') return destroyed;
  await ports.shelf.removeAll(vaultId);
  await ports.session?.remove(SESSION_PREFIX + vaultId);
  await ports.kept.remove(TRIES_PREFIX + vaultId);
  await ports.kept.remove(SENTINEL_PREFIX + vaultId);
  return destroyed;
}

/** What a person is told after `deleteVault`. */
export const afterDeletionWords = {
  en: 'Your records and their keys are deleted. The browser may keep pieces of its old files for a while; without the keys nobody can read them. The nickname you chose may stay readable in them.',
  es: 'Al borrar, tus registros y sus llaves desaparecen. El navegador puede conservar por un tiempo pedazos de sus archivos viejos; sin las llaves nadie puede leerlos. El apodo que elegiste podría seguir legible en ellos.',
} as const;
