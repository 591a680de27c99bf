/** What a vault knows of one record without opening it. */
export interface ManifestEntry {
  readonly rev: number;
  /** Days since 1970 of the last change: enough for retention, too coarse for a time of service. */
  readonly day: number;
  /** Blind group: the records of one person share it. */
  readonly group?: string;
}

/** Revisions of the 256 parts and what else the vault as a whole vouches for. */
export interface Root {
  readonly shards: readonly number[];
  readonly records: number;
  readonly log: { readonly count: number; readonly hash: string };
  /** SHA-256 of the header row. */
  readonly header: string;
}

export type Shard = ReadonlyMap<string, ManifestEntry>;

/**
 * The sealed list of what must be in the vault. It is cut in 256 parts, so that a write seals a small one again; the
 * root counts every commit and holds the revision of each part. A record, a part or all of them put back
 * to an older state do not match.
 */
export interface Manifest {
  readonly rootRev: number;
  readonly root: Root;
  readonly shards: readonly Shard[];
}

export const SHARD_COUNT = 256;

/** Which part a record belongs to: two letters of its blind id, spread evenly because an HMAC made them. */
export function shardOf(recordKey: string): number {
  const at = recordKey.indexOf(':') + 1;
  return ((letterValue(recordKey, at) << 6) | letterValue(recordKey, at + 1)) & (SHARD_COUNT - 1);
}

export function shardKey(shard: number): string {
  return shard.toString(16).padStart(2, '0');
}

export function emptyManifest(header: string): Manifest {
  return {
    rootRev: 0,
    root: { shards: Array<number>(SHARD_COUNT).fill(0), records: 0, log: { count: 0, hash: '' }, header },
    shards: Array.from({ length: SHARD_COUNT }, () => new Map<string, ManifestEntry>()),
  };
}

export function entryOf(manifest: Manifest, recordKey: string): ManifestEntry | undefined {
  return manifest.shards[shardOf(recordKey)]?.get(recordKey);
}

export function* allEntries(manifest: Manifest): Generator<readonly [string, ManifestEntry]> {
  for (const shard of manifest.shards) yield* shard;
}

/** One flat list of key, revision, day and group (or an empty text) for each record: parsed at every unlock. */
export function encodeShard(shard: Shard): string {
  return JSON.stringify([...shard].flatMap(([key, { rev, day, group = '' }]) => [key, rev, day, group]));
}

/** Only for text that was authenticated: it was written by `encodeShard`. */
export function decodeShard(text: string): Shard {
  const list = JSON.parse(text) as (string | number)[];
  const shard = new Map<string, ManifestEntry>();
  for (let at = 0; at < list.length; at += 4) {
    const group = list[at + 3] as string;
    const entry = { rev: list[at + 1] as number, day: list[at + 2] as number };
    shard.set(list[at] as string, group === '' ? entry : { ...entry, group });
  }
  return shard;
}

function letterValue(text: string, at: number): number {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(text.charAt(at));
}
