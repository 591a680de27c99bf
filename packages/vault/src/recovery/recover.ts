import { succeed } from '@cairn/domain';
import { memoryHouse } from '../adapters/memory-storage.ts';
import { deriveKeyring, type Keyring } from '../crypto/v1/keys.ts';
import { checkTries, countTry, forgetTries } from '../lock/slow-down.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { VaultStorage } from '../ports/storage.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { DATABASE_PREFIX } from '../stored-keys.ts';
import type { Header } from '../vault/header.ts';
import { readCopiedHeader } from '../vault/inspect.ts';
import { openDataKey, type Secret } from '../vault/secret.ts';
import { unlockVault, type UnlockOptions } from '../vault/unlock.ts';
import type { Vault } from '../vault/vault.ts';
import { gatherHeaders, gatherParts } from './gather.ts';
import { mendPart } from './mend-part.ts';
import { readSentinel, writeSentinel } from './sentinel.ts';
import { Stage } from './stage.ts';

export interface Recovered {
  readonly vault: Vault;
  readonly records: number;
  /** Came back in an older state. */
  readonly older: number;
  /** Not readable anywhere; what is left of them is set aside. */
  readonly lost: number;
  /**
   * `second-copy-only`: this browser cannot keep a database here any more. The vault works, and every save goes to the
   * second copy, but a person should save a backup file and then clear what the browser stored for Cairn.
   */
  readonly home: 'database' | 'second-copy-only';
}

/**
 * Puts a damaged, emptied or rolled-back vault together again from what its database and its second copy still hold,
 * and opens it. Nothing is replaced before all of it is staged.
 */
export async function recoverVault(
  ports: VaultPorts,
  vaultId: string,
  secret: Secret,
  options: UnlockOptions = {},
): Promise<VaultResult<Recovered>> {
  const inPlace = await recoverInto(ports, vaultId, secret, options);
  if (inPlace.ok || inPlace.problem.code !== 'storage-broken') return withHome(inPlace, 'database');
  // The database cannot even be written. Only when its second copy can be read is it given up.
  if ((await readCopiedHeader(ports, vaultId)) === undefined)
    return refuse({ code: 'nothing-to-recover-from' });
  const destroyed = await ports.house.destroy(DATABASE_PREFIX + vaultId);
  const anew = destroyed.ok ? await recoverInto(ports, vaultId, secret, options) : destroyed;
  if (anew.ok || anew.problem.code !== 'storage-broken') return withHome(anew, 'database');
  const inMemory = await recoverInto({ ...ports, house: memoryHouse() }, vaultId, secret, options);
  return withHome(inMemory, 'second-copy-only');
}

function withHome(
  result: VaultResult<Omit<Recovered, 'home'>>,
  home: Recovered['home'],
): VaultResult<Recovered> {
  return result.ok ? succeed({ ...result.value, home }) : result;
}

async function recoverInto(
  ports: VaultPorts,
  vaultId: string,
  secret: Secret,
  options: UnlockOptions,
): Promise<VaultResult<Omit<Recovered, 'home'>>> {
  const opened = await ports.house.open(DATABASE_PREFIX + vaultId, { create: true });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const mended = await mendVault(ports, storage, vaultId, secret);
  storage.close();
  if (!mended.ok) return mended;
  const unlocked = await unlockVault(ports, vaultId, secret, options);
  if (!unlocked.ok) return unlocked;
  const { vault } = unlocked.value;
  await vault.refreshSecondCopy();
  return succeed({ vault, ...mended.value });
}

async function mendVault(
  ports: VaultPorts,
  storage: VaultStorage,
  vaultId: string,
  secret: Secret,
): Promise<VaultResult<Omit<Recovered, 'vault' | 'home'>>> {
  const allowed = await checkTries(ports.kept, vaultId, ports.nowMs());
  if (!allowed.ok) return allowed;
  const headers = await gatherHeaders(ports, storage, vaultId);
  if (headers.length === 0) return refuse({ code: 'nothing-to-recover-from' });
  await countTry(ports.kept, vaultId, ports.nowMs());
  const found = await openFirst(headers, secret);
  if (!found.ok) return found;
  await forgetTries(ports.kept, vaultId);
  const { header, keyring } = found.value;

  const stage = new Stage(storage, keyring, ports.randomBytes);
  const begun = await stage.begin();
  if (!begun.ok) return begun;
  let [records, older, lost] = [0, 0, 0];
  for await (const [shard, remains] of gatherParts(ports, storage, vaultId)) {
    const part = await mendPart(keyring, header.schema, remains);
    records += part.rows.length;
    older += part.older;
    lost += part.lost;
    for (const { row, content } of part.rows) {
      const entry = part.shard.get(row.key);
      const added = entry && (await stage.addRecord(shard, row, entry, content));
      if (added?.ok === false) return added;
    }
    for (const row of part.isolated) {
      const added = await stage.addIsolated(row);
      if (!added.ok) return added;
    }
  }
  const sentinel = await readSentinel(ports.kept, vaultId);
  const finished = await stage.finish(header, sentinel?.rootRev ?? 0);
  if (!finished.ok) return finished;
  await writeSentinel(ports.kept, vaultId, { nickname: header.nickname, rootRev: finished.value });
  return succeed({ records, older, lost });
}

/** The passphrase may have been changed after one of the headers was written. */
async function openFirst(
  headers: readonly Header[],
  secret: Secret,
): Promise<VaultResult<{ header: Header; keyring: Keyring }>> {
  let refused: VaultResult<never> = refuse({ code: 'nothing-to-recover-from' });
  for (const header of headers) {
    const dataKey = await openDataKey(header, secret);
    if (dataKey.ok) {
      const keyring = await deriveKeyring(dataKey.value, header.vaultId);
      dataKey.value.fill(0);
      return succeed({ header, keyring });
    }
    refused = dataKey;
  }
  return refused;
}
