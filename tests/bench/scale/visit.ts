import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { buildWidgets } from '../../../widgets/scripts/build.ts';
import type { City } from '../corpus/corpus.ts';
import { startNginx, type WebHost } from './nginx.ts';
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
  /** Whether the first hit lies in the area that was asked for; undefined when none was. */
  readonly isThere?: boolean;
}

export interface Visit {
  readonly steps: readonly Step[];
  /** Page and worker after the last step. */
  readonly memoryMB: number;
}

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
    const steps = [
      await measure('first visit, no place', host, line, page, () => open(page, url)),
      ...(await askBoth(host, line, page, cities)),
      await measure('second visit, files at hand', host, line, page, () => open(page, url)),
    ];
    const memory = await page.evaluate<number>(
      'performance.measureUserAgentSpecificMemory().then((m) => m.bytes)',
    );
    return { steps, memoryMB: Math.round(memory / 1e6) };
  } finally {
    await browser.close();
    await line.close();
    await host.close();
  }
}

async function askBoth(
  host: WebHost,
  line: SlowLine,
  page: Page,
  cities: readonly [City, City],
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [at, { zip, name: city }] of cities.entries()) {
    const name = at === 0 ? 'a question with a ZIP code' : 'another ZIP code, far away';
    steps.push(await measure(name, host, line, page, () => ask(page, `food pantry ${zip}`, city), city));
  }
  return steps;
}

async function measure(
  step: string,
  host: WebHost,
  line: SlowLine,
  page: Page,
  work: () => Promise<void>,
  city?: string,
): Promise<Step> {
  const [bytes, requests, started] = [line.bytes(), host.requests().length, performance.now()];
  await work();
  const ms = Math.round(performance.now() - started);
  // nginx writes its log when it has sent everything, and the last shards may still come.
  await page.waitForTimeout(3000);
  const made = host.requests().slice(requests);
  const cards = await page.evaluate<string[]>(
    `[...document.querySelector('cairn-finder').shadowRoot.querySelectorAll('.card[data-id]')].map((card) => card.textContent)`,
  );
  return {
    step,
    ms,
    bytes: line.bytes() - bytes,
    packBytes: made.filter(({ path }) => path.startsWith('/pack/')).reduce((sum, one) => sum + one.bytes, 0),
    requests: made.length,
    hits: cards.length,
    ...(city !== undefined && { isThere: cards[0]?.includes(city) === true }),
  };
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(
    "document.querySelector('cairn-finder')?.shadowRoot?.querySelector('.card[data-id]')",
    undefined,
    { timeout: 120_000 },
  );
}

/** Until the first result lies in the city; at most twenty seconds. */
async function ask(page: Page, text: string, city: string): Promise<void> {
  await page.evaluate(`(async (text, city) => {
    const finder = document.querySelector('cairn-finder');
    const field = finder.shadowRoot.querySelector('#words');
    const isThere = () => (finder.shadowRoot.querySelector('.card[data-id]')?.textContent ?? '').includes(city);
    const done = new Promise((resolve) => {
      const look = () => (isThere() ? resolve() : undefined);
      finder.addEventListener('cairn-finder-results', () => setTimeout(look, 50));
      setTimeout(resolve, 20000);
    });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await done;
  })(${JSON.stringify(text)}, ${JSON.stringify(city)})`);
}

function compressBefore(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|json|html|css|svg)$/.test(name)) continue;
    const path = join(folder, name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
