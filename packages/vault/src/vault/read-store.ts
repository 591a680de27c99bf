import { succeed } from '@cairn/domain';
import { entryOf, type Manifest, type ManifestEntry } from '../manifest/manifest.ts';
import { refuse, type RecordDamage, type VaultResult } from '../problem.ts';
import type { Row, StorageResult } from '../ports/storage.ts';
import type { StoreName } from '../stored-keys.ts';
import type { StoredRecord, UnreadableRecord } from './records.ts';
import { blindGroup, storeOf, unsealRecord } from './sealed-record.ts';
import type { Vault } from './vault.ts';

const ROWS_PER_PAGE = 1000;

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
  const outcomes = new Map<string, VaultResult<StoredRecord | undefined>>();
  const pages =
    wanted === undefined && known === undefined
      ? readPages(vault, `${store}:`)
      : readPlaces(vault, before.value, store, { wanted, isKnown });
  let manifest = before.value;
  for await (const rows of pages) {
    if (!rows.ok) return rows;
    const newest = await vault.manifest();
    if (!newest.ok) return newest;
    manifest = newest.value;
    await Promise.all(
      rows.value.map(async (row) => {
        const entry = entryOf(manifest, row.key);
        // Another context may have saved between the two readings: look again at what does not match.
        const isSame = row.rev === entry?.rev;
        outcomes.set(
          row.key,
          isSame ? await openRow(vault, store, row.key, row, entry) : await readOne(vault, store, row.key),
        );
      }),
    );
  }
  const records = new Map<string, StoredRecord>();
  const unreadable: UnreadableRecord[] = [];
  for (const key of new Set([...outcomes.keys(), ...keysOf(manifest, store, wanted)])) {
    const kept = known?.get(key);
    const outcome =
      outcomes.get(key) ??
      (kept !== undefined && isKnown(key, entryOf(manifest, key))
        ? succeed(kept)
        : await readOne(vault, store, key));
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

/** Page by page: one large answer of the database would hold up what a person types meanwhile. */
async function* readPages(vault: Vault, prefix: string): AsyncGenerator<StorageResult<Row[]>> {
  for (let after = ''; ;) {
    const page = await vault.storage.readAll('records', { prefix, after, limit: ROWS_PER_PAGE });
    yield page;
    const last = page.ok ? page.value.at(-1) : undefined;
    if (!page.ok || last === undefined || page.value.length < ROWS_PER_PAGE) return;
    after = last.key;
  }
}

async function* readPlaces(
  vault: Vault,
  manifest: Manifest,
  store: StoreName,
  { wanted, isKnown }: Wanted,
): AsyncGenerator<StorageResult<Row[]>> {
  const keys = [...keysOf(manifest, store, wanted)].filter((key) => {
    const entry = entryOf(manifest, key);
    return entry === undefined || !isKnown(key, entry);
  });
  const read = await vault.storage.read(keys.map((key) => ({ table: 'records' as const, key })));
  yield read.ok ? succeed(read.value.flatMap((row) => row ?? [])) : read;
}

function* keysOf(manifest: Manifest, store: StoreName, group: string | undefined): Generator<string> {
  for (const shard of manifest.shards)
    for (const [key, entry] of shard)
      if (storeOf(key) === store && (group === undefined || entry.group === group)) yield key;
}
