import { succeed } from '@cairn/domain';
import type { LogAct } from '../log/chain.ts';
import { entryOf } from '../manifest/manifest.ts';
import { refuse, type RecordDamage, type VaultResult } from '../problem.ts';
import { recordStores, type StoreName } from '../stored-keys.ts';
import { heldGroups } from '../manifest/held-groups.ts';
import { readOne, readStore } from './read-store.ts';
import { recordKey, type RecordContent } from './sealed-record.ts';
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
  scope: { readonly group?: string } = {},
): Promise<VaultResult<Listing>> {
  const listed = await readStore(vault, store, scope);
  if (!listed.ok) return listed;
  return succeed({ records: [...listed.value.records.values()], unreadable: listed.value.unreadable });
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
