import { signal, type ReadonlySignal } from '@preact/signals';
import type { Browser, Tab } from '../../platform/browser.ts';
import { sitePattern } from './site-pattern.ts';
import { onSitesChange, readSites } from './sites.ts';

/** The site that is open beside Cairn, as far as the browser lets Cairn know it. */
export type SiteHere =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'off'; readonly pattern: string }
  | { readonly kind: 'on'; readonly pattern: string };

/** Follows the tab under the overlay, or the tab in front of the side panel. */
export function watchSiteHere(
  browser: Browser,
  readTab: () => Promise<Tab | undefined>,
  abort: AbortSignal,
): ReadonlySignal<SiteHere> {
  const here = signal<SiteHere>({ kind: 'unknown' });
  let turn = 0;
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const pattern = sitePattern((await readTab())?.url);
    const sites = await readSites(browser);
    if (mine !== turn || abort.aborted) return;
    if (!pattern) here.value = { kind: 'unknown' };
    else here.value = { kind: sites.includes(pattern) ? 'on' : 'off', pattern };
  };
  browser.tabs.onActivated(() => void look(), abort);
  onSitesChange(browser, () => void look(), abort);
  void look();
  return here;
}
