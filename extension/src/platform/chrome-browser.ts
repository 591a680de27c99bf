import type { Browser } from './browser.ts';
import { chromeButtons } from './chrome-buttons.ts';
import { chromeClipboard } from './chrome-clipboard.ts';
import { chromeMessages } from './chrome-messages.ts';
import { chromePermissions, chromeScripts } from './chrome-sites.ts';
import { chromeTabs } from './chrome-tabs.ts';
import { chromeSignIn } from './chrome-sign-in.ts';
import { chromePanel } from './chrome-panel.ts';
import { chromeIdle } from './chrome-idle.ts';
import { chromeAreas, chromeStorage } from './chrome-storage.ts';

/** The browser that Cairn runs in: Chromium, or Firefox, which answers to the same name. */
export function chromeBrowser(): Browser {
  return {
    languages: navigator.languages,
    browserText: (key) => chrome.i18n.getMessage(key),
    fileUrl: (path) => new URL(path, `${location.origin}/`).href,
    messages: chromeMessages(location.origin),
    tabs: chromeTabs,
    storage: chromeStorage,
    areas: chromeAreas,
    idle: chromeIdle,
    permissions: chromePermissions,
    scripts: chromeScripts,
    panel: chromePanel,
    buttons: chromeButtons,
    signIn: chromeSignIn,
    clipboard: chromeClipboard,
    openOptions: () => chrome.runtime.openOptionsPage(),
    openExchange: async () => {
      await chrome.tabs.create({ url: chrome.runtime.getURL('tabs/exchange.html') });
    },
  };
}
