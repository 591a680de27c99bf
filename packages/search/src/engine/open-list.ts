import { fail, succeed, type Coordinates, type Result } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import {
  areShards,
  damagedPack,
  MANIFEST_FILE,
  parseManifest,
  type Manifest,
  type ShardEntry,
} from '../pack/manifest.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { asksForNothing, firstPage } from './first-page.ts';
import { allOf, readJson, readPackFile, type ReadFile } from './read-pack-file.ts';
import { ShardLoader } from './shard-loader.ts';

/** What a pack says about itself and its shards, and where the rest of it is read. */
export interface OpenedPack {
  readonly readFile: ReadFile;
  readonly manifest: Manifest;
  readonly shards: readonly ShardEntry[];
}

/** One or several packs that are open as one: the records, without what searches them. */
export interface OpenList {
  readonly packs: readonly OpenedPack[];
  readonly loader: ShardLoader;
}

export interface OpenOptions {
  /** Shards around this place are loaded first. */
  readonly near?: Coordinates;
  /** Loads all there is at once, for who has the files at hand. */
  readonly isWhole?: boolean;
}

/** A table of towns up to this size comes with the everyday words, a larger one when a question may name a town. */
export const SMALL_TABLE_BYTES = 20_000;
/** About what a manifest takes. */
const MANIFEST_BYTES = 5000;

/** Opens several packs as one. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openList(
  readers: readonly ReadFile[],
  { near, isWhole = false }: OpenOptions = {},
): Promise<Result<OpenList>> {
  const opened = await allOf(readers.map(readHead));
  if (!opened.ok) return opened;
  const packs = opened.value;
  const loader = new ShardLoader();
  for (const [at, { readFile, manifest, shards }] of packs.entries()) {
    const { shardList, lexicon, towns } = manifest;
    const townBytes = towns && towns.bytes <= SMALL_TABLE_BYTES ? towns.bytes : 0;
    loader.spend(MANIFEST_BYTES + (shardList?.bytes ?? 0) + (lexicon?.bytes ?? 0) + townBytes);
    loader.add(readFile, shards, at);
  }
  const loaded = await (isWhole ? loader.loadAll() : loader.loadFirst(near));
  return loaded.ok ? succeed({ packs, loader }) : loaded;
}

async function readHead(readFile: ReadFile): Promise<Result<OpenedPack>> {
  const read = await readPackFile(readFile, MANIFEST_FILE, parseManifest);
  if (!read.ok) return read;
  const manifest = read.value;
  const { shardList } = manifest;
  const listed: Result<unknown> = shardList
    ? await readJson(readFile, shardList.file)
    : succeed(manifest.shards);
  if (!listed.ok) return listed;
  const shards = listed.value;
  return areShards(shards) ? succeed({ readFile, manifest, shards }) : fail(damagedPack(MANIFEST_FILE));
}

/** The everyday words of all packs, in their order: what a question needs besides the records. */
export function readWords({ packs }: OpenList): Promise<Result<readonly Lexicon[]>> {
  return allOf(
    packs.flatMap(({ readFile, manifest: { lexicon } }) =>
      lexicon ? [readJson<Lexicon>(readFile, lexicon.file)] : [],
    ),
  );
}

/** The first page of one pack as it stands, without counts, where nothing else is asked for. */
export function firstPageOf({ packs, loader }: OpenList, query: SearchQuery): SearchOutcome | undefined {
  return packs.length === 1 && asksForNothing(query)
    ? { ...firstPage(loader.shards, query.limit), isComplete: loader.isComplete }
    : undefined;
}
