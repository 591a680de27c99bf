import type { Resource } from '@cairn/domain';
import { gunzip } from '../pack/gunzip.ts';
import { Shard } from '../pack/shard.ts';
import type { BuildOptions } from './build-pack.ts';

const SHARD_FILE = /^shard-(.+)-[0-9a-f]{16}\.bin\.gz$/;

/**
 * For building anew into the folder of an earlier pack: an entry that says the same as before is taken over with the row
 * of its list that was published, since one new line at the top of a list moves all rows and would change every shard.
 */
export function keepUnchanged(
  files: Iterable<string>,
  readFile: (file: string) => Promise<Uint8Array>,
): NonNullable<BuildOptions['settle']> {
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const stem = SHARD_FILE.exec(file)?.[1];
    if (stem !== undefined) fileOf.set(stem, file);
  }
  return async (stem, resources) => {
    const file = fileOf.get(stem);
    if (file === undefined) return resources;
    const shard = new Shard(await gunzip(await readFile(file)));
    const before = new Map<string, Resource>();
    for (let record = 0; record < shard.count; record++) {
      const resource = shard.resource(record);
      before.set(resource.id, resource);
    }
    return resources.map((resource) => {
      const known = before.get(resource.id);
      const moved = known && { ...resource, source: { ...resource.source, row: known.source.row } };
      return known && isSame(known, moved) ? known : resource;
    });
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
