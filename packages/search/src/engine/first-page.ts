import type { Shard } from '../pack/shard.ts';
import type { SearchHit, SearchOutcome, SearchQuery } from '../query.ts';
import { PAGE } from './page.ts';

/** No words, no place, no filter, no order, no further page. */
export function asksForNothing({
  text,
  near,
  filters,
  sort = 'relevance',
  offset = 0,
}: SearchQuery): boolean {
  const isUnused = (wanted: unknown): boolean =>
    wanted === undefined || (Array.isArray(wanted) && wanted.length === 0);
  return (
    text.trim() === '' &&
    !near &&
    sort === 'relevance' &&
    offset === 0 &&
    Object.values(filters).every(isUnused)
  );
}

/** The first records as they stand: what a search without a question finds, known before there is anything to search with. */
export function firstPage(shards: readonly Shard[], limit = PAGE): Omit<SearchOutcome, 'isComplete'> {
  const hits: SearchHit[] = [];
  for (const shard of shards)
    for (let record = 0; record < shard.count && hits.length < limit; record++)
      hits.push({ resource: shard.resource(record), score: 0, highlights: {}, reasons: [] });
  return {
    hits,
    total: shards.reduce((sum, { count }) => sum + count, 0),
    relaxed: [],
    understood: { corrected: {}, languages: [], wantsNearMe: false },
    counts: {},
  };
}
