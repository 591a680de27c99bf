import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { buildPack } from '@cairn/search/build';
import { COMPILE_AT_ONCE } from '../../../widgets/scripts/compiled-at-once.ts';
import { findBrowser } from '../../../scripts/browsers.ts';
import { listen } from '../../../scripts/listen.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { loadLexicon } from '../search/load-lexicon.ts';

const SEED = 20_261;
const SIZES = [5000, 100_000];
/** Each in a worker of its own. */
const RUNS = 9;
const QUESTION = 'food pantry';
const PAGE = '<!doctype html><title>Opening a list</title>';

interface Opening {
  /** From all bytes in hand until the list is open. */
  readonly openMs: number;
  /** Until the first question is answered, in full. */
  readonly answeredMs: number;
  readonly total: number;
}

/**
 * `pnpm -s bench open [--size <n>] [--json]`: how long a worker in Chromium takes from a pack's bytes in hand, still
 * packed, to its first answer. A fresh worker each time, so that no code is warm.
 */
export async function runOpenBench(args: readonly string[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH.');
  const wanted = Number(args[args.indexOf('--size') + 1] || 0);
  const files = new Map<string, Uint8Array | string>([
    ['/', PAGE],
    ['/worker.js', await bundleWorker()],
  ]);
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(files.get(name) ?? '');
  });
  const url = `http://localhost:${await listen(server, 0)}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const figures = [];
    for (const size of wanted ? [wanted] : SIZES) {
      const pack = await buildPack(
        makeCorpus(size, SEED).resources,
        { name: 'Long' },
        {
          lexicon: loadLexicon(),
          gzip: (bytes) => gzipSync(bytes, { level: 9 }),
        },
      );
      for (const [name, bytes] of pack) files.set(`/${name}`, bytes);
      const page = await browser.newPage();
      await page.goto(url);
      const openings = (await page.evaluate(
        `(${OPEN})(${JSON.stringify([...pack.keys()])}, ${JSON.stringify(QUESTION)}, ${RUNS})`,
      )) as Opening[];
      await page.close();
      const times = openings.map(({ answeredMs }) => answeredMs).sort((a, b) => a - b);
      const openTimes = openings.map(({ openMs }) => openMs).sort((a, b) => a - b);
      figures.push({
        size,
        found: openings[0]?.total ?? 0,
        openMs: Math.round(openTimes[Math.floor(RUNS / 2)] ?? 0),
        answeredMs: Math.round(times[Math.floor(RUNS / 2)] ?? 0),
        leastMs: Math.round(times[0] ?? 0),
      });
    }
    if (args.includes('--json')) console.log(JSON.stringify(figures, undefined, 2));
    else console.table(figures);
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundleWorker(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    banner: { js: COMPILE_AT_ONCE },
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

// As text: tsx marks functions with a helper that the page does not have.
const OPEN = `async (names, text, runs) => {
  const read = async (name) => [name, new Uint8Array(await (await fetch('/' + name)).arrayBuffer())];
  const files = new Map(await Promise.all(names.map(read)));
  const openings = [];
  for (let at = 0; at < runs; at++) {
    const worker = new Worker('/worker.js', { type: 'module' });
    openings.push(await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error('The worker ended.'));
      worker.postMessage({ files, text });
    }));
    worker.terminate();
  }
  return openings;
}`;
