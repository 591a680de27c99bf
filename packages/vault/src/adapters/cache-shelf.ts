import type { CopyShelf } from '../ports/copy-shelf.ts';
import { SECOND_COPY_CACHE } from '../stored-keys.ts';

/** Names entries; nothing is ever fetched from here (RFC 2606 reserves the ending). */
const BASE = 'https://second-copy.cairn.example/';

/** The second copy in the Cache API: other files than IndexedDB, and reachable from pages and service workers. */
export function cacheShelf(): CopyShelf {
  const address = (vaultId: string, name: string) => `${BASE}${vaultId}/${name}`;
  return {
    async read(vaultId, name) {
      try {
        // `caches.match` makes no cache where there is none; `open` would.
        const response = await caches.match(address(vaultId, name), { cacheName: SECOND_COPY_CACHE });
        return response && new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        return absentBecause(error);
      }
    },
    async write(vaultId, name, bytes) {
      try {
        await (await caches.open(SECOND_COPY_CACHE)).put(address(vaultId, name), new Response(bytes));
        return true;
      } catch (error) {
        absentBecause(error);
        return false;
      }
    },
    async vaultIds() {
      try {
        if (!(await caches.has(SECOND_COPY_CACHE))) return [];
        const requests = await (await caches.open(SECOND_COPY_CACHE)).keys();
        return [...new Set(requests.map(({ url }) => url.slice(BASE.length).split('/')[0] ?? ''))];
      } catch (error) {
        return absentBecause(error) ?? [];
      }
    },
    async removeAll(vaultId) {
      if (!(await caches.has(SECOND_COPY_CACHE))) return;
      const cache = await caches.open(SECOND_COPY_CACHE);
      for (const request of await cache.keys())
        if (request.url.startsWith(address(vaultId, ''))) await cache.delete(request);
      if ((await cache.keys()).length === 0) await caches.delete(SECOND_COPY_CACHE);
    },
  };
}

/** Browsers refuse or lose a cache with a DOMException or a TypeError, and name it where it is missing with a ReferenceError. */
function absentBecause(error: unknown): undefined {
  if (error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError)
    return undefined;
  throw error;
}
