import { MANIFEST_FILE, parseManifest } from '@cairn/search';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that a pack is made of, besides its manifest. */
const NAMED_AFTER_CONTENT = /^(?:shard-[\w-]+|shards|lexicon|towns)-[0-9a-f]{16}\.(?:bin|json)\.gz$/;

/** True for what `pack build` writes, so that nothing else in a folder is taken away with it. */
export function isPackFile(name: string): boolean {
  return name === MANIFEST_FILE || NAMED_AFTER_CONTENT.test(name);
}

/**
 * True when a pack is there, whole or damaged. A `manifest.json` alone says nothing: web apps and extensions have one too.
 */
export async function holdsPack(path: string): Promise<boolean> {
  const names = await readdir(path).catch((): string[] => []);
  if (!names.includes(MANIFEST_FILE)) return false;
  if (names.some((name) => NAMED_AFTER_CONTENT.test(name))) return true;
  return parseManifest(await readFile(join(path, MANIFEST_FILE))).ok;
}
