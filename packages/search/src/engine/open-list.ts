import { succeed, type Coordinates, type Resource, type Result } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { gunzip } from '../pack/gunzip.ts';
import { MANIFEST_FILE, parseManifest, type Manifest, type ShardEntry } from '../pack/manifest.ts';
import type { Shard } from '../pack/shard.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { asksForNothing, firstPage } from './first-page.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';
import { ShardLoader } from './shard-loader.ts';

/** Answers any question over the records of a list. */
export interface Search {
  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'>;
  find(id: string): Resource | undefined;
  /** Derives the index that questions in words need; without it the first of them does. */
  prepare(): void;
}

/** `packOf` gives the pack of each shard. */
export type MakeSearch = (
  shards: readonly Shard[],
  packOf: readonly number[],
  lexicons: readonly Lexicon[],
) => Search;

/** One or several packs that are open as one: the records, and the first page of them. A caller brings what searches them. */
export interface OpenList {
  readonly manifests: readonly Manifest[];
  /** The first page of one pack as it stands, without counts, where nothing else is asked for. */
  firstPage(query: SearchQuery): SearchOutcome | undefined;
  /** Made anew when records have come that the last one does not hold. */
  searchWith(makeSearch: MakeSearch): Search;
  /** Loads the shards that a query is about, of packs that are cut by place. True when more can be found than before. */
  loadFor(query: SearchQuery): Promise<Result<boolean>>;
  /** False while some shards are not loaded. */
  readonly isComplete: boolean;
}

export interface OpenOptions {
  /** Shards around this place are loaded first. */
  readonly near?: Coordinates;
  /** Loads all there is at once, for who has the files at hand. */
  readonly isWhole?: boolean;
}

/** About what a manifest takes. */
const MANIFEST_BYTES = 5000;

/** Opens several packs as one. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openList(
  readers: readonly ReadFile[],
  { near, isWhole = false }: OpenOptions = {},
): Promise<Result<OpenList>> {
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
  return succeed(arrange(manifests, lexicons, loader));
}

function arrange(
  manifests: readonly Manifest[],
  lexicons: readonly Lexicon[],
  loader: ShardLoader,
): OpenList {
  let made: { readonly search: Search; readonly shards: number } | undefined;
  return {
    manifests,
    firstPage: (query) =>
      manifests.length === 1 && asksForNothing(query)
        ? { ...firstPage(loader.shards, query.limit), isComplete: loader.isComplete }
        : undefined,
    searchWith: (makeSearch) => {
      const { shards, packOf } = loader;
      if (made?.shards !== shards.length)
        made = { search: makeSearch(shards.slice(), packOf.slice(), lexicons), shards: shards.length };
      return made.search;
    },
    loadFor: (query) => loader.loadFor(query.near, query.text),
    get isComplete() {
      return loader.isComplete;
    },
  };
}

async function parseJson<T>(bytes: Uint8Array): Promise<Result<T>> {
  return succeed(JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as T);
}
