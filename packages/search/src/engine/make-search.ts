import { deriveIndex } from '../index/derive-index.ts';
import { findDuplicates } from '../index/duplicates.ts';
import { numberRecords } from '../index/records.ts';
import { Towns } from '../match/towns.ts';
import { Lister } from './lister.ts';
import type { MakeSearch } from './open-list.ts';
import { Searcher } from './searcher.ts';

// Everything that searches hangs here: a browser loads it after the first page is on screen.

/** Lists, filters and counts at once; words once the index is derived. */
export const makeSearch: MakeSearch = (shards, packOf, lexicons, towns) => {
  const records = numberRecords(shards, findDuplicates(shards, packOf));
  const list = new Lister(records);
  let made: Searcher | undefined;
  const index = (): Searcher => {
    const functionWords = lexicons.flatMap((lexicon) => lexicon.functionWords);
    return new Searcher(deriveIndex(records, functionWords), lexicons, list, new Towns(towns));
  };
  const inWords = (): Searcher => (made ??= index());
  return {
    search: (query) => (query.text.trim() === '' ? list : inWords()).search(query),
    find: (id) => list.findById(id),
    placeIn: (text) => inWords().placeIn(text),
    prepare: () => void inWords(),
  };
};
