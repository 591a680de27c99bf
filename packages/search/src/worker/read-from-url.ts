import type { ReadFile } from '../engine/read-pack-file.ts';
import { MANIFEST_FILE } from '../pack/manifest.ts';
import { openKept } from './kept-lists.ts';

/** Reads what the person keeps on this device, and asks no network: for a list that cannot be had as a whole now. */
export function readFromKept(baseUrl: string): ReadFile {
  const kept = openKept();
  return async (name) => {
    const here = await (await kept)?.match(new URL(name, baseUrl).href);
    if (!here) throw new Error(`${name} is not kept here`);
    return new Uint8Array(await here.arrayBuffer());
  };
}

/** Reads pack files below an address that ends with a slash; what the person keeps on this device comes from there. */
export function readFromUrl(baseUrl: string): ReadFile {
  const kept = openKept();
  return async (name) => {
    const url = new URL(name, baseUrl).href;
    const here = await (await kept)?.match(url);
    // The manifest has no content in its name, so the network is asked first and the kept one is the way out.
    if (here && name !== MANIFEST_FILE) return new Uint8Array(await here.arrayBuffer());
    const response = await fetch(url).catch((cause: unknown) => {
      if (here) return here;
      throw cause;
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
