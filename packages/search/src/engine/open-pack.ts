import { succeed, type Coordinates, type Resource, type Result } from '@cairn/domain';
import { deriveIndex } from '../index/derive-index.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { gunzip } from '../pack/gunzip.ts';
import { MANIFEST_FILE, parseManifest, type Manifest } from '../pack/manifest.ts';
import { Shard } from '../pack/shard.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';
import { Searcher } from './searcher.ts';

/** One or several packs that are open for searching as one. */
export interface Pack {
  readonly manifests: readonly Manifest[];
  search(query: SearchQuery): SearchOutcome;
  /** The resource with this id, or undefined. */
  find(id: string): Resource | undefined;
}

export interface OpenOptions {
  /** Shards around this place are loaded first. */
  readonly near?: Coordinates;
  /** Called when shards arrive after the pack was opened. */
  readonly onMore?: () => void;
}

/** Opens one pack. */
export function openPack(readFile: ReadFile, options: OpenOptions = {}): Promise<Result<Pack>> {
  return openPacks([readFile], options);
}

/** Opens several packs as one. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openPacks(
  readers: readonly ReadFile[],
  _options: OpenOptions = {},
): Promise<Result<Pack>> {
  const manifests: Manifest[] = [];
  const lexicons: Lexicon[] = [];
  const shards: Shard[] = [];
  for (const readFile of readers) {
    const manifest = await readPackFile(readFile, MANIFEST_FILE, parseManifest);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
    if (manifest.value.lexicon) {
      const lexicon = await readPackFile(readFile, manifest.value.lexicon.file, parseLexicon);
      if (!lexicon.ok) return lexicon;
      lexicons.push(lexicon.value);
    }
    for (const { file } of manifest.value.shards) {
      const shard = await readPackFile(readFile, file, async (bytes) =>
        succeed(new Shard(await gunzip(bytes))),
      );
      if (!shard.ok) return shard;
      shards.push(shard.value);
    }
  }
  const searcher = new Searcher(deriveIndex(shards), lexicons);
  return succeed({
    manifests,
    search: (query) => ({ ...searcher.search(query), isComplete: true }),
    find: (id) => findById(shards, id),
  });
}

async function parseLexicon(bytes: Uint8Array): Promise<Result<Lexicon>> {
  return succeed(JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as Lexicon);
}

function findById(shards: readonly Shard[], id: string): Resource | undefined {
  for (const shard of shards) {
    const column = shard.column('id');
    for (let record = 0; record < shard.count; record++) {
      if (column.line(column.idAt(record)) === id) return shard.resource(record);
    }
  }
  return undefined;
}
