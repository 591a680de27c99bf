import { fail, succeed, type Coordinates, type Resource, type Result } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TownList } from '../match/towns.ts';
import { gunzip } from '../pack/gunzip.ts';
import { areShards, damagedPack, MANIFEST_FILE, parseManifest, type Manifest } from '../pack/manifest.ts';
import type { Shard } from '../pack/shard.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { asksForNothing, firstPage } from './first-page.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';
import { ShardLoader, zipIn } from './shard-loader.ts';

/** Answers any question over the records of a list. */
export interface Search {
  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'>;
  find(id: string): Resource | undefined;
  /** Where the place is that a question names. */
  placeIn(text: string): { readonly name: string; readonly coordinates: Coordinates } | undefined;
  /** Derives the index that questions in words need; without it the first of them does. */
  prepare(): void;
}

/** `packOf` gives the pack of each shard; further lists of towns may join `towns` later. */
export type MakeSearch = (
  shards: readonly Shard[],
  packOf: readonly number[],
  lexicons: readonly Lexicon[],
  towns: readonly TownList[],
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

/** A table of towns up to this size comes with the pack, a larger one when a question may name a town. */
const SMALL_TABLE_BYTES = 20_000;
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
  const towns: TownList[] = [];
  const tables: (() => Promise<Result<unknown>>)[] = [];
  for (const [pack, readFile] of readers.entries()) {
    const manifest = await readPackFile(readFile, MANIFEST_FILE, parseManifest);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
    const { lexicon: lexiconFile, shardList, towns: table } = manifest.value;
    loader.spend(MANIFEST_BYTES + (lexiconFile?.bytes ?? 0) + (shardList?.bytes ?? 0));
    if (lexiconFile) {
      const lexicon = await readPackFile(readFile, lexiconFile.file, parseJson<Lexicon>);
      if (!lexicon.ok) return lexicon;
      lexicons.push(lexicon.value);
    }
    const listed = shardList && (await readPackFile(readFile, shardList.file, parseJson<unknown>));
    if (listed && !listed.ok) return listed;
    if (table) {
      const load = async (): Promise<Result<unknown>> => {
        loader.spend(table.bytes);
        const read = await readPackFile(readFile, table.file, parseJson<TownList>);
        if (read.ok) towns.push(read.value);
        return read;
      };
      if (table.bytes > SMALL_TABLE_BYTES) tables.push(load);
      else await load();
    }
    const entries = listed ? listed.value : manifest.value.shards;
    if (!areShards(entries)) return fail(damagedPack(MANIFEST_FILE));
    loader.add(readFile, entries, pack);
  }
  const loaded = await (isWhole ? loader.loadAll() : loader.loadFirst(near));
  if (!loaded.ok) return loaded;
  return succeed(arrange(manifests, lexicons, loader, towns, tables));
}

function arrange(
  manifests: readonly Manifest[],
  lexicons: readonly Lexicon[],
  loader: ShardLoader,
  towns: readonly TownList[],
  tables: (() => Promise<Result<unknown>>)[],
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
        made = { search: makeSearch(shards.slice(), packOf.slice(), lexicons, towns), shards: shards.length };
      return made.search;
    },
    loadFor: async ({ near, text }) => {
      if (near || text.trim() === '') return loader.loadFor(near, text);
      if (zipIn(text) !== undefined) return loader.loadFor(undefined, text);
      const hadTowns = tables.length === 0;
      for (const load of tables.splice(0)) {
        // Without the table the towns that the list itself has are still known.
        const read = await load();
        if (!read.ok) tables.push(load);
      }
      const named = made?.search.placeIn(text);
      const loaded = await loader.loadFor(named?.coordinates, text, named?.name);
      return loaded.ok ? succeed(loaded.value || (!hadTowns && tables.length === 0)) : loaded;
    },
    get isComplete() {
      return loader.isComplete;
    },
  };
}

async function parseJson<T>(bytes: Uint8Array): Promise<Result<T>> {
  return succeed(JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as T);
}
