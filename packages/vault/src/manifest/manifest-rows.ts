import { succeed } from '@cairn/domain';
import { unseal, seal } from '../crypto/v1/sealed.ts';
import type { Keyring } from '../crypto/v1/keys.ts';
import { bytesOf, textOf, type Bytes } from '../ports/bytes.ts';
import type { Row, VaultStorage } from '../ports/storage.ts';
import { refuse, type VaultResult } from '../problem.ts';
import {
  decodeShard,
  encodeShard,
  type Manifest,
  type Root,
  type Shard,
  SHARD_COUNT,
  shardKey,
} from './manifest.ts';

export const ROOT = { table: 'manifest', key: 'root' } as const;

const damaged = refuse({ code: 'needs-recovery', cause: 'damaged' });
const emptyShard: Shard = new Map();

export async function unsealRoot(keyring: Keyring, schema: number, row: Row): Promise<Root | undefined> {
  const plain = await unseal(keyring.records, contextOf(keyring, schema, row), row.bytes);
  return plain && (JSON.parse(textOf(plain)) as Root);
}

export async function unsealShard(keyring: Keyring, schema: number, row: Row): Promise<Shard | undefined> {
  const plain = await unseal(keyring.records, contextOf(keyring, schema, row), row.bytes);
  return plain && decodeShard(textOf(plain));
}

export async function sealManifestRow(
  keyring: Keyring,
  schema: number,
  { key, rev, content }: { readonly key: string; readonly rev: number; readonly content: Root | Shard },
  randomBytes: (count: number) => Bytes,
): Promise<Row> {
  const text = content instanceof Map ? encodeShard(content) : JSON.stringify(content);
  const context = contextOf(keyring, schema, { key, rev });
  return { key, rev, bytes: await seal(keyring.records, context, bytesOf(text), randomBytes) };
}

/**
 * The manifest as it is in storage now. `known` is what this context saw last: it spares opening the parts that did
 * not change, and a root older than the known one means that the database was put back.
 */
export async function loadManifest(
  storage: VaultStorage,
  keyring: Keyring,
  schema: number,
  known?: Manifest,
): Promise<VaultResult<Manifest>> {
  for (;;) {
    const rows = await storage.read([ROOT]);
    if (!rows.ok) return rows;
    const rootRow = rows.value[0];
    // A vault that is just being made has no root yet.
    if (rootRow === undefined) return known?.rootRev === 0 ? succeed(known) : damaged;
    if (rootRow.rev === known?.rootRev) return succeed(known);
    if (known !== undefined && rootRow.rev < known.rootRev)
      return refuse({ code: 'needs-recovery', cause: 'rolled-back' });
    const root = await unsealRoot(keyring, schema, rootRow);
    if (root === undefined) return damaged;

    const changed = root.shards.flatMap((rev, shard) => (rev === known?.root.shards[shard] ? [] : [shard]));
    const places = changed.map((shard) => ({ table: 'manifest' as const, key: shardKey(shard) }));
    const read = await storage.read([ROOT, ...places]);
    if (!read.ok) return read;
    const [rootAgain, ...shardRows] = read.value;
    // Another context committed in between.
    if (rootAgain?.rev !== rootRow.rev) continue;

    const opened = await Promise.all(
      changed.map(async (shard, at) => {
        const row = shardRows[at];
        if (row === undefined) return root.shards[shard] === 0 ? emptyShard : undefined;
        return row.rev === root.shards[shard] ? unsealShard(keyring, schema, row) : undefined;
      }),
    );
    const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => known?.shards[shard] ?? emptyShard);
    for (const [at, shard] of changed.entries()) {
      const content = opened[at];
      if (content === undefined) return damaged;
      shards[shard] = content;
    }
    return succeed({ rootRev: rootRow.rev, root, shards });
  }
}

function contextOf({ vaultId }: Keyring, schema: number, { key, rev }: { key: string; rev: number }) {
  return { vaultId, store: key === ROOT.key ? 'root' : 'shard', key, schema, rev };
}
