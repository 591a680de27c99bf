import { forgetSites, onSitesChange, readSites, rememberSites } from '../features/sites/sites.ts';
import type { Browser } from '../platform/browser.ts';

const SCRIPT_ID = 'bridge';

/** Keeps the bridge running on exactly the sites of the peer's list, whoever changed it. */
export function keepBridgeOnSites(browser: Browser, bridgeFile: string): void {
  let last = Promise.resolve();
  const register = () => {
    // One after the other: two answers to two quick changes must not overtake each other.
    last = last.then(async () => browser.scripts.runOn(SCRIPT_ID, bridgeFile, await readSites(browser)));
    return last;
  };
  browser.permissions.onAdded((patterns) => void rememberSites(browser, patterns));
  browser.permissions.onRemoved((patterns) => void forgetSites(browser, patterns));
  onSitesChange(browser, () => void register());
  // The name of the bridge's file changes with its content, so each update registers it anew.
  browser.buttons.onInstalled(() => void register());
  browser.buttons.onStartup(() => void register());
}
