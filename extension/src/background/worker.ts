import { sitePattern } from '../features/sites/site-pattern.ts';
import type { Browser, Tab } from '../platform/browser.ts';
import { readWorkerMessage } from '../platform/messages.ts';
import { clearAfterCopy } from './clear-clipboard.ts';
import { callOverlay } from './overlay-call.ts';
import { keepManagedSettings } from './managed-settings.ts';
import { keepBridgeOnSites } from './registration.ts';
import { lockWithSystem } from './vault-lock.ts';
import { createWaitingWords } from './waiting-words.ts';

/** Everything that the service worker does. Listeners are set before anything is awaited, as it may sleep. */
export function startWorker(browser: Browser, bridgeFile: string, readerFile: string): void {
  void browser.storage.closeToContentScripts();
  keepBridgeOnSites(browser, bridgeFile);
  keepManagedSettings(browser);
  lockWithSystem(browser);
  clearAfterCopy(browser);
  const words = createWaitingWords(browser);
  browser.messages.listen((message, sender) => {
    const request = readWorkerMessage(message);
    if (request?.kind !== 'worker/open-reader' || !sender.isOwnPage) return undefined;
    return browser.scripts.injectAll(request.tabId, readerFile).then((put) => (put.ok ? put.value : null));
  });

  browser.buttons.onToolbar((tab) => void openOn(tab, 'bridge/toggle'));

  browser.buttons.onCommand((command, tab) => {
    if (!tab) return;
    if (command === 'open-panel') void browser.panel.open(tab);
    if (command === 'toggle-overlay') void openOn(tab, 'bridge/toggle');
  });

  browser.buttons.onMenu(({ id, words: selection, tab }) => {
    if (!tab) return;
    if (id === 'panel') void browser.panel.open(tab);
    if (id === 'find') void findFor(selection, tab);
  });

  browser.buttons.onOmnibox((typed) => {
    void browser.tabs.active().then((tab) => tab && findFor(typed, tab));
  });

  browser.buttons.onInstalled(
    () =>
      void browser.buttons.setMenus([
        { id: 'find', title: browser.browserText('menu_find'), over: 'selection' },
        { id: 'panel', title: browser.browserText('menu_panel'), over: 'toolbar' },
      ]),
  );

  /** Every path reaches the side panel, if it must, before its first await: later it may not be opened. */
  async function openOn(tab: Tab, kind: 'bridge/toggle' | 'bridge/open'): Promise<void> {
    if (!sitePattern(tab.url)) {
      await browser.panel.open(tab);
      return;
    }
    const answer = await callOverlay(browser, bridgeFile, tab.id, kind);
    if (answer.ok) return;
    await browser.buttons.mark(tab.id, '–', browser.browserText('page_closed'));
  }

  async function findFor(selection: string, tab: Tab): Promise<void> {
    const beside = { windowId: tab.windowId };
    if (!sitePattern(tab.url)) {
      await Promise.all([browser.panel.open(tab), words.hand(beside, selection)]);
    } else if (!(await words.offer(beside, selection))) {
      await words.hand({ tabId: tab.id }, selection);
      await openOn(tab, 'bridge/open');
    }
  }
}
