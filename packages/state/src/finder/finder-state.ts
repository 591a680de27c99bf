import type { Coordinates, Problem } from '@cairn/domain';
import type { SearchFilters, SearchHit, SearchOutcome, SearchQuery } from '@cairn/search';

/** Everything the finder shows. Replaced whole by each command, never changed in place. */
export interface FinderState {
  readonly text: string;
  readonly filters: SearchFilters;
  /** Ids of places that the person has tried and does not want to see again now. */
  readonly leftOut: readonly string[];
  readonly sort: NonNullable<SearchQuery['sort']>;
  /** Where "near me" is; only after the person chose it. Never stored or sent. */
  readonly near?: Coordinates;
  /** The town or ZIP code that `near` is, where it came from the words and not from the device. */
  readonly nearName?: string;
  /** How the last wish to use the person's place went. */
  readonly locating: 'not-asked' | 'asking' | 'refused' | 'known';
  /** How many results are shown. */
  readonly limit: number;
  readonly status: FinderStatus;
  /** The last outcome stays in view while the next one is computed. */
  readonly outcome?: SearchOutcome;
  /** The resource whose details are open, above whatever `page` says. */
  readonly open?: SearchHit;
  readonly page: 'results' | 'meetings' | 'list';
  /** The panel with all choices is unfolded. */
  readonly isChoosing: boolean;
}

export type FinderStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** As many meetings as the meetings view looks through at once. */
export const MEETINGS_LIMIT = 300;

/** A change to some filters; `undefined` and an empty array switch a filter off. */
export type FilterChange = { readonly [K in keyof SearchFilters]?: SearchFilters[K] | undefined };

export const PAGE_SIZE = 10;

export const FIRST_STATE: FinderState = {
  text: '',
  filters: {},
  leftOut: [],
  sort: 'relevance',
  locating: 'not-asked',
  limit: PAGE_SIZE,
  page: 'results',
  isChoosing: false,
  status: { kind: 'opening' },
};

/** How many filters are switched on, each value counted. Old scripts of a page may have put a `reduce` of their own in place. */
export function countFilters(filters: SearchFilters): number {
  let count = 0;
  for (const value of Object.values(filters) as readonly unknown[]) {
    if (Array.isArray(value)) count += value.length;
    else if (value !== undefined && value !== false) count += 1;
  }
  return count;
}
