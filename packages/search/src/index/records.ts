import type { Shard } from '../pack/shard.ts';

/** The records of all shards, numbered through. All that a list without words needs. */
export interface Records {
  readonly shards: readonly Shard[];
  /** The first record number of each shard, and the number of all records. */
  readonly bases: readonly number[];
  readonly count: number;
  /** 1 for records that stand in another pack as well and are not shown from this one. */
  readonly hidden: Uint8Array | undefined;
}

export function numberRecords(shards: readonly Shard[], hidden?: Uint8Array): Records {
  const bases = [0];
  for (const shard of shards) bases.push((bases.at(-1) ?? 0) + shard.count);
  return { shards, bases, count: bases.at(-1) ?? 0, hidden };
}

/** Which shard a record is in, and its number there. */
export function locate(
  { bases }: Records,
  record: number,
): { readonly shardAt: number; readonly local: number } {
  let low = 0;
  let high = bases.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((bases[middle] as number) <= record) low = middle;
    else high = middle;
  }
  return { shardAt: low, local: record - (bases[low] ?? 0) };
}
