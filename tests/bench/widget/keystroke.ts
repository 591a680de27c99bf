import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { buildPack } from '@cairn/search/build';
import { findBrowser } from '../../../scripts/browsers.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { loadLexicon } from '../search/load-lexicon.ts';
import { makeQueries } from '../search/queries.ts';
import { startBenchSite } from './bench-site.ts';

const SEED = 20_261;
/** Queries of each class; each is typed letter by letter. */
const PER_CLASS = 4;
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A long list</title>
<script type="module" src="widgets/cairn.js"></script></head>
<body><cairn-finder src="packs/long/"></cairn-finder></body></html>`;

/**
 * `pnpm -s bench keystroke [--size <n>] [--json]`: types into the finder over an invented list and measures, for every
 * letter, from the keystroke until its results are drawn and laid out.
 */
export async function runKeystrokeBench(args: readonly string[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH.');
  const size = Number(args[args.indexOf('--size') + 1] || 0) || 100_000;
  const corpus = makeCorpus(size, SEED);
  const queries = makeQueries(corpus, PER_CLASS, SEED + 1).map(({ text }) => text);
  const pack = await buildPack(
    corpus.resources,
    { name: 'Long' },
    { lexicon: loadLexicon(), gzip: (bytes) => gzipSync(bytes, { level: 9 }) },
  );
  const files = new Map([...pack].map(([name, bytes]) => [`/packs/long/${name}`, bytes]));
  const site = await startBenchSite({ '/long.html': PAGE }, files);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/long.html`);
    await page.waitForFunction(
      "document.querySelector('cairn-finder')?.shadowRoot?.querySelectorAll('.card[data-id]').length === 10",
      undefined,
      { timeout: 0 },
    );
    await typeAll(page, queries.slice(0, 8));
    const times = (await typeAll(page, queries)).sort((a, b) => a - b);
    const at = (share: number): number =>
      Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1));
    const figures = {
      size,
      keystrokes: times.length,
      p50Ms: at(0.5),
      p95Ms: at(0.95),
      p99Ms: at(0.99),
      maxMs: at(1),
    };
    if (args.includes('--json')) console.log(JSON.stringify(figures, undefined, 2));
    else console.table(figures);
  } finally {
    await browser.close();
    await site.close();
  }
}

function typeAll(page: Page, queries: readonly string[]): Promise<number[]> {
  // As text: tsx marks functions with a helper that the page does not have.
  return page.evaluate(`(${TYPE})(${JSON.stringify(queries)})`);
}

const TYPE = `async (queries) => {
  const finder = document.querySelector('cairn-finder');
  const field = finder.shadowRoot.querySelector('#words');
  const times = [];
  for (const query of queries)
    for (let length = 1; length <= query.length; length++) {
      const drawn = new Promise((resolve) =>
        finder.addEventListener('cairn-finder-results', resolve, { once: true }));
      const from = performance.now();
      field.value = query.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn;
      finder.shadowRoot.querySelector('.results').getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  return times;
}`;
