import type { SearchQuery } from '../query.ts';

/** Hits in one page, unless told. */
export const PAGE = 10;

/** How many of the best are needed for the page that was asked for. */
export function endOfPage({ offset = 0, limit = PAGE }: SearchQuery): number {
  return offset + limit;
}

/** The part of the order that was asked for. */
export function pageOf<T>(ranked: readonly T[], query: SearchQuery): readonly T[] {
  return ranked.slice(query.offset ?? 0, endOfPage(query));
}
