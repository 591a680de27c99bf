import type { Browser, Tab } from './browser.ts';
import { readTab } from './chrome-tabs.ts';

export const chromeButtons: Browser['buttons'] = {
  onToolbar(handle) {
    chrome.action.onClicked.addListener((tab) => withTab(tab, handle));
  },
  onCommand(handle) {
    chrome.commands.onCommand.addListener((command, tab) => handle(command, readTab(tab)));
  },
  onMenu(handle) {
    chrome.contextMenus.onClicked.addListener((info, tab) =>
      handle({ id: String(info.menuItemId), words: info.selectionText ?? '', tab: readTab(tab) }),
    );
  },
  async setMenus(menus) {
    await chrome.contextMenus.removeAll();
    for (const { id, title, over } of menus) {
      chrome.contextMenus.create({ id, title, contexts: [over === 'toolbar' ? 'action' : 'selection'] });
    }
  },
  async mark(tabId, mark, title) {
    await chrome.action.setBadgeText({ tabId, text: mark });
    await chrome.action.setTitle({ tabId, title });
  },
  onOmnibox: (handle) => chrome.omnibox.onInputEntered.addListener((words) => handle(words)),
  onInstalled: (handle) => chrome.runtime.onInstalled.addListener(() => handle()),
  onStartup: (handle) => chrome.runtime.onStartup.addListener(() => handle()),
};

function withTab(tab: chrome.tabs.Tab, handle: (tab: Tab) => void): void {
  const known = readTab(tab);
  if (known) handle(known);
}
