import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '@cairn/domain';
import type { AreaStore } from '@cairn/search/build';

/** Characters that wait in memory before they are written, over all areas. */
const MOST_WAITING = 64_000_000;

/** Keeps resources as lines of JSON, one file an area, and completes each as it is taken out. */
export function storeOnDisk(folder: string, complete: (resource: Resource) => Resource): AreaStore {
  const waiting = new Map<string, string[]>();
  let characters = 0;
  const fileOf = (area: string): string => join(folder, `${Buffer.from(area).toString('hex')}.ndjson`);
  const flush = (): void => {
    for (const [area, lines] of waiting) appendFileSync(fileOf(area), lines.join(''));
    waiting.clear();
    characters = 0;
  };
  return {
    add(area, resource) {
      const line = `${JSON.stringify(resource)}\n`;
      const own = waiting.get(area);
      if (own) own.push(line);
      else waiting.set(area, [line]);
      characters += line.length;
      if (characters > MOST_WAITING) flush();
    },
    take(area) {
      flush();
      const lines = readFileSync(fileOf(area), 'utf8').split('\n');
      rmSync(fileOf(area));
      return lines.filter((line) => line !== '').map((line) => complete(JSON.parse(line) as Resource));
    },
  };
}
