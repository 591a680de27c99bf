import { fail, succeed, type Coordinates, type Resource, type Result } from '@cairn/domain';
import { deriveIndex } from '../index/derive-index.ts';
import { findDuplicates } from '../index/duplicates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { gunzip } from '../pack/gunzip.ts';
import {
  MANIFEST_FILE,
  damagedPack,
  parseManifest,
  type Manifest,
  type ShardEntry,
} from '../pack/manifest.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';
import { Searcher } from './searcher.ts';
import { ShardLoader } from './shard-loader.ts';

/** One or several packs that are open for searching as one. */
export interface Pack {
  readonly manifests: readonly Manifest[];
  search(query: SearchQuery): SearchOutcome;
  /** The resource with this id, or undefined when it is not in the shards that are loaded. */
  find(id: string): Resource | undefined;
  /** Loads the shards that a query is about, of packs that are cut by place. True when more can be found than before. */
  loadFor(query: SearchQuery): Promise<Result<boolean>>;
}

export interface OpenOptions {
  /** Shards around this place are loaded first. */
  readonly near?: Coordinates;
  /** Loads all there is at once, for who has the files at hand. */
  readonly isWhole?: boolean;
}

/** About what a manifest takes. */
const MANIFEST_BYTES = 5000;

/** Opens one pack. */
export function openPack(readFile: ReadFile, options: OpenOptions = {}): Promise<Result<Pack>> {
  return openPacks([readFile], options);
}

/** Opens several packs as one. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openPacks(
  readers: readonly ReadFile[],
  { near, isWhole = false }: OpenOptions = {},
): Promise<Result<Pack>> {
  const manifests: Manifest[] = [];
  const lexicons: Lexicon[] = [];
  const loader = new ShardLoader();
  for (const [pack, readFile] of readers.entries()) {
    const manifest = await readPackFile(readFile, MANIFEST_FILE, parseManifest);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
    const { lexicon: lexiconFile, shardList } = manifest.value;
    loader.spend(MANIFEST_BYTES + (lexiconFile?.bytes ?? 0) + (shardList?.bytes ?? 0));
    if (lexiconFile) {
      const lexicon = await readPackFile(readFile, lexiconFile.file, parseJson<Lexicon>);
      if (!lexicon.ok) return lexicon;
      lexicons.push(lexicon.value);
    }
    const listed = shardList && (await readPackFile(readFile, shardList.file, parseJson<ShardEntry[]>));
    if (listed && !listed.ok) return listed;
    loader.add(readFile, listed?.value ?? manifest.value.shards, pack);
  }
  const loaded = await (isWhole ? loader.loadAll() : loader.loadFirst(near));
  if (!loaded.ok) return loaded;
  return openSearcher(manifests, lexicons, loader);
}

function openSearcher(
  manifests: readonly Manifest[],
  lexicons: readonly Lexicon[],
  loader: ShardLoader,
): Result<Pack> {
  // Deriving costs time by the record, so it waits until a search needs what has arrived.
  let derived: { readonly searcher: Searcher; readonly shards: number } | undefined;
  const searcher = (): Searcher => {
    const { shards, packOf } = loader;
    if (derived?.shards !== shards.length) {
      const index = deriveIndex(shards.slice(), findDuplicates(shards, packOf));
      derived = { searcher: new Searcher(index, lexicons), shards: shards.length };
    }
    return derived.searcher;
  };
  try {
    searcher();
  } catch {
    // Bytes that pass the checksum and still make no sense: written by something that is not our builder.
    return fail(damagedPack(MANIFEST_FILE));
  }
  return succeed({
    manifests,
    search: (query) => ({ ...searcher().search(query), isComplete: loader.isComplete }),
    find: (id) => searcher().findById(id),
    loadFor: (query) => loader.loadFor(query.near, query.text),
  });
}

async function parseJson<T>(bytes: Uint8Array): Promise<Result<T>> {
  return succeed(JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as T);
}
