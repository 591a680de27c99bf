import { fail, type Resource, type Result } from '@cairn/domain';
import type { Manifest } from '../pack/manifest.ts';
import type { SearchOutcome, SearchQuery } from '../query.ts';
import type { PackSource, Port, Reply, Request } from './messages.ts';

/** A search engine at the other end of a port. */
export interface SearchClient {
  readonly manifests: readonly Manifest[];
  /** True when the page's own thread does the work because no worker could be made. */
  readonly isOnMainThread: boolean;
  /** Ends with the problem `search-cancelled` once `signal` aborts. */
  search(query: SearchQuery, signal: AbortSignal): Promise<Result<SearchOutcome>>;
  find(resourceId: string): Promise<Result<Resource | undefined>>;
  /** To be called once the first page is drawn: loads what searches, and the counts beside the filters with it. */
  prepare(): void;
  /** Called each time that more of a large pack has been loaded. */
  onDataChange(listener: () => void, abort: AbortSignal): void;
}

/** A worker, as far as it is used here. */
export interface WorkerLike extends Port {
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent) => void,
    options?: AddEventListenerOptions,
  ): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: () => void,
    options?: AddEventListenerOptions,
  ): void;
  terminate(): void;
}

/**
 * Opens packs in a worker. `makeWorker` may throw or return undefined where a page's policy forbids workers, and the
 * worker may die while it loads: `loadServer` then brings the search to the calling thread. Everything ends when
 * `abort` aborts.
 */
export async function connectSearchWith(
  makeWorker: () => WorkerLike | undefined,
  loadServer: () => Promise<(port: Port) => void>,
  source: PackSource,
  abort: AbortSignal,
): Promise<Result<SearchClient>> {
  const worker = tryToMake(makeWorker);
  if (worker) {
    abort.addEventListener('abort', () => worker.terminate(), { once: true });
    const hasDied = new Promise<undefined>((resolve) => {
      worker.addEventListener('error', () => resolve(undefined), { signal: abort });
    });
    const client = await Promise.race([openOver(worker, source, false, abort), hasDied]);
    if (client) return client;
    worker.terminate();
  }
  const { port1, port2 } = new MessageChannel();
  abort.addEventListener('abort', () => port1.close(), { once: true });
  const serve = await loadServer();
  serve(port2);
  port1.start();
  return openOver(port1, source, true, abort);
}

function tryToMake(makeWorker: () => WorkerLike | undefined): WorkerLike | undefined {
  try {
    return makeWorker();
  } catch {
    return undefined;
  }
}

async function openOver(
  port: Port,
  source: PackSource,
  isOnMainThread: boolean,
  abort: AbortSignal,
): Promise<Result<SearchClient>> {
  const asked = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  port.addEventListener(
    'message',
    (event) => {
      const reply = event.data as Reply;
      if (reply.kind === 'data-changed') for (const listener of listeners) listener();
      else {
        asked.get(reply.id)?.(reply);
        asked.delete(reply.id);
      }
    },
    { signal: abort },
  );
  const ask = <K extends Reply['kind']>(
    kind: K,
    request: (id: number) => Request,
  ): Promise<Extract<Reply, { kind: K }>> =>
    new Promise((resolve) => {
      const id = ++lastId;
      asked.set(id, (reply) => {
        if (reply.kind === kind) resolve(reply as Extract<Reply, { kind: K }>);
      });
      port.postMessage(request(id));
    });

  const { result } = await ask('opened', (id) => ({ kind: 'open', id, source }));
  if (!result.ok) return result;
  return {
    ok: true,
    value: {
      manifests: result.value,
      isOnMainThread,
      search: (query, signal) =>
        new Promise((resolve) => {
          const cancelled = fail({
            code: 'search-cancelled',
            message: 'A newer search took the place of this one.',
          });
          if (signal.aborted) return resolve(cancelled);
          const id = lastId + 1;
          const cancel = (): void => {
            asked.delete(id);
            port.postMessage({ kind: 'cancel', id } satisfies Request);
            resolve(cancelled);
          };
          signal.addEventListener('abort', cancel, { once: true });
          return void ask('answer', () => ({ kind: 'search', id, query })).then((reply) => {
            signal.removeEventListener('abort', cancel);
            resolve(reply.result);
          });
        }),
      find: (resourceId) =>
        ask('found', (id) => ({ kind: 'find', id, resourceId })).then(({ result: found }) => found),
      prepare: () => port.postMessage({ kind: 'prepare' } satisfies Request),
      onDataChange: (listener, until) => {
        listeners.add(listener);
        until.addEventListener('abort', () => listeners.delete(listener), { once: true });
      },
    },
  };
}
