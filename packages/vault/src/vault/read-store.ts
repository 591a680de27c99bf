import { succeed } from '@cairn/domain';
import { entryOf, type Manifest, type ManifestEntry } from '../manifest/manifest.ts';
import { refuse, type RecordDamage, type VaultResult } from '../problem.ts';
import type { Row } from '../ports/storage.ts';
import type { StoreName } from '../stored-keys.ts';
import type { StoredRecord, UnreadableRecord } from './records.ts';
import { blindGroup, storeOf, unsealRecord } from './sealed-record.ts';
import type { Vault } from './vault.ts';

/** What a store holds, by the blind keys of its records. */
export interface StoreContent {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly unreadable: readonly UnreadableRecord[];
}

/**
 * Reads a store, or the records of one person in it. Those that are `known` at the revision that the manifest names are
 * not read and not opened again.
 */
export async function readStore(
  vault: Vault,
  store: StoreName,
  { group, known }: { readonly group?: string; readonly known?: ReadonlyMap<string, StoredRecord> } = {},
): Promise<VaultResult<StoreContent>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const wanted = group === undefined ? undefined : await blindGroup(keys.value, group);
  const before = await vault.manifest();
  if (!before.ok) return before;
  const isKnown = (key: string, entry: ManifestEntry | undefined) =>
    entry !== undefined && known?.get(key)?.rev === entry.rev;
  const rows =
    wanted === undefined && known === undefined
      ? await vault.storage.readAll('records', { prefix: `${store}:` })
      : await readPlaces(vault, before.value, store, { wanted, isKnown });
  if (!rows.ok) return rows;
  const manifest = await vault.manifest();
  if (!manifest.ok) return manifest;

  const byKey = new Map(rows.value.map((row) => [row.key, row]));
  const listed = new Set([...byKey.keys(), ...keysOf(manifest.value, store, wanted)]);
  const outcomes = await Promise.all(
    [...listed].map(async (key) => {
      const entry = entryOf(manifest.value, key);
      const kept = known?.get(key);
      if (kept !== undefined && isKnown(key, entry)) return [key, succeed(kept)] as const;
      const row = byKey.get(key);
      // Another context may have saved between the two readings: look again at what does not match.
      const outcome =
        row !== undefined && row.rev === entry?.rev
          ? await openRow(vault, store, key, row, entry)
          : await readOne(vault, store, key);
      return [key, outcome] as const;
    }),
  );
  const records = new Map<string, StoredRecord>();
  const unreadable: UnreadableRecord[] = [];
  for (const [key, outcome] of outcomes) {
    if (outcome.ok && outcome.value !== undefined) records.set(key, outcome.value);
    else if (!outcome.ok && outcome.problem.code === 'unreadable-record') unreadable.push(outcome.problem);
    else if (!outcome.ok) return outcome;
  }
  return succeed({ records, unreadable });
}

export async function readOne(
  vault: Vault,
  store: StoreName,
  key: string,
): Promise<VaultResult<StoredRecord | undefined>> {
  const read = await vault.readWithManifest([{ table: 'records', key }]);
  if (!read.ok) return read;
  const [row] = read.value.rows;
  const entry = entryOf(read.value.manifest, key);
  if (row === undefined && entry === undefined) return succeed(undefined);
  return openRow(vault, store, key, row, entry);
}

async function openRow(
  vault: Vault,
  store: StoreName,
  key: string,
  row: Row | undefined,
  entry: ManifestEntry | undefined,
): Promise<VaultResult<StoredRecord>> {
  const unreadable = (damage: RecordDamage) => refuse({ code: 'unreadable-record', store, key, damage });
  if (row === undefined) return unreadable('missing');
  if (entry === undefined) return unreadable('stray');
  if (row.rev !== entry.rev) return unreadable(row.rev < entry.rev ? 'rolled-back' : 'torn');
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const content = await unsealRecord(keys.value, vault.header.schema, row);
  if (content === undefined) return unreadable('torn');
  const { id, at, group, value } = content;
  return succeed({
    store,
    id,
    rev: row.rev,
    changedAtMs: at,
    ...(group === undefined ? {} : { group }),
    value,
  });
}

interface Wanted {
  readonly wanted: string | undefined;
  readonly isKnown: (key: string, entry: ManifestEntry) => boolean;
}

async function readPlaces(vault: Vault, manifest: Manifest, store: StoreName, { wanted, isKnown }: Wanted) {
  const keys = [...keysOf(manifest, store, wanted)].filter((key) => {
    const entry = entryOf(manifest, key);
    return entry === undefined || !isKnown(key, entry);
  });
  const read = await vault.storage.read(keys.map((key) => ({ table: 'records' as const, key })));
  return read.ok ? succeed(read.value.flatMap((row) => row ?? [])) : read;
}

function* keysOf(manifest: Manifest, store: StoreName, group: string | undefined): Generator<string> {
  for (const shard of manifest.shards)
    for (const [key, entry] of shard)
      if (storeOf(key) === store && (group === undefined || entry.group === group)) yield key;
}
