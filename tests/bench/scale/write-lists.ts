import { closeSync, copyFileSync, existsSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { eachResource, type City } from '../corpus/corpus.ts';
import { serviceLine } from './service-line.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url).pathname;
/** Public lists that are joined to the invented one where they are at hand; nothing of them is kept. */
const PUBLIC = [
  'haarrrvest/results.jsonl.gz',
  'samhsa/national_directory_sa_2022.csv',
  'samhsa/sud_treatment_nationwide.csv',
];
/** One in so many serves the whole country by phone. */
const NATIONWIDE_EVERY = 5000;
const LINES_AT_ONCE = 2000;

/** Writes an invented nationwide list of HSDS lines, and the public lists beside it. Returns the names of those. */
export function writeLists(folder: string, size: number, seed: number, cities: readonly City[]): string[] {
  const file = openSync(join(folder, 'services.ndjson'), 'w');
  let at = 0;
  let waiting: string[] = [];
  for (const { resource } of eachResource(size, seed, cities)) {
    waiting.push(serviceLine(resource, ++at % NATIONWIDE_EVERY === 0));
    if (waiting.length < LINES_AT_ONCE) continue;
    writeSync(file, waiting.join(''));
    waiting = [];
  }
  writeSync(file, waiting.join(''));
  closeSync(file);
  const found = PUBLIC.map((name) => join(SHARED, name)).filter((path) => existsSync(path));
  for (const path of found) copyFileSync(path, join(folder, basename(path)));
  return found.map((path) => basename(path));
}
