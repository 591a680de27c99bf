import type { Keyring } from '../crypto/v1/keys.ts';
import type { ManifestEntry, Shard } from '../manifest/manifest.ts';
import { unsealShard } from '../manifest/manifest-rows.ts';
import type { Row } from '../ports/storage.ts';
import { blindGroup, unsealRecord, type RecordContent } from '../vault/sealed-record.ts';
import type { PartRemains } from './gather.ts';

const DAY_MS = 86_400_000;

export interface MendedPart {
  readonly rows: readonly { readonly row: Row; readonly content: RecordContent }[];
  readonly shard: ReadonlyMap<string, ManifestEntry>;
  /** Records that came back in an older state than the newest that was known. */
  readonly older: number;
  /** Records of which no readable state is left. */
  readonly lost: number;
  /** Rows of lost records, as they are. */
  readonly isolated: readonly Row[];
}

/**
 * Puts one part together from what is left: for each record the newest state that is genuine. What the newest genuine
 * list does not name was deleted, unless it was written after that list.
 */
export async function mendPart(keyring: Keyring, schema: number, remains: PartRemains): Promise<MendedPart> {
  const newest = await newestList(keyring, schema, remains.shardRows);
  const rows: { row: Row; content: RecordContent }[] = [];
  const shard = new Map<string, ManifestEntry>();
  const isolated: Row[] = [];
  let older = 0;
  let lost = 0;
  for (const key of new Set([...remains.records.keys(), ...(newest?.list.keys() ?? [])])) {
    const known = newest?.list.get(key);
    const candidates = remains.records.get(key) ?? [];
    const found = await newestGenuine(keyring, schema, candidates);
    if (known === undefined && newest !== undefined && (found === undefined || found.row.rev <= newest.rev))
      continue;
    if (found === undefined) {
      lost += 1;
      isolated.push(...candidates.slice(0, 1));
      continue;
    }
    if (known !== undefined && found.row.rev < known.rev) older += 1;
    const { at, group } = found.content;
    const blind = group === undefined ? undefined : await blindGroup(keyring, group);
    const day = Math.floor(at / DAY_MS);
    shard.set(key, { rev: found.row.rev, day, ...(blind === undefined ? {} : { group: blind }) });
    rows.push(found);
  }
  return { rows, shard, older, lost, isolated };
}

async function newestList(
  keyring: Keyring,
  schema: number,
  rows: readonly Row[],
): Promise<{ readonly rev: number; readonly list: Shard } | undefined> {
  for (const row of [...rows].sort((one, other) => other.rev - one.rev)) {
    const list = await unsealShard(keyring, schema, row);
    if (list !== undefined) return { rev: row.rev, list };
  }
  return undefined;
}

async function newestGenuine(keyring: Keyring, schema: number, rows: readonly Row[]) {
  for (const row of [...rows].sort((one, other) => other.rev - one.rev)) {
    const content = await unsealRecord(keyring, schema, row);
    if (content !== undefined) return { row, content };
  }
  return undefined;
}
