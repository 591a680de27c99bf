import { fail, succeed, type Result } from '@cairn/domain';
import { connectSearchWith, type Port, type SearchClient, type WorkerLike } from '@cairn/search';
import type { SearchPort } from '@cairn/state';
import { nextTask } from '../internal/next-task.ts';
import { siblingUrl } from '../internal/sibling.ts';
import { trustedScriptUrl } from '../internal/trusted-script-url.ts';
import { whenIdle } from '../internal/when-idle.ts';

/** Addresses of packs, with spaces between, each made whole and with a slash at its end. */
export function packAddresses(written: string | null, base: string): readonly string[] {
  const addresses = written?.match(/\S+/g) ?? [];
  return addresses.map((address) => new URL(address.replace(/\/?$/, '/'), base).href);
}

/** Opens the packs, at addresses that end with a slash, in a worker; where a page forbids workers, in the page's own thread. */
export async function connectPacks(
  baseUrls: readonly string[],
  abort: AbortSignal,
): Promise<Result<SearchPort>> {
  // Making a worker is work: not in the task that defines the element.
  await nextTask();
  if (baseUrls.length === 0) return fail({ code: 'no-source', message: 'The element has no src attribute.' });
  try {
    const client = await connectSearchWith(makeWorker, loadServer, { baseUrls }, abort);
    return client.ok ? succeed(preparedWhenIdle(client.value)) : client;
  } catch (cause) {
    // The engine itself could not be loaded: no connection, or a file is missing.
    return fail({ code: 'engine-unreachable', message: `The search did not load. (${String(cause)})` });
  }
}

/** What searches is loaded once the first page is on screen and nobody waits. */
function preparedWhenIdle(client: SearchClient): SearchPort {
  const search: SearchPort['search'] = async (query, signal) => {
    const found = await client.search(query, signal);
    whenIdle(() => client.prepare());
    return found;
  };
  return { ...client, search };
}

/** A script from another origin cannot start a worker: the constructor throws, which the caller expects. */
export function makeWorker(): WorkerLike {
  return new Worker(trustedScriptUrl(siblingUrl('cairn-worker.js')), { type: 'module' });
}

async function loadServer(): Promise<(port: Port) => void> {
  const engine = (await import(
    /* @vite-ignore */ siblingUrl('cairn-worker.js')
  )) as typeof import('../worker.ts');
  return engine.serveSearch;
}
