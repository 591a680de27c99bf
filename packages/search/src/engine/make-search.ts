import { succeed, type Resource, type Result } from '@cairn/domain';
import { deriveIndex } from '../index/derive-index.ts';
import { findDuplicates } from '../index/duplicates.ts';
import { numberRecords } from '../index/records.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { Towns } from '../match/towns.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import { Lister } from './lister.ts';
import { SMALL_TABLE_BYTES, type OpenList } from './open-list.ts';
import { PackTowns } from './pack-towns.ts';
import { Searcher } from './searcher.ts';
import { zipIn } from './shard-loader.ts';

// Everything that searches hangs here: a browser loads it after the first page is on screen.

/** A beginning that much is found by, and a word that no list holds. */
const UNASKED = ['co', 'hlep'];

/** Answers any question over the records of a list. */
export interface Search {
  search(query: SearchQuery): SearchOutcome;
  /** The resource with this id, or undefined when it is not in the shards that are loaded. */
  find(id: string): Resource | undefined;
  /** Derives the index that questions in words need; without it the first of them does. */
  prepare(): void;
  /** Answers questions that nobody asked, so that what only questions arrange is there before the first real one. */
  rehearse(): void;
  /** Loads the shards that a query is about, of packs that are cut by place. True when more can be found than before. */
  loadFor(query: SearchQuery): Promise<Result<boolean>>;
}

/** `lexicons` are the everyday words of the packs, in their order. */
export type MakeSearch = (list: OpenList, lexicons: readonly Lexicon[]) => Promise<Search>;

export const makeSearch: MakeSearch = async ({ packs, loader }, lexicons) => {
  const towns = new PackTowns(packs);
  await towns.load(SMALL_TABLE_BYTES);
  let made: { readonly engine: Engine; readonly shards: number } | undefined;
  /** Made anew when records have come that the last one does not hold. */
  const engine = (): Engine => {
    const { length } = loader.shards;
    if (made?.shards !== length) made = { engine: new Engine(loader, lexicons, towns), shards: length };
    return made.engine;
  };
  return {
    search: (query) => ({ ...engine().search(query), isComplete: loader.isComplete }),
    find: (id) => engine().list.findById(id),
    prepare: () => void engine().inWords,
    rehearse: () => {
      for (const text of UNASKED) engine().search({ text, filters: {}, nowMs: 0 });
    },
    loadFor: async ({ near, text }) => {
      if (near || text.trim() === '') return loader.loadFor(near, text);
      if (zipIn(text) !== undefined) return loader.loadFor(undefined, text);
      const townBytes = await towns.load();
      loader.spend(townBytes);
      if (loader.isComplete) return succeed(townBytes > 0);
      const named = made?.engine.inWords.placeIn(text);
      const arrived = await loader.loadFor(named?.coordinates, text, named?.name);
      return arrived.ok ? succeed(arrived.value || townBytes > 0) : arrived;
    },
  };
};

/** Lists, filters and counts at once; words once the index is derived. */
class Engine {
  readonly list: Lister;
  private readonly lexicons: readonly Lexicon[];
  private readonly towns: PackTowns;
  private searcher: Searcher | undefined;

  constructor({ shards, packOf }: OpenList['loader'], lexicons: readonly Lexicon[], towns: PackTowns) {
    const records = numberRecords(shards.slice(), findDuplicates(shards, packOf));
    this.list = new Lister(records);
    this.lexicons = lexicons;
    this.towns = towns;
  }

  get inWords(): Searcher {
    const { lexicons, list, towns } = this;
    const functionWords = lexicons.flatMap((lexicon) => lexicon.functionWords);
    return (this.searcher ??= new Searcher(
      deriveIndex(list.records, functionWords),
      lexicons,
      list,
      new Towns(towns.lists),
    ));
  }

  search(query: SearchQuery): Omit<SearchOutcome, 'isComplete'> {
    return (query.text.trim() === '' ? this.list : this.inWords).search(query);
  }
}
