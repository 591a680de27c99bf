import type { Result } from '@cairn/domain';
import { connectSearch, type WorkerLike } from '@cairn/search';
import type { SearchPort } from '@cairn/state';
import { siblingUrl } from '../internal/sibling.ts';
import { trustedScriptUrl } from '../internal/trusted-script-url.ts';

/** Opens the packs in a worker; where a page forbids workers, `connectSearch` works without one. */
export function connectPacks(packUrls: readonly string[], abort: AbortSignal): Promise<Result<SearchPort>> {
  const baseUrls = packUrls.map((url) => (url.endsWith('/') ? url : `${url}/`));
  return connectSearch(makeWorker, { baseUrls }, abort);
}

/** A script from another origin cannot start a worker: the constructor throws, which the caller expects. */
function makeWorker(): WorkerLike {
  return new Worker(trustedScriptUrl(siblingUrl('cairn-worker.js')), { type: 'module' });
}
