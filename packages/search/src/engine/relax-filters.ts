import type { Filters } from '../match/filters.ts';
import type { Relaxation, SearchFilters } from '../query.ts';

/** Filters that are let go of when nothing passes them all, the least binding first. Age is never let go of. */
const RELAXABLE: readonly (keyof SearchFilters)[] = [
  'open',
  'withinMeters',
  'meetingTypes',
  'isFree',
  'modes',
  'audiences',
  'fellowships',
  'intercepts',
  'kinds',
  'languages',
  'accessibility',
  'needs',
  'supportTypes',
];

/** Searches with all filters, and while nothing passes them, with one after the other let go of. */
export function relaxFilters<F extends { readonly total: number; readonly filters: Filters }>(
  wanted: SearchFilters,
  find: (filters: SearchFilters) => F,
): { readonly found: F; readonly relaxed: Relaxation[] } {
  let filters = wanted;
  let found = find(filters);
  const relaxed: Relaxation[] = [];
  for (const filter of RELAXABLE) {
    if (found.total > 0 || !found.filters.isActive) break;
    if (filters[filter] === undefined) continue;
    const { [filter]: dropped, ...rest } = filters;
    if (Array.isArray(dropped) && dropped.length === 0) continue;
    filters = rest;
    relaxed.push({ kind: 'filter', filter });
    found = find(filters);
  }
  return { found, relaxed };
}
