import type { Coordinates, Problem } from '@cairn/domain';
import type { SearchFilters, SearchOutcome, SearchQuery } from '@cairn/search';

/** Everything the finder shows. Replaced whole by each command, never changed in place. */
export interface FinderState {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: NonNullable<SearchQuery['sort']>;
  /** Where "near me" is; only after the person chose it. Never stored or sent. */
  readonly near?: Coordinates;
  /** How many results are shown. */
  readonly limit: number;
  readonly status: FinderStatus;
  /** The last outcome stays in view while the next one is computed. */
  readonly outcome?: SearchOutcome;
  /** The resource whose details are open. */
  readonly openId?: string;
}

export type FinderStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const PAGE_SIZE = 10;

export const FIRST_STATE: FinderState = {
  text: '',
  filters: {},
  sort: 'relevance',
  limit: PAGE_SIZE,
  status: { kind: 'opening' },
};

/** How many filters are switched on, each value counted. */
export function countFilters(filters: SearchFilters): number {
  return Object.values(filters).reduce((sum: number, value: unknown) => {
    if (Array.isArray(value)) return sum + value.length;
    return value === undefined || value === false ? sum : sum + 1;
  }, 0);
}
