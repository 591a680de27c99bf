import type { CopyShelf } from '../ports/copy-shelf.ts';
import { SECOND_COPY_CACHE } from '../stored-keys.ts';

/** Names entries; nothing is ever fetched from here (RFC 2606 reserves the ending). */
const BASE = 'https://second-copy.cairn.example/';

/**
 * The second copy in the Cache API: other files than IndexedDB, and reachable from pages and service workers.
 *
 * Browsers take the former entry away before they write the new one, and a kill in between leaves neither. So each blob has
 * two places, which take turns: whatever happens while one is written, the other holds what was acknowledged before.
 */
export function cacheShelf(): CopyShelf {
  /** For each blob the turn that this context saw written to its end. */
  const whole = new Map<string, number>();
  const address = (vaultId: string, name: string) => `${BASE}${vaultId}/${name}`;
  return {
    async read(vaultId, name) {
      try {
        const sides = await matchSides(address(vaultId, name));
        for (const side of sides.toSorted(newestFirst)) {
          const bytes = await readWhole(side);
          if (bytes !== undefined) return bytes;
        }
        return undefined;
      } catch (error) {
        return absentBecause(error);
      }
    },
    async write(vaultId, name, bytes) {
      try {
        const place = address(vaultId, name);
        const [newest, oldest] = (await matchSides(place)).toSorted(newestFirst);
        if (newest === undefined || oldest === undefined) return false;
        // The side that is whole stays; a newest one that this context did not write itself may be cut short.
        const isWhole = whole.get(place) === newest.turn || (await readWhole(newest)) !== undefined;
        const side = isWhole ? oldest : newest;
        const turn = newest.turn + 1;
        const headers = { [TURN]: String(turn), [LENGTH]: String(bytes.length) };
        const cache = await caches.open(SECOND_COPY_CACHE);
        await cache.put(side.url, new Response(bytes, { headers }));
        whole.set(place, turn);
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

/** Counts the times that a blob was written, so that the newer side is known. */
const TURN = 'x-turn';
/** A side that a kill cut short is no side. */
const LENGTH = 'x-length';

interface Side {
  readonly url: string;
  readonly response: Response | undefined;
  /** 0 where nothing is. */
  readonly turn: number;
  readonly length: number;
}

async function readWhole({ response, length }: Side) {
  const bytes = response && new Uint8Array(await response.arrayBuffer());
  return bytes?.length === length ? bytes : undefined;
}

function newestFirst(one: Side, other: Side): number {
  return other.turn - one.turn;
}

function matchSides(address: string): Promise<Side[]> {
  return Promise.all(
    ['a', 'b'].map(async (side) => {
      const url = `${address}/${side}`;
      // `caches.match` makes no cache where there is none; `open` would.
      const response = await caches.match(url, { cacheName: SECOND_COPY_CACHE });
      const read = (name: string) => Number(response?.headers.get(name) ?? 0);
      return { url, response, turn: read(TURN), length: read(LENGTH) };
    }),
  );
}

/** Browsers refuse or lose a cache with a DOMException or a TypeError, and name it where it is missing with a ReferenceError. */
function absentBecause(error: unknown): undefined {
  if (error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError)
    return undefined;
  throw error;
}
