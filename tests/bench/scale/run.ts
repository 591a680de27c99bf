import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCairn } from './cairn-process.ts';
import { citiesAtRealZips } from './real-zips.ts';
import { visit } from './visit.ts';
import { writeLists } from './write-lists.ts';

const SEED = 20263;
const CITIES = 3000;
const HELP = `Usage: pnpm -s bench scale [--size <n>] [--json] [--pack <folder>]

Writes an invented nationwide list (1,000,000 lines of HSDS unless told) and joins the public lists to it that lie in
../shared/data, builds a pack by place with "cairn pack build", and prints how long that took and how much memory. Then
nginx serves it on this machine, and the finder searches it in Chromium over a line as slow as slow 4G: bytes, requests,
time and memory. --pack keeps the pack in a folder, and uses the one that is there.`;

export async function runScaleBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '1000000' },
      pack: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const size = Number(values.size);
  const work = mkdtempSync(join(tmpdir(), 'cairn-scale-'));
  try {
    const cities = citiesAtRealZips(CITIES, SEED);
    const pack = values.pack ?? join(work, 'pack');
    const isBuilt = values.pack !== undefined && statSync(pack, { throwIfNoEntry: false })?.isDirectory();
    const built = isBuilt ? undefined : await build(size, work, pack);
    const [large, small] = [cities[0], cities[CITIES - 1]];
    if (!large || !small) throw new RangeError('there are no cities');
    const report = { size, ...built, ...packSize(pack), visit: await visit(pack, work, [large, small]) };
    console.log(JSON.stringify(report, undefined, values.json ? 0 : 2));
  } finally {
    rmSync(work, { recursive: true });
  }

  async function build(count: number, folder: string, pack: string): Promise<object> {
    const lists = join(folder, 'lists');
    mkdirSync(lists);
    const joined = writeLists(lists, count, SEED, citiesAtRealZips(CITIES, SEED));
    const { said, ...spent } = await runCairn(['pack', 'build', lists, '--out', pack, '--shard', 'place']);
    rmSync(lists, { recursive: true });
    return { joined, build: spent, said: said.split('\n').filter((line) => /^(?:Read|Wrote)/.test(line)) };
  }
}

function packSize(pack: string): object {
  const files = readdirSync(pack).map((name) => ({ name, bytes: statSync(join(pack, name)).size }));
  const shards = files.filter(({ name }) => name.startsWith('shard-'));
  return {
    packBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    shards: shards.length,
    largestShardBytes: Math.max(...shards.map(({ bytes }) => bytes)),
    besideShards: files.filter(({ name }) => !name.startsWith('shard-')),
  };
}
