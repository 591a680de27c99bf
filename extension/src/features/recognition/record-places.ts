import type { Browser } from '../../platform/browser.ts';
import { readRecordPlace, type RecordPlace } from '../../platform/record-place.ts';
import { parseBySite } from '../sites/by-site.ts';

/** `record-places` in the register of stored keys: of sites, and of nobody. */
const KEY = 'record-places';

export type RecordPlaces = Readonly<Record<string, readonly RecordPlace[]>>;

/** Where each site shows the record number, by the site's pattern. */
export async function readAllPlaces(browser: Browser): Promise<RecordPlaces> {
  return parsePlaces(await browser.storage.read(KEY));
}

export async function readPlacesOf(browser: Browser, site: string): Promise<readonly RecordPlace[]> {
  return (await readAllPlaces(browser))[site] ?? [];
}

/** One way for each kind of page: a new one takes the place of the one before. */
export async function keepPlace(browser: Browser, site: string, place: RecordPlace): Promise<void> {
  const all = await readAllPlaces(browser);
  const others = (all[site] ?? []).filter(({ path }) => path !== place.path);
  await browser.storage.write(KEY, { ...all, [site]: [...others, place] });
}

export async function forgetPlaces(browser: Browser, site: string): Promise<void> {
  const { [site]: _forgotten, ...others } = await readAllPlaces(browser);
  await browser.storage.write(KEY, others);
}

export async function replaceAllPlaces(browser: Browser, places: RecordPlaces): Promise<void> {
  await browser.storage.write(KEY, places);
}

export function parsePlaces(stored: unknown): RecordPlaces {
  return parseBySite(stored, readRecordPlace);
}
