import { gunzipSync, gzipSync } from 'node:zlib';
import { openPack, type Lexicon } from '@cairn/search';
import { buildPack } from '@cairn/search/build';
import { collectGarbage } from '../collect-garbage.ts';
import { startClock, type Engine, type EngineInput } from './engine.ts';

/** Cairn over a pack of the records, with a table of everyday words. */
export async function makeCairn(input: EngineInput, name: string, lexicon: Lexicon): Promise<Engine> {
  const files = await buildPack(
    input.resources,
    { name: 'Bench' },
    {
      lexicon,
      gzip: (bytes) => gzipSync(bytes, { level: 9 }),
    },
  );
  let brotli = 0;
  let gzip = 0;
  for (const [file, bytes] of files) {
    const plain = file.endsWith('.gz') ? new Uint8Array(gunzipSync(bytes)) : bytes;
    brotli += input.sizesOf(plain).brotli;
    gzip += bytes.length;
  }
  const placeOfId = new Map(input.resources.map(({ id }, at) => [id, at]));
  collectGarbage();
  const before = memory();
  const spentMs = startClock();
  const opened = await openPack((file) => Promise.resolve(files.get(file) ?? new Uint8Array()));
  if (!opened.ok) throw new Error(opened.problem.message);
  const pack = opened.value;
  pack.search({ text: 'warm up', filters: {}, nowMs: 0 });
  const loadMs = spentMs();
  collectGarbage();
  return {
    name,
    download: { brotli, gzip },
    loadMs,
    heapBytes: memory() - before,
    search: (text, limit) =>
      pack
        .search({ text, filters: {}, nowMs: 0, limit })
        .hits.map(({ resource }) => placeOfId.get(resource.id) ?? -1),
  };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
