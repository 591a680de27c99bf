import type { Coordinates, Resource, Result } from '@cairn/domain';
import type { Manifest } from '../pack/manifest.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';

/** Where packs are read from. Addresses end with a slash; files are fetched from the same origin as the page or as the pack. */
export interface PackSource {
  readonly baseUrls: readonly string[];
  /** Decides which shards of a large pack are loaded first. */
  readonly near?: Coordinates;
}

export type Request =
  | { readonly kind: 'open'; readonly id: number; readonly source: PackSource }
  | { readonly kind: 'search'; readonly id: number; readonly query: SearchQuery }
  | { readonly kind: 'find'; readonly id: number; readonly resourceId: string }
  | { readonly kind: 'cancel'; readonly id: number }
  /** Nobody waits for anything: what searches may load and derive its index. */
  | { readonly kind: 'prepare' };

export type Reply =
  | { readonly kind: 'opened'; readonly id: number; readonly result: Result<readonly Manifest[]> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<SearchOutcome> }
  | { readonly kind: 'found'; readonly id: number; readonly result: Result<Resource | undefined> }
  /** More shards have arrived: the same search may now find more. */
  | { readonly kind: 'data-changed' };

/** The part of `Worker`, `MessagePort` and a worker's own scope that is used. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent) => void,
    options?: AddEventListenerOptions,
  ): void;
}
