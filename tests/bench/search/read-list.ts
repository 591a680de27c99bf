import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '@cairn/domain';
import { openPack } from '@cairn/search';

/** The records of a real list: the folder of a pack, or a file with one record as JSON on each line. */
export async function readList(path: string): Promise<Resource[]> {
  if (!statSync(path).isDirectory()) {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Resource);
  }
  const pack = await openPack((name) => Promise.resolve(new Uint8Array(readFileSync(join(path, name)))));
  if (!pack.ok) throw new Error(pack.problem.message);
  const { hits } = pack.value.search({ text: '', filters: {}, nowMs: 0, limit: Number.MAX_SAFE_INTEGER });
  return hits.map(({ resource }) => resource);
}
