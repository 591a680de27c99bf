import type { Page } from 'puppeteer-core';

/** Everything that the extension's origin holds, place by place, and all readable values of it as one text. */
export interface StoredInExtension {
  readonly databases: readonly string[];
  readonly tables: readonly string[];
  readonly texts: readonly string[];
  readonly session: readonly string[];
  readonly caches: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly values: string;
}

interface Scope {
  readonly chrome: {
    readonly storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>;
  };
}

export function storedInExtension(page: Page): Promise<StoredInExtension> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as Scope).chrome;
    const [local, session] = [await storage.local.get(), await storage.session.get()];
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const decoder = new TextDecoder('latin1');
    const tables = new Set<string>();
    const read: string[] = [JSON.stringify([local, session])];
    for (const name of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      });
      for (const table of database.objectStoreNames) {
        tables.add(table);
        const rows = await new Promise<{ key: string; bytes: Uint8Array }[]>((resolve) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.addEventListener('success', () => resolve(request.result));
        });
        for (const { key, bytes } of rows) read.push(key, decoder.decode(bytes));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const response of await cache.matchAll()) read.push(decoder.decode(await response.arrayBuffer()));
    }
    return {
      databases,
      tables: [...tables],
      texts: Object.keys(local),
      session: Object.keys(session),
      caches: await caches.keys(),
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      values: read.join('\n'),
    };
  });
}
