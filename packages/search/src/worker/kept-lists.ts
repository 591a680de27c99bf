import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import { MANIFEST_FILE, parseManifest, type Manifest } from '../pack/manifest.ts';

// Lists that a person keeps on a device, for times without internet. That the store exists is their consent: nothing
// is written before they ask for it, and taking the lists off takes the store away. A list is public and names nobody.

/** Name of the Cache API store. */
export const KEPT_LISTS = 'cairn-lists';

/** Larger lists are not offered to be kept: a phone may not have the room. */
const MOST_BYTES = 60_000_000;

/** The store, if the person keeps lists here. Storage may be refused, which is no reason not to search. */
export async function openKept(): Promise<Cache | undefined> {
  try {
    return (await caches.has(KEPT_LISTS)) ? await caches.open(KEPT_LISTS) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the browser would keep lists here, should a person ask for it. Keeps nothing. */
export async function mayKeepLists(): Promise<boolean> {
  try {
    await caches.has(KEPT_LISTS);
    return true;
  } catch {
    return false;
  }
}

/** Why lists are not kept. */
export interface KeepProblem extends Problem {
  readonly code: 'list-unreachable' | 'list-too-large' | 'storage-refused';
}

/**
 * Keeps whole lists on this device. What was kept before works until the new one is there as a whole: its manifest is
 * written last.
 *
 * @param baseUrls addresses that end with a slash.
 */
export function keepLists(baseUrls: readonly string[]): Promise<Result<void, KeepProblem>> {
  return fill(() => caches.open(KEPT_LISTS), baseUrls);
}

/** Brings lists that are kept here up to date; false, and nothing done, where none are. */
export async function renewLists(baseUrls: readonly string[]): Promise<boolean> {
  const cache = await openKept();
  if (cache && baseUrls.length > 0) await fill(() => Promise.resolve(cache), baseUrls);
  return cache !== undefined;
}

/** Opens the store only once everything is known to fit, since the store is the consent. */
async function fill(
  openStore: () => Promise<Cache>,
  baseUrls: readonly string[],
): Promise<Result<void, KeepProblem>> {
  try {
    const lists = await Promise.all(baseUrls.map(describe));
    let bytes = 0;
    for (const { files } of lists) for (const file of files) bytes += file.bytes;
    if (lists.some(({ isWhole }) => !isWhole) || bytes > MOST_BYTES) return fail(TOO_LARGE);
    const cache = await openStore();
    for (const { baseUrl, manifest, files } of lists) {
      const urls = files.map(({ file }) => new URL(file, baseUrl).href);
      for (const url of urls) if (!(await cache.match(url))) await cache.put(url, await fetched(url));
      await cache.put(new URL(MANIFEST_FILE, baseUrl).href, manifest);
      await dropOthers(cache, baseUrl, urls);
    }
    return succeed(undefined);
  } catch (cause) {
    return fail(cause instanceof TypeError ? UNREACHABLE : REFUSED);
  }
}

/** Takes every list off this device. */
export async function dropLists(): Promise<void> {
  await caches.delete(KEPT_LISTS);
}

interface Described {
  readonly baseUrl: string;
  /** The manifest as it came. */
  readonly manifest: Response;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  /** False for a list of so many areas that it is meant to be read by area. */
  readonly isWhole: boolean;
}

async function describe(baseUrl: string): Promise<Described> {
  const manifest = await fetched(new URL(MANIFEST_FILE, baseUrl).href);
  const read = parseManifest(new Uint8Array(await manifest.clone().arrayBuffer()));
  if (!read.ok) throw new TypeError(read.problem.message);
  return { baseUrl, manifest, files: filesOf(read.value), isWhole: read.value.shardList === undefined };
}

function filesOf({ shards, lexicon, towns }: Manifest): Described['files'] {
  return [...shards, ...(lexicon ? [lexicon] : []), ...(towns ? [towns] : [])];
}

/** @throws TypeError like `fetch` itself, so that one reason has one name. */
async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
  return response;
}

/** What an older version of the list was made of. */
async function dropOthers(cache: Cache, baseUrl: string, urls: readonly string[]): Promise<void> {
  const named = new Set([...urls, new URL(MANIFEST_FILE, baseUrl).href]);
  for (const { url } of await cache.keys())
    if (url.startsWith(baseUrl) && !named.has(url)) await cache.delete(url);
}

const UNREACHABLE: KeepProblem = {
  code: 'list-unreachable',
  message: 'The list could not be reached. Try again later.',
};
const TOO_LARGE: KeepProblem = {
  code: 'list-too-large',
  message: 'This list is too large to keep on this device.',
};
const REFUSED: KeepProblem = {
  code: 'storage-refused',
  message: 'This browser keeps nothing for this page.',
};
