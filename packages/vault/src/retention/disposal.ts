import { succeed } from '@cairn/domain';
import { toBase64 } from '../ports/bytes.ts';
import { allEntries, type Manifest, type ManifestEntry } from '../manifest/manifest.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { type ClearedBy, isStoreName, recordStores, type StoreName } from '../stored-keys.ts';
import { listRecords } from '../vault/records.ts';
import { blindGroup, recordKey, storeOf } from '../vault/sealed-record.ts';
import type { Vault } from '../vault/vault.ts';
import { heldGroups } from '../manifest/held-groups.ts';

const DAY_MS = 86_400_000;
const ID_BYTES = 12;

/** How long records of a store are kept after their last change. */
export interface RetentionRule {
  readonly store: StoreName;
  readonly keepDays: number;
}

/** What was disposed of: numbers only, no content and no person. */
export interface Disposal {
  readonly atMs: number;
  readonly by: string;
  readonly why: 'retention' | 'consent-withdrawn' | 'person';
  readonly counts: Readonly<Partial<Record<StoreName, number>>>;
  /** Records that were due and stay because of a legal hold. */
  readonly held: number;
}

/** Disposes of everything whose time is over, as one transaction with its entry in the disposal log. */
export function disposeDue(vault: Vault, rules: readonly RetentionRule[]): Promise<VaultResult<Disposal>> {
  const today = Math.floor(vault.ports.nowMs() / DAY_MS);
  const keepDays = new Map<string, number>(rules.map(({ store, keepDays: days }) => [store, days]));
  return dispose(vault, 'retention', (store, { day }) => {
    const days = keepDays.get(store);
    return days !== undefined && isClearedBy(store, 'retention') && day + days < today;
  });
}

/** What is due now, by store, for a person to see before they agree. */
export async function countDue(
  vault: Vault,
  rules: readonly RetentionRule[],
): Promise<VaultResult<Disposal['counts']>> {
  const manifest = await vault.manifest();
  if (!manifest.ok) return manifest;
  const today = Math.floor(vault.ports.nowMs() / DAY_MS);
  const keepDays = new Map<string, number>(rules.map(({ store, keepDays: days }) => [store, days]));
  const { keys } = choose(
    manifest.value,
    (store, { day }) => day + (keepDays.get(store) ?? Infinity) < today,
  );
  return succeed(countByStore(keys));
}

/** Disposes of what a person's consent, or their wish, no longer covers. Refused while they are on legal hold. */
export async function disposeOfPerson(
  vault: Vault,
  group: string,
  why: 'consent-withdrawn' | 'person',
): Promise<VaultResult<Disposal>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const blind = await blindGroup(keys.value, group);
  const manifest = await vault.manifest();
  if (!manifest.ok) return manifest;
  if (heldGroups(manifest.value).has(blind)) return refuse({ code: 'on-legal-hold' });
  return dispose(vault, why, (store, entry) => entry.group === blind && isClearedBy(store, why));
}

/** Every disposal so far, the oldest first. */
export async function readDisposals(vault: Vault): Promise<VaultResult<Disposal[]>> {
  const listed = await listRecords(vault, 'disposals');
  if (!listed.ok) return listed;
  const disposals = listed.value.records.map(({ value }) => value as Disposal);
  return succeed(disposals.sort((one, other) => one.atMs - other.atMs));
}

type IsDue = (store: StoreName, entry: ManifestEntry) => boolean;

async function dispose(vault: Vault, why: Disposal['why'], isDue: IsDue): Promise<VaultResult<Disposal>> {
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const { ports, by } = vault;
  const id = toBase64(ports.randomBytes(ID_BYTES));
  const key = await recordKey(keys.value, 'disposals', id);
  let disposal: Disposal | undefined;
  const saved = await vault.commit(async (manifest) => {
    const due = choose(manifest, isDue);
    const at = ports.nowMs();
    disposal = { atMs: at, by, why, counts: countByStore(due.keys), held: due.held };
    if (due.keys.length === 0) return succeed({});
    return succeed({
      remove: due.keys,
      put: [{ key, content: { id, at, value: disposal } }],
      log: { act: 'disposed' as const, store: Object.keys(disposal.counts).join(' '), ids: [], detail: why },
    });
  });
  if (!saved.ok) return saved;
  if (disposal === undefined) throw new Error('a commit that succeeded was prepared');
  return succeed(disposal);
}

function choose(manifest: Manifest, isDue: IsDue): { keys: string[]; held: number } {
  const heldNow = heldGroups(manifest);
  const keys: string[] = [];
  let held = 0;
  for (const [key, entry] of allEntries(manifest)) {
    const store = storeOf(key);
    if (!isStoreName(store) || !isDue(store, entry)) continue;
    if (entry.group !== undefined && heldNow.has(entry.group)) held += 1;
    else keys.push(key);
  }
  return { keys, held };
}

function countByStore(keys: readonly string[]): Disposal['counts'] {
  const counts: Partial<Record<StoreName, number>> = {};
  for (const key of keys) {
    const store = storeOf(key);
    if (isStoreName(store)) counts[store] = (counts[store] ?? 0) + 1;
  }
  return counts;
}

function isClearedBy(store: StoreName, by: ClearedBy): boolean {
  const clearedBy: readonly ClearedBy[] = recordStores[store].clearedBy;
  return clearedBy.includes(by);
}
