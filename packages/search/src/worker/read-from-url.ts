import type { ReadFile } from '../engine/read-pack-file.ts';
import { MANIFEST_FILE } from '../pack/manifest.ts';

/** Reads pack files below an address that ends with a slash, from the named cache first when there is one. */
export function readFromUrl(baseUrl: string, cacheName?: string): ReadFile {
  return async (name) => {
    const url = new URL(name, baseUrl).href;
    const cache = cacheName === undefined ? undefined : await openCache(cacheName);
    // The manifest has no content in its name, so the network is asked first and the cache is the way out.
    const kept = name === MANIFEST_FILE ? undefined : await cache?.match(url);
    if (kept) return new Uint8Array(await kept.arrayBuffer());
    const response = await fetch(url).catch(async (cause: unknown) => {
      const last = await cache?.match(url);
      if (last) return last;
      throw cause;
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await cache?.put(url, response.clone());
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Storage may be refused, which is no reason not to search. */
async function openCache(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}
