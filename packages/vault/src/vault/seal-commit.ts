import { digestText } from '../crypto/v1/digest.ts';
import type { Keyring } from '../crypto/v1/keys.ts';
import { hashEntry, type LogAct, type LogEntry } from '../log/chain.ts';
import {
  entryOf,
  type Manifest,
  type ManifestEntry,
  type Root,
  shardKey,
  shardOf,
} from '../manifest/manifest.ts';
import { ROOT, sealManifestRow } from '../manifest/manifest-rows.ts';
import type { Bytes } from '../ports/bytes.ts';
import type { Batch } from '../ports/storage.ts';
import { encodeHeader, HEADER, type Header } from './header.ts';
import { blindGroup, recordKey, sealRecord, storeOf, type RecordContent } from './sealed-record.ts';

const DAY_MS = 86_400_000;

/** What one commit does, before it is sealed. */
export interface CommitPlan {
  readonly put?: readonly { readonly key: string; readonly content: RecordContent }[];
  /** Keys of records. */
  readonly remove?: readonly string[];
  readonly header?: Header;
  readonly log?: {
    readonly act: LogAct;
    readonly store: string;
    readonly ids: readonly string[];
    readonly detail: string;
    /** The person whom it is about, so that they can see who saw their record. */
    readonly group?: string;
  };
}

export interface SealedCommit {
  readonly batch: Batch;
  readonly manifest: Manifest;
  readonly shards: readonly number[];
  /** Names of the stores that it writes to. */
  readonly stores: readonly string[];
  readonly hasHeader: boolean;
}

interface Sealing {
  readonly keyring: Keyring;
  readonly schema: number;
  readonly manifest: Manifest;
  readonly by: string;
  readonly nowMs: number;
  readonly randomBytes: (count: number) => Bytes;
}

/** Seals a plan on top of a manifest. The batch only applies while that manifest is the newest. */
export async function sealCommit(sealing: Sealing, plan: CommitPlan): Promise<SealedCommit> {
  const { keyring, schema, manifest, randomBytes } = sealing;
  const rev = manifest.rootRev + 1;
  const logged = plan.log && (await logRecord(sealing, plan.log));
  const put = [...(plan.put ?? []), ...(logged ? [logged.record] : [])];

  const shards = new Map<number, Map<string, ManifestEntry>>();
  let { records } = manifest.root;
  const shardFor = (key: string) => {
    const index = shardOf(key);
    const shard = shards.get(index) ?? new Map(manifest.shards[index]);
    shards.set(index, shard);
    return shard;
  };
  for (const key of plan.remove ?? []) if (shardFor(key).delete(key)) records -= 1;
  for (const { key, content } of put) {
    const shard = shardFor(key);
    if (!shard.has(key)) records += 1;
    const group = content.group === undefined ? undefined : await blindGroup(keyring, content.group);
    shard.set(key, { rev, day: Math.floor(content.at / DAY_MS), ...(group === undefined ? {} : { group }) });
  }

  const root: Root = {
    shards: manifest.root.shards.map((known, index) => (shards.has(index) ? rev : known)),
    records,
    log: logged?.log ?? manifest.root.log,
    header: plan.header ? await digestText(encodeHeader(plan.header)) : manifest.root.header,
  };
  const sealContent = (key: string, content: Root | ReadonlyMap<string, ManifestEntry>) =>
    sealManifestRow(keyring, schema, { key, rev, content }, randomBytes);
  const [recordRows, manifestRows] = await Promise.all([
    Promise.all(
      put.map(({ key, content }) => sealRecord(keyring, schema, { key, rev, content }, randomBytes)),
    ),
    Promise.all([
      sealContent(ROOT.key, root),
      ...[...shards].map(([index, shard]) => sealContent(shardKey(index), shard)),
    ]),
  ]);
  return {
    batch: {
      expect: { ...ROOT, rev: manifest.rootRev },
      remove: (plan.remove ?? []).map((key) => ({ table: 'records', key })),
      put: [
        ...recordRows.map((row) => ({ table: 'records' as const, row })),
        ...manifestRows.map((row) => ({ table: 'manifest' as const, row })),
        ...(plan.header
          ? [{ table: HEADER.table, row: { key: HEADER.key, rev, bytes: encodeHeader(plan.header) } }]
          : []),
      ],
    },
    manifest: {
      rootRev: rev,
      root,
      shards: manifest.shards.map((shard, index) => shards.get(index) ?? shard),
    },
    shards: [...shards.keys()],
    stores: [...new Set([...put.map(({ key }) => key), ...(plan.remove ?? [])].map(storeOf))],
    hasHeader: plan.header !== undefined,
  };
}

async function logRecord({ keyring, manifest, by, nowMs }: Sealing, log: NonNullable<CommitPlan['log']>) {
  const { count, hash } = manifest.root.log;
  const { act, store, ids, detail, group } = log;
  const entry: LogEntry = { n: count, atMs: nowMs, by, act, store, ids, detail, previous: hash };
  const id = String(count);
  const key = await recordKey(keyring, 'log', id);
  if (entryOf(manifest, key) !== undefined) throw new Error('the log is append-only');
  const content: RecordContent = { id, at: nowMs, ...(group === undefined ? {} : { group }), value: entry };
  return { record: { key, content }, log: { count: count + 1, hash: await hashEntry(entry) } };
}
