import type { Browser, Tab } from './browser.ts';
import { subscribe } from './subscribe.ts';

export function readTab(tab: chrome.tabs.Tab | undefined): Tab | undefined {
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

export const chromeTabs: Browser['tabs'] = {
  own: async () => readTab(await chrome.tabs.getCurrent()),
  active: async () => readTab((await chrome.tabs.query({ active: true, currentWindow: true }))[0]),
  async matching(patterns) {
    if (patterns.length === 0) return [];
    const tabs = await chrome.tabs.query({ url: [...patterns] });
    return tabs.flatMap((tab) => readTab(tab) ?? []);
  },
  onPageChanged(handle, signal) {
    subscribe(
      chrome.tabs.onUpdated,
      (id, change) => {
        if (change.status === 'loading' || change.url !== undefined) handle(id);
      },
      signal,
    );
    subscribe(chrome.tabs.onRemoved, (id) => handle(id), signal);
    subscribe(chrome.tabs.onReplaced, (_added, removed) => handle(removed), signal);
  },
  onActivated(handle, signal) {
    subscribe(chrome.tabs.onActivated, () => handle(), signal);
    subscribe(
      chrome.tabs.onUpdated,
      (_id, change) => {
        if (change.status === 'complete' || change.url) handle();
      },
      signal,
    );
  },
};
