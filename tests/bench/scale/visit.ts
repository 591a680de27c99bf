import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { buildWidgets } from '../../../widgets/scripts/build.ts';
import type { City } from '../corpus/corpus.ts';
import { startNginx, type WebHost } from './nginx.ts';
import { milesFrom } from './real-zips.ts';
import { rendererMemory } from './renderer-memory.ts';
import { openSlowLine, type SlowLine } from './slow-line.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The whole country</title>
<script type="module" src="widgets/cairn.js"></script></head>
<body><cairn-finder src="pack/"></cairn-finder></body></html>`;

/** What one step of a visit took. */
export interface Step {
  readonly step: string;
  readonly ms: number;
  /** All that came over the line, headers and the script included. */
  readonly bytes: number;
  /** Of the pack: manifest, words and shards. */
  readonly packBytes: number;
  readonly requests: number;
  readonly hits: number;
  /** Miles from the ZIP code that was asked for to that of the first hit; absent when none came from within fifty. */
  readonly milesAway?: number;
  /** Of the page and its workers, with the empty browser's share. */
  readonly memoryMB: number;
}

export interface Visit {
  /** How nginx handed out the scripts, and whether it gave a part of a file that was asked for. */
  readonly host: { readonly scripts: string; readonly hasRanges: boolean };
  /** Before the page is opened: what the browser takes for a page with nothing on it. */
  readonly blankMB: number;
  readonly steps: readonly Step[];
}

/** Who asks for a ZIP code and gets an answer from farther away was not answered. */
const NEAR_MILES = 50;

/** Opens the finder in Chromium over a slow line from nginx, asks for a place, for another one, and comes again. */
export async function visit(pack: string, work: string, cities: readonly [City, City]): Promise<Visit> {
  const site = join(work, 'site');
  await buildWidgets(site);
  symlinkSync(pack, join(site, 'pack'));
  writeFileSync(join(site, 'index.html'), PAGE);
  compressBefore(site);
  const host = await startNginx(site, work);
  const line = await openSlowLine(host.port);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const page = await browser.newPage();
    // tsx marks functions with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    const url = `http://127.0.0.1:${line.port}/index.html`;
    const blankMB = await rendererMemory(browser);
    const places = { host, line, page, browser };
    const steps = [
      await measure('first visit, no place', places, () => open(page, url)),
      await measure('a question with a ZIP code', places, () => ask(page, cities[0])),
      await measure('another ZIP code, far away', places, () => ask(page, cities[1])),
      await measure('second visit, files at hand', places, () => open(page, url)),
    ];
    return { host: await howItServes(host), blankMB, steps };
  } finally {
    await browser.close();
    await line.close();
    await host.close();
  }
}

interface Places {
  readonly host: WebHost;
  readonly line: SlowLine;
  readonly page: Page;
  readonly browser: Browser;
}

async function measure(
  step: string,
  { host, line, page, browser }: Places,
  work: () => Promise<number | undefined>,
): Promise<Step> {
  const [bytes, requests, started] = [line.bytes(), host.requests().length, performance.now()];
  const milesAway = await work();
  const ms = Math.round(performance.now() - started);
  // nginx writes its log when it has sent everything, and the last shards may still come.
  await page.waitForTimeout(3000);
  const made = host.requests().slice(requests);
  return {
    step,
    ms,
    bytes: line.bytes() - bytes,
    packBytes: made.filter(({ path }) => path.startsWith('/pack/')).reduce((sum, one) => sum + one.bytes, 0),
    requests: made.length,
    hits: await page.evaluate<number>(`${CARDS}.length`),
    ...(milesAway !== undefined && { milesAway }),
    memoryMB: await rendererMemory(browser),
  };
}

const CARDS = `document.querySelector('cairn-finder').shadowRoot.querySelectorAll('.card[data-id]')`;

async function open(page: Page, url: string): Promise<undefined> {
  await page.goto(url);
  await page.waitForFunction(
    "document.querySelector('cairn-finder')?.shadowRoot?.querySelector('.card[data-id]')",
    undefined,
    { timeout: 120_000 },
  );
}

/** Until the first result lies near the ZIP code; @returns how far away it is then, or after twenty seconds. */
function ask(page: Page, { zip }: City): Promise<number | undefined> {
  return page.evaluate<number | undefined>(`(async (text, near) => {
    const finder = document.querySelector('cairn-finder');
    const field = finder.shadowRoot.querySelector('#words');
    const milesAway = () => {
      const to = ${CARDS}[0]?.querySelector('a[href*="destination="]')?.href ?? '';
      const zip = /.*\\b(\\d{5})\\b/.exec(decodeURIComponent(to))?.[1];
      return near[zip];
    };
    const done = new Promise((resolve) => {
      const look = () => (milesAway() === undefined ? undefined : resolve());
      finder.addEventListener('cairn-finder-results', () => setTimeout(look, 50));
      setTimeout(resolve, 20000);
    });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await done;
    return milesAway();
  })(${JSON.stringify(`food pantry ${zip}`)}, ${JSON.stringify(milesFrom(zip, NEAR_MILES))})`);
}

async function howItServes({ port, hasBrotli }: WebHost): Promise<Visit['host']> {
  const url = `http://127.0.0.1:${port}/widgets/cairn.js`;
  const whole = await fetch(url, { headers: { 'accept-encoding': hasBrotli ? 'br' : 'gzip' } });
  const part = await fetch(url, { headers: { range: 'bytes=0-99', 'accept-encoding': 'identity' } });
  await Promise.all([whole.arrayBuffer(), part.arrayBuffer()]);
  return { scripts: whole.headers.get('content-encoding') ?? 'as they are', hasRanges: part.status === 206 };
}

function compressBefore(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    // A pack is squeezed already, and may be somebody's own folder.
    if (name.startsWith('pack') || !/\.(?:js|json|html|css|svg)$/.test(name)) continue;
    const path = join(folder, name);
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(content));
  }
}
