import { fail, succeed, type Result } from '@cairn/domain';
import { MANIFEST_FILE, damagedPack, type Manifest } from '../pack/manifest.ts';
import { makeSearch, type Search } from './make-search.ts';
import { openList, readWords, type OpenOptions } from './open-list.ts';
import type { ReadFile } from './read-pack-file.ts';

/** One or several packs that are open for searching as one. */
export interface Pack extends Pick<Search, 'search' | 'find' | 'loadFor'> {
  readonly manifests: readonly Manifest[];
}

/** Opens one pack. */
export function openPack(readFile: ReadFile, options: OpenOptions = {}): Promise<Result<Pack>> {
  return openPacks([readFile], options);
}

/** Opens several packs as one, ready for words. The first problem ends it: a list that is missing is never passed over in silence. */
export async function openPacks(
  readers: readonly ReadFile[],
  options: OpenOptions = {},
): Promise<Result<Pack>> {
  const opened = await openList(readers, options);
  if (!opened.ok) return opened;
  const words = await readWords(opened.value);
  if (!words.ok) return words;
  const { prepare, search, find, loadFor } = await makeSearch(opened.value, words.value);
  try {
    prepare();
  } catch {
    // Bytes that pass the checksum and still make no sense: written by something that is not our builder.
    return fail(damagedPack(MANIFEST_FILE));
  }
  const manifests = opened.value.packs.map(({ manifest }) => manifest);
  return succeed({ manifests, search, find, loadFor });
}
