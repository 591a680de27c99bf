import { fail, succeed, type Resource, type Result } from '@cairn/domain';
import { MANIFEST_FILE, damagedPack, type Manifest } from '../pack/manifest.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { makeSearch } from './make-search.ts';
import { openList, type OpenOptions } from './open-list.ts';
import type { ReadFile } from './read-pack-file.ts';

/** One or several packs that are open for searching as one. */
export interface Pack {
  readonly manifests: readonly Manifest[];
  search(query: SearchQuery): SearchOutcome;
  /** The resource with this id, or undefined when it is not in the shards that are loaded. */
  find(id: string): Resource | undefined;
  /** Loads the shards that a query is about, of packs that are cut by place. True when more can be found than before. */
  loadFor(query: SearchQuery): Promise<Result<boolean>>;
}

/** Opens one pack. */
export function openPack(readFile: ReadFile, options: OpenOptions = {}): Promise<Result<Pack>> {
  return openPacks([readFile], options);
}

/** Opens several packs as one, ready for words. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openPacks(
  readers: readonly ReadFile[],
  options: OpenOptions = {},
): Promise<Result<Pack>> {
  const opened = await openList(readers, options);
  if (!opened.ok) return opened;
  const list = opened.value;
  try {
    list.searchWith(makeSearch).prepare();
  } catch {
    // Bytes that pass the checksum and still make no sense: written by something that is not our builder.
    return fail(damagedPack(MANIFEST_FILE));
  }
  return succeed({
    manifests: list.manifests,
    search: (query) => ({ ...list.searchWith(makeSearch).search(query), isComplete: list.isComplete }),
    find: (id) => list.searchWith(makeSearch).find(id),
    loadFor: (query) => list.loadFor(query),
  });
}
