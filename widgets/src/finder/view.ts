import type { Resource } from '@cairn/domain';
import type { FinderMessage, Locale, Translate } from '@cairn/i18n';
import type { SearchFilters, SearchHit } from '@cairn/search';
import type { ListStore } from '@cairn/state';

/** What another part of the page asks the finder to look for. */
export interface FinderWish extends Pick<SearchFilters, 'supportTypes' | 'needs'> {
  /** Ids of places that were tried already. */
  readonly leaveOut?: readonly string[];
}

/** What every part of the finder needs to draw itself. */
export interface FinderView {
  readonly t: Translate<FinderMessage>;
  readonly locale: Locale;
  /** Milliseconds since 1970 UTC that "open now" is judged at. */
  readonly nowMs: number;
  readonly list: ListStore;
  /** Where mistakes are reported to: a mail address or an address that takes a POST; absent when nowhere. */
  readonly reportTo?: string;
  /** What else is at the place whose details are open; empty until it is known. */
  readonly alsoHere: readonly SearchHit[];
  /** A peer looks along: the details add words for a warm start. */
  readonly isPeer: boolean;
  /** Opens the details of a resource in place. */
  readonly open: (hit: SearchHit) => void;
}

/** What the details and the list show of a resource that no search brought. */
export function hitOf(resource: Resource): SearchHit {
  return { resource, score: 0, highlights: {}, reasons: [] };
}
