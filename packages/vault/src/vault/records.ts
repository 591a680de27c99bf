import { succeed } from '@cairn/domain';
import type { LogAct } from '../log/chain.ts';
import { entryOf, type Manifest, type ManifestEntry } from '../manifest/manifest.ts';
import { refuse, type RecordDamage, type VaultResult } from '../problem.ts';
import type { Row } from '../ports/storage.ts';
import { recordStores, type StoreName } from '../stored-keys.ts';
import { heldGroups } from '../manifest/held-groups.ts';
import { blindGroup, recordKey, storeOf, unsealRecord, type RecordContent } from './sealed-record.ts';
import type { Saved, Vault } from './vault.ts';

export interface StoredRecord {
  readonly store: StoreName;
  readonly id: string;
  /** Changes with every save; give it back with the next one. */
  readonly rev: number;
  readonly changedAtMs: number;
  /** The person whom it belongs to. */
  readonly group?: string;
  /** JSON, as it was put in: the caller checks its shape. */
  readonly value: unknown;
}

/** The revision that a change was made from: 0 for a new record, `any` for what only one place writes. */
export type BasedOn = number | 'any';

export type Change =
  | {
      readonly kind: 'put';
      readonly store: StoreName;
      readonly id: string;
      readonly group?: string;
      readonly value: unknown;
      readonly basedOn: BasedOn;
    }
  | {
      readonly kind: 'remove';
      readonly store: StoreName;
      readonly id: string;
      /** Whose record it was, for the log that they can ask for. */
      readonly group?: string;
      readonly basedOn: BasedOn;
    };

/** A record that is in the vault and cannot be read. It keeps its place, and `exportUnreadable` takes it out. */
export interface UnreadableRecord {
  readonly store: string;
  readonly key: string;
  readonly damage: RecordDamage;
}

export interface Listing {
  readonly records: readonly StoredRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** Saves one record. `changed-elsewhere` when it is not any more at the revision that the change was made from. */
export function putRecord(
  vault: Vault,
  change: Omit<Change & { kind: 'put' }, 'kind'>,
): Promise<VaultResult<Saved>> {
  return writeRecords(vault, [{ kind: 'put', ...change }]);
}

export function removeRecord(
  vault: Vault,
  change: Omit<Change & { kind: 'remove' }, 'kind'>,
): Promise<VaultResult<Saved>> {
  return writeRecords(vault, [{ kind: 'remove', ...change }]);
}

/** Saves several records as one: all of them or none. */
export async function writeRecords(vault: Vault, changes: readonly Change[]): Promise<VaultResult<Saved>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const keyed = await Promise.all(
    changes.map(async (change) => ({ change, key: await recordKey(keys.value, change.store, change.id) })),
  );
  return vault.commit(async (manifest) => {
    const held = changes.some(({ kind }) => kind === 'remove') ? heldGroups(manifest) : undefined;
    for (const { change, key } of keyed) {
      const entry = entryOf(manifest, key);
      const { store, id, basedOn, kind } = change;
      if (basedOn !== 'any' && (entry?.rev ?? 0) !== basedOn)
        return refuse({ code: 'changed-elsewhere', store, id, rev: entry?.rev ?? 0 });
      if (kind === 'remove' && store !== 'holds' && held?.has(entry?.group ?? ''))
        return refuse({ code: 'on-legal-hold' });
    }
    const at = vault.ports.nowMs();
    return succeed({
      put: keyed.flatMap(({ change, key }) =>
        change.kind === 'put' ? { key, content: contentOf(change, at) } : [],
      ),
      remove: keyed.flatMap(({ change, key }) => (change.kind === 'remove' ? key : [])),
      ...logOf(changes),
    });
  });
}

/** One record; undefined when there is none. */
export async function getRecord(
  vault: Vault,
  store: StoreName,
  id: string,
): Promise<VaultResult<StoredRecord | undefined>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  return readOne(vault, store, await recordKey(keys.value, store, id));
}

/** All records of a store, or those of one person. What cannot be read is counted beside them and blocks nothing. */
export async function listRecords(
  vault: Vault,
  store: StoreName,
  { group }: { readonly group?: string } = {},
): Promise<VaultResult<Listing>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const wanted = group === undefined ? undefined : await blindGroup(keys.value, group);
  const before = await vault.manifest();
  if (!before.ok) return before;
  const rows =
    wanted === undefined
      ? await vault.storage.readAll('records', { prefix: `${store}:` })
      : await readGroup(vault, before.value, store, wanted);
  if (!rows.ok) return rows;
  const manifest = await vault.manifest();
  if (!manifest.ok) return manifest;

  const byKey = new Map(rows.value.map((row) => [row.key, row]));
  const listed = new Set([...byKey.keys(), ...keysOf(manifest.value, store, wanted)]);
  const outcomes = await Promise.all(
    [...listed].map(async (key) => {
      const entry = entryOf(manifest.value, key);
      const row = byKey.get(key);
      // Another context may have saved between the two readings: look again at what does not match.
      return row !== undefined && row.rev === entry?.rev
        ? openRow(vault, store, key, row, entry)
        : readOne(vault, store, key);
    }),
  );
  const records: StoredRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok && outcome.value !== undefined) records.push(outcome.value);
    else if (!outcome.ok && outcome.problem.code === 'unreadable-record') unreadable.push(outcome.problem);
    else if (!outcome.ok) return outcome;
  }
  return succeed({ records, unreadable });
}

async function readOne(
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

function readGroup(vault: Vault, manifest: Manifest, store: StoreName, group: string) {
  return vault.storage
    .read([...keysOf(manifest, store, group)].map((key) => ({ table: 'records' as const, key })))
    .then((read) => (read.ok ? succeed(read.value.flatMap((row) => row ?? [])) : read));
}

function* keysOf(manifest: Manifest, store: StoreName, group: string | undefined): Generator<string> {
  for (const shard of manifest.shards)
    for (const [key, entry] of shard)
      if (storeOf(key) === store && (group === undefined || entry.group === group)) yield key;
}

function contentOf({ id, group, value }: Change & { kind: 'put' }, at: number): RecordContent {
  return { id, at, ...(group === undefined ? {} : { group }), value };
}

/** One entry for one commit; settings and drafts leave none. */
function logOf(changes: readonly Change[]) {
  const logged = changes.filter(({ store }) => recordStores[store].logged);
  const [first] = logged;
  if (first === undefined) return {};
  const act: LogAct = logged.every(({ kind }) => kind === 'remove') ? 'removed' : 'changed';
  const groups = new Set(logged.map((change) => change.group));
  const [group] = groups.size === 1 ? groups : [];
  const stores = [...new Set(logged.map(({ store }) => store))].join(' ');
  const about = group === undefined ? {} : { group };
  return { log: { act, store: stores, ids: logged.map(({ id }) => id), detail: '', ...about } };
}
