import type { Browser } from './browser.ts';
import { refuse } from './problems.ts';
import { subscribe } from './subscribe.ts';

export const chromePermissions: Browser['permissions'] = {
  granted: async () => (await chrome.permissions.getAll()).origins ?? [],
  async request(pattern) {
    const isGranted = await chrome.permissions.request({ origins: [pattern] });
    return isGranted ? { ok: true, value: undefined } : refuse('permission-refused');
  },
  async remove(pattern) {
    try {
      await chrome.permissions.remove({ origins: [pattern] });
    } catch (reason) {
      // An agency's policy can grant a site for good; the peer's own list still leaves it out.
      if (!/required permissions|policy/i.test(String(reason))) throw reason;
    }
  },
  onAdded: (handle, signal) =>
    subscribe(chrome.permissions.onAdded, (added) => handle(added.origins ?? []), signal),
  onRemoved: (handle, signal) =>
    subscribe(chrome.permissions.onRemoved, (removed) => handle(removed.origins ?? []), signal),
};

const CLOSED = /cannot (access|be scripted)|missing host permission|error page|No tab with id/i;

export const chromeScripts: Browser['scripts'] = {
  async inject(tabId, file) {
    try {
      await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
      return { ok: true, value: undefined };
    } catch (reason) {
      if (CLOSED.test(String(reason))) return refuse('page-closed');
      throw reason;
    }
  },
  async injectAll(tabId, file) {
    try {
      const target = { tabId, allFrames: true };
      const results = await chrome.scripting.executeScript({ target, files: [file] });
      return { ok: true, value: results.map(({ frameId }) => frameId) };
    } catch (reason) {
      if (CLOSED.test(String(reason))) return refuse('page-closed');
      throw reason;
    }
  },
  async runOn(id, file, patterns) {
    const [known] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
    if (patterns.length === 0) {
      if (known) await chrome.scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    const script: chrome.scripting.RegisteredContentScript = {
      id,
      js: [file],
      matches: [...patterns],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    if (known) await chrome.scripting.updateContentScripts([script]);
    else await chrome.scripting.registerContentScripts([script]);
  },
};
