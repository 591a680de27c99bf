import type { KeptText } from '../ports/kept-text.ts';

/** localStorage or sessionStorage of a page. Refused storage counts as empty and keeps nothing. */
export function webText(storage: () => Storage): KeptText {
  const allowed = <T>(use: (texts: Storage) => T, otherwise: T): T => {
    try {
      return use(storage());
    } catch (error) {
      // SecurityError where storage is switched off, QuotaExceededError where it is full.
      if (error instanceof DOMException) return otherwise;
      throw error;
    }
  };
  return {
    read: async (key) => allowed((texts) => texts.getItem(key) ?? undefined, undefined),
    write: async (key, text) =>
      allowed((texts) => {
        texts.setItem(key, text);
        return true;
      }, false),
    remove: async (key) => allowed((texts) => texts.removeItem(key), undefined),
    keys: async () => allowed((texts) => Object.keys(texts), []),
  };
}

/** What an extension hands in of `chrome.storage`: the package itself touches no extension API. */
export interface StorageArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** `storage.local` or `storage.session` of an extension. */
export function areaText(area: StorageArea): KeptText {
  return {
    async read(key) {
      const text = (await area.get(key))[key];
      return typeof text === 'string' ? text : undefined;
    },
    write: (key, text) =>
      area.set({ [key]: text }).then(
        () => true,
        () => false,
      ),
    remove: (key) => area.remove(key),
    keys: async () => Object.keys(await area.get(null)),
  };
}
