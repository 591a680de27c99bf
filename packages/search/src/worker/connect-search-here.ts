import type { Result } from '@cairn/domain';
import { connectSearchWith, type SearchClient, type WorkerLike } from './connect-search.ts';
import type { PackSource } from './messages.ts';
import { makeSearch } from '../engine/make-search.ts';
import { serveSearch } from './serve-search.ts';

/** `connectSearchWith` with the search itself in the same script, ready for a page that forbids workers. */
export function connectSearch(
  makeWorker: () => WorkerLike | undefined,
  source: PackSource,
  abort: AbortSignal,
): Promise<Result<SearchClient>> {
  return connectSearchWith(
    makeWorker,
    () => Promise.resolve((port) => serveSearch(port, () => Promise.resolve(makeSearch))),
    source,
    abort,
  );
}
