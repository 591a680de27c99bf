import type { Coordinates, Mode, Opening, Resource, SupportType } from '@cairn/domain';

/** What a person asks for. Nothing in it is ever stored or sent to another origin. */
export interface SearchQuery {
  /** Free text in any mix of languages, typing mistakes included. Empty text lists everything. */
  readonly text: string;
  readonly near?: Coordinates;
  readonly filters: SearchFilters;
  /** `relevance` unless told. `distance` needs `near`. */
  readonly sort?: 'relevance' | 'distance' | 'next-opening';
  /** The instant that "open now" is judged at, in ms since 1970 UTC; an argument so that results repeat. */
  readonly nowMs: number;
  /** IANA zone of the person, for entries whose list gives no time zone. */
  readonly zone?: string;
  readonly offset?: number;
  /** 10 unless told. */
  readonly limit?: number;
}

/** Several values in one filter are OR; filters combine with AND. An absent or empty filter lets all through. */
export interface SearchFilters {
  readonly supportTypes?: readonly SupportType[];
  readonly needs?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly languages?: readonly string[];
  readonly audiences?: readonly string[];
  readonly intercepts?: readonly string[];
  readonly fellowships?: readonly string[];
  readonly meetingTypes?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly kinds?: readonly Resource['kind'][];
  readonly isFree?: boolean;
  /** Whole years of the person who asks. */
  readonly age?: number;
  readonly open?: OpenFilter;
  /** Straight line; needs `near`. Nationwide and online resources always pass. */
  readonly withinMeters?: number;
}

/** `unknown` hours never pass `now`, `today` or `at`; `counts.open.unknown` says how many were left out for that. */
export type OpenFilter =
  { readonly when: 'now' } | { readonly when: 'today' } | { readonly when: 'at'; readonly instantMs: number };

export interface SearchOutcome {
  readonly hits: readonly SearchHit[];
  /** All matches, not only the page in `hits`. */
  readonly total: number;
  /** What was let go of, in order, when the words as typed found nothing. */
  readonly relaxed: readonly Relaxation[];
  /** How the words were understood, for "Showing results for ...". */
  readonly understood: Understanding;
  /** Per filter and value: how many matches it would leave with the other filters as they are. */
  readonly counts: FacetCounts;
  /** False while some shards are still being loaded. */
  readonly isComplete: boolean;
}

export interface SearchHit {
  readonly resource: Resource;
  /** Comparable within one outcome only. */
  readonly score: number;
  readonly distanceMeters?: number;
  /** When it is open, at the query's `nowMs`. A search over a port says it; the bare engine does not. */
  readonly opening?: Opening;
  /** Character ranges `[start, end)` of matched words, per field. */
  readonly highlights: Readonly<
    Partial<Record<'name' | 'organization' | 'description', readonly TextRange[]>>
  >;
  readonly reasons: readonly MatchReason[];
}

export type TextRange = readonly [start: number, end: number];

export interface MatchReason {
  readonly kind: 'word' | 'spelling' | 'synonym' | 'prefix' | 'place' | 'language' | 'open' | 'near';
  /** What the person typed. */
  readonly typed: string;
  /** What it matched in the entry. */
  readonly matched: string;
}

export type Relaxation =
  | { readonly kind: 'word'; readonly dropped: string }
  | { readonly kind: 'filter'; readonly filter: keyof SearchFilters };

export interface Understanding {
  /** Typed word to the word it was read as; only where they differ. */
  readonly corrected: Readonly<Record<string, string>>;
  readonly place?: { readonly label: string; readonly coordinates?: Coordinates };
  readonly languages: readonly string[];
  readonly open?: OpenFilter;
  readonly wantsNearMe: boolean;
}

/** `isFree`, `open`, `age` and `withinMeters` count `yes`; the last three only while they are in use. */
export type FacetCounts = Readonly<Partial<Record<keyof SearchFilters, Readonly<Record<string, number>>>>>;
