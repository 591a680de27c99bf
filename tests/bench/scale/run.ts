import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Coordinates, Resource } from '@cairn/domain';
import { openPack, type SearchQuery } from '@cairn/search';
import { writePack } from '@cairn/search/build';
import { eachResource, type City } from '../corpus/corpus.ts';
import { loadLexicon } from '../search/load-lexicon.ts';
import { citiesAtRealZips } from './real-zips.ts';
import { storeOnDisk } from './store-on-disk.ts';

const SEED = 20263;
const CITIES = 3000;
/** One in so many serves the whole country by phone. */
const NATIONWIDE_EVERY = 5000;
const HELP = `Usage: pnpm -s bench scale [--size <n>] [--json]

Builds a pack by place of an invented nationwide list (1,000,000 unless told) and prints how long that took, how much memory,
and how many bytes a first answer transfers besides the script: near a place, for a ZIP code, and without any place.`;

/** What one first answer took. */
interface FirstAnswer {
  readonly bytes: number;
  readonly files: number;
  readonly openMs: number;
  readonly total: number;
  /** Whether the first hit lies in the area that was asked for; undefined when none was. */
  readonly isThere?: boolean;
  /** False: the rest of the list has not been looked at, which the finder says. */
  readonly isComplete: boolean;
}

export async function runScaleBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '1000000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const size = Number(values.size);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-scale-'));
  try {
    const cities = citiesAtRealZips(CITIES, SEED);
    const built = await build(size, cities, folder);
    const [large, small] = [cities[0], cities[CITIES - 1]];
    if (!large || !small) throw new RangeError('there are no cities');
    const report = {
      size,
      ...built,
      firstAnswer: {
        nearLargeCity: await answer(folder, 'food pantry', large, true),
        nearSmallCity: await answer(folder, 'food pantry', small, true),
        zipInTheQuestion: await answer(folder, `food pantry ${large.zip}`, large, false),
        noPlace: await answer(folder, 'food pantry', undefined, false),
      },
    };
    console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, undefined, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function build(size: number, cities: readonly City[], folder: string): Promise<object> {
  const started = performance.now();
  const spill = join(folder, 'spill');
  mkdirSync(spill);
  let bytes = 0;
  let shards = 0;
  await writePack(
    records(size, cities),
    { name: 'Scale' },
    { shard: 'place', lexicon: loadLexicon(), store: storeOnDisk(spill) },
    (file, content) => {
      writeFileSync(join(folder, file), content);
      bytes += content.length;
      if (file.startsWith('shard-') && ++shards % 500 === 0) console.error(`${shards} shards`);
    },
  );
  return {
    buildSeconds: Math.round((performance.now() - started) / 1000),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1000),
    packBytes: bytes,
    shards,
  };
}

function* records(size: number, cities: readonly City[]): Generator<Resource> {
  let at = 0;
  for (const { resource } of eachResource(size, SEED, cities)) {
    if (++at % 100_000 === 0) console.error(`${at} records`);
    const { location: _, ...line } = resource;
    yield at % NATIONWIDE_EVERY === 0
      ? {
          ...line,
          modes: ['phone'],
          serviceArea: { isNationwide: true, states: [], counties: [], postalCodes: [] },
        }
      : resource;
  }
}

/** As the finder does it: opens, asks, loads what the question is about, and asks again. */
async function answer(
  folder: string,
  text: string,
  city: City | undefined,
  isNear: boolean,
): Promise<FirstAnswer> {
  const near: Coordinates | undefined = isNear ? city : undefined;
  const query: SearchQuery = { text, filters: {}, nowMs: 0, ...(near && { near }) };
  let bytes = 0;
  let files = 0;
  const started = performance.now();
  const opened = await openPack((name) => {
    const content = readFileSync(join(folder, name));
    bytes += content.length;
    files++;
    return Promise.resolve(new Uint8Array(content));
  }, near && { near });
  if (!opened.ok) throw new Error(opened.problem.message);
  if (!near) await opened.value.loadFor(query);
  const { hits, total, isComplete } = opened.value.search(query);
  const openMs = Math.round(performance.now() - started);
  const first = hits[0]?.resource.location;
  const isThere = city && first?.postalCode?.slice(0, 3) === city.zip.slice(0, 3);
  return { bytes, files, openMs, total, isComplete, ...(isThere !== undefined && { isThere }) };
}
