import type { Browser } from './browser.ts';
import { subscribe } from './subscribe.ts';

export const chromeStorage: Browser['storage'] = {
  async closeToContentScripts() {
    // Firefox has no such call; there, content scripts are never handed anything to begin with.
    const level = { accessLevel: 'TRUSTED_CONTEXTS' } as const;
    await chrome.storage.local.setAccessLevel?.(level);
    await chrome.storage.session.setAccessLevel?.(level);
  },
  read: async (key) => (await chrome.storage.local.get(key))[key],
  async readManaged() {
    try {
      return await chrome.storage.managed.get(null);
    } catch (reason) {
      // Firefox refuses where no policy was written.
      if (/managed storage manifest|not found|not allowed/i.test(String(reason))) return {};
      throw reason;
    }
  },
  write: (key, value) => chrome.storage.local.set({ [key]: value }),
  remove: (key) => chrome.storage.local.remove(key),
  onChange(handle, signal) {
    subscribe(
      chrome.storage.onChanged,
      (changes, area) => {
        if (area !== 'local') return;
        for (const [key, change] of Object.entries(changes)) handle(key, change.newValue);
      },
      signal,
    );
  },
  onManagedChange(handle) {
    subscribe(chrome.storage.onChanged, (_changes, area) => {
      if (area === 'managed') handle();
    });
  },
};

export const chromeAreas: Browser['areas'] = {
  get local() {
    return chrome.storage.local;
  },
  get session() {
    return chrome.storage.session;
  },
};
