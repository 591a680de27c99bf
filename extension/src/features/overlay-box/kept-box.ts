import type { Browser } from '../../platform/browser.ts';
import { readBox, type Box } from '../../platform/overlay-box.ts';
import { sitePattern } from '../sites/site-pattern.ts';

/** In the register of stored keys: where the overlay was put on each site. */
const KEY = 'overlay-boxes';

/** Remembers for the site of the page under the overlay; where the site is not known, for nobody. */
export async function keepBox(browser: Browser, box: Box | undefined): Promise<void> {
  const site = await siteUnder(browser);
  if (site === undefined) return;
  const { [site]: _before, ...others } = readBoxes(await browser.storage.read(KEY));
  await browser.storage.write(KEY, box ? { ...others, [site]: box } : others);
}

export async function readKeptBox(browser: Browser): Promise<Box | undefined> {
  const site = await siteUnder(browser);
  return site === undefined ? undefined : readBoxes(await browser.storage.read(KEY))[site];
}

async function siteUnder(browser: Browser): Promise<string | undefined> {
  return sitePattern((await browser.tabs.own())?.url);
}

function readBoxes(stored: unknown): Readonly<Record<string, Box>> {
  if (typeof stored !== 'object' || stored === null) return {};
  const boxes = Object.entries(stored).flatMap(([site, value]) => {
    const box = readBox(value);
    return box ? [[site, box] as const] : [];
  });
  return Object.fromEntries(boxes);
}
