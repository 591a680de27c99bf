import { succeed } from '@cairn/domain';
import { ROOT } from '../manifest/manifest-rows.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { VaultStorage } from '../ports/storage.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { decodeRows } from '../recovery/copy-rows.ts';
import { readSentinel } from '../recovery/sentinel.ts';
import { RECORD_SCHEMA } from '../migrations/records.ts';
import { DATABASE_PREFIX, SENTINEL_PREFIX } from '../stored-keys.ts';
import { HEADER, parseHeader, type Header } from './header.ts';

/** What a chooser shows: nothing but names that people chose. */
export interface KnownVault {
  readonly id: string;
  readonly nickname: string;
}

/** A vault that can be unlocked. */
export interface LockedVault {
  readonly storage: VaultStorage;
  readonly header: Header;
}

/**
 * Every vault of which this browser knows anything, from its database, its sentinel or its second copy. An empty list
 * is the only thing that means first run.
 */
export async function listVaults(ports: VaultPorts): Promise<VaultResult<KnownVault[]>> {
  const names = await ports.house.names();
  // A browser whose databases are damaged may not even name them; the other places still speak.
  if (!names.ok && names.problem.code !== 'storage-broken') return names;
  const ids = new Set([
    ...(await ports.kept.keys())
      .filter(startsWith(SENTINEL_PREFIX))
      .map((key) => key.slice(SENTINEL_PREFIX.length)),
    ...(names.ok ? names.value : [])
      .filter(startsWith(DATABASE_PREFIX))
      .map((name) => name.slice(DATABASE_PREFIX.length)),
    ...(await ports.shelf.vaultIds()),
  ]);
  const known: KnownVault[] = [];
  for (const id of [...ids].sort()) {
    const nickname =
      (await readSentinel(ports.kept, id))?.nickname ??
      (await readCopiedHeader(ports, id))?.nickname ??
      (await readStoredNickname(ports, id));
    // A database without a header is what is left of a creation or a restore that never finished.
    if (nickname !== undefined) known.push({ id, nickname });
  }
  return succeed(known);
}

/** Looks at a vault before anything is unlocked: opened, or the problem that stands in the way. */
export async function inspectVault(
  ports: VaultPorts,
  vaultId: string,
  onTakenAway?: () => void,
): Promise<VaultResult<LockedVault>> {
  const sentinel = await readSentinel(ports.kept, vaultId);
  const options = { create: false, ...(onTakenAway ? { onTakenAway } : {}) };
  const opened = await ports.house.open(DATABASE_PREFIX + vaultId, options);
  if (!opened.ok) {
    if (opened.problem.code === 'storage-broken') return refuse({ code: 'needs-recovery', cause: 'damaged' });
    if (opened.problem.code !== 'no-such-vault') return opened;
    const isRemembered = sentinel !== undefined || (await readCopiedHeader(ports, vaultId)) !== undefined;
    return isRemembered ? refuse({ code: 'needs-recovery', cause: 'gone' }) : opened;
  }
  const storage = opened.value;
  const standing = await inspectRows(storage, vaultId, sentinel?.rootRev ?? 0);
  if (!standing.ok) storage.close();
  return standing;
}

async function inspectRows(
  storage: VaultStorage,
  vaultId: string,
  acknowledgedRev: number,
): Promise<VaultResult<LockedVault>> {
  const read = await storage.read([HEADER, ROOT]);
  if (!read.ok)
    return read.problem.code === 'storage-broken'
      ? refuse({ code: 'needs-recovery', cause: 'damaged' })
      : read;
  const [headerRow, rootRow] = read.value;
  if (headerRow === undefined && rootRow === undefined)
    return refuse({ code: 'needs-recovery', cause: 'gone' });
  const header = headerRow && parseHeader(headerRow.bytes, vaultId);
  if (header === undefined || rootRow === undefined)
    return refuse({ code: 'needs-recovery', cause: 'damaged' });
  if (header.schema > RECORD_SCHEMA) return refuse({ code: 'newer-data' });
  if (rootRow.rev < acknowledgedRev) return refuse({ code: 'needs-recovery', cause: 'rolled-back' });
  return succeed({ storage, header });
}

/** The header as the second copy has it. */
export async function readCopiedHeader(ports: VaultPorts, vaultId: string): Promise<Header | undefined> {
  const blob = await ports.shelf.read(vaultId, HEADER.key);
  const row = blob && decodeRows(blob)[0];
  return row && parseHeader(row.bytes, vaultId);
}

async function readStoredNickname(ports: VaultPorts, vaultId: string): Promise<string | undefined> {
  const opened = await ports.house.open(DATABASE_PREFIX + vaultId, { create: false });
  if (!opened.ok) return undefined;
  const read = await opened.value.read([HEADER]);
  opened.value.close();
  const row = read.ok ? read.value[0] : undefined;
  return row && parseHeader(row.bytes, vaultId)?.nickname;
}

function startsWith(prefix: string): (text: string) => boolean {
  return (text) => text.startsWith(prefix);
}
