import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOf, textOf } from '../ports/bytes.ts';
import { cacheShelf } from './cache-shelf.ts';

/** The little of the Cache API that is used, and a kill: the former entry is gone and the new one is not there, or not whole. */
function cacheThatIsKilled() {
  const entries = new Map<string, { body: Uint8Array<ArrayBuffer>; headers: Headers }>();
  let kill: 'never' | 'between' | 'within' = 'never';
  const cache = {
    async put(url: string, response: Response) {
      const body = new Uint8Array(await response.arrayBuffer());
      entries.delete(url);
      if (kill === 'between') throw new TypeError('killed');
      entries.set(url, { body: kill === 'within' ? body.slice(0, 1) : body, headers: response.headers });
      if (kill === 'within') throw new TypeError('killed');
    },
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => entries.delete(url),
  };
  const caches = {
    match: async (url: string) => {
      const entry = entries.get(url);
      return entry && new Response(entry.body, { headers: entry.headers });
    },
    open: async () => cache,
    has: async () => entries.size > 0,
    delete: async () => entries.clear(),
  };
  return { caches, killNext: (when: typeof kill) => (kill = when) };
}

describe('the second copy in the cache', () => {
  const world = cacheThatIsKilled();
  const read = async () => {
    const bytes = await cacheShelf().read('vault', '0a');
    return bytes && textOf(bytes);
  };

  beforeEach(() => vi.stubGlobal('caches', world.caches));
  afterEach(() => void vi.unstubAllGlobals());

  it('gives the newest that was written', async () => {
    for (const text of ['first', 'second', 'third']) {
      expect(await cacheShelf().write('vault', '0a', bytesOf(text))).toBe(true);
      expect(await read()).toBe(text);
    }
    expect(await cacheShelf().vaultIds()).toEqual(['vault']);
  });

  it.each(['between', 'within'] as const)(
    'still has what it had before, when the browser is killed %s taking away and writing',
    async (when) => {
      world.killNext(when);
      expect(await cacheShelf().write('vault', '0a', bytesOf('fourth'))).toBe(false);
      expect(await read()).toBe('third');
      expect(await cacheShelf().write('vault', '0a', bytesOf('fourth'))).toBe(false);
      expect(await read()).toBe('third');
      world.killNext('never');
    },
  );

  it('goes on after that, and is gone when it is removed', async () => {
    await cacheShelf().write('vault', '0a', bytesOf('fifth'));
    expect(await read()).toBe('fifth');
    await cacheShelf().removeAll('vault');
    expect([await read(), await cacheShelf().vaultIds()]).toEqual([undefined, []]);
  });
});
