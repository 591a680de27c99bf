import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { startBenchSite, type BenchSite } from './bench-site.ts';
import { measureOnPhone, type Sample } from './phone.ts';

/** Odd, so that the median is one of the runs. */
const RUNS = 5;

interface Subject {
  readonly tag: string;
  readonly markup: string;
  /** What the shadow tree holds once a person can begin. */
  readonly shown: string;
  /** What the shadow tree holds once the widget shows what it is for. */
  readonly ready: string;
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  finder: {
    tag: 'cairn-finder',
    markup: '<cairn-finder src="packs/riverbend/"><p><a href="tel:988">Call 988</a></p></cairn-finder>',
    shown: '#words',
    ready: '.card .open',
  },
  crisis: {
    tag: 'cairn-crisis',
    markup: '<cairn-crisis><p><a href="tel:988">Call 988</a></p></cairn-crisis>',
    shown: 'a[href="tel:988"]',
    ready: 'a[href="tel:988"]',
  },
};

export interface WidgetFigures {
  /** Every script that was loaded until the widget was ready, gzipped. */
  readonly gzipBytes: number;
  /** The same scripts in brotli, which most web hosts send today. */
  readonly brotliBytes: number;
  /** What loads afterwards by itself, while nobody waits, gzipped. */
  readonly laterGzipBytes: number;
  readonly shownMs: number;
  readonly readyMs: number;
  readonly blockedMs: number;
  readonly layoutShift: number;
}

/** `pnpm -s bench widget [--json]`: each widget on a host page, slow 4G, CPU slowed six times, median of the runs. */
export async function runWidgetBench(args: readonly string[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH.');
  const pages = Object.fromEntries(
    Object.entries(SUBJECTS).map(([name, { markup }]) => [`/${name}.html`, hostPage(markup)]),
  );
  const site = await startBenchSite(pages);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const figures: Record<string, WidgetFigures> = {};
  try {
    for (const [name, { tag, shown, ready }] of Object.entries(SUBJECTS)) {
      const samples: Sample[] = [];
      for (let at = 0; at < RUNS; at++)
        samples.push(await measureOnPhone(browser, `${site.url}/${name}.html`, tag, shown, ready));
      figures[name] = await summarise(samples, site);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  if (args.includes('--json')) console.log(JSON.stringify(figures, undefined, 2));
  else console.table(figures);
}

async function summarise(samples: readonly Sample[], site: BenchSite): Promise<WidgetFigures> {
  const scripts = await readScripts(samples[0]?.scripts, site);
  const later = await readScripts(samples[0]?.laterScripts, site);
  const middle = (pick: (sample: Sample) => number): number =>
    samples.map(pick).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
  return {
    gzipBytes: sum(scripts, (body) => gzipSync(body, { level: 9 })),
    brotliBytes: sum(scripts, (body) => brotliCompressSync(body)),
    laterGzipBytes: sum(later, (body) => gzipSync(body, { level: 9 })),
    shownMs: Math.round(middle(({ shownMs }) => shownMs)),
    readyMs: Math.round(middle(({ readyMs }) => readyMs)),
    blockedMs: Math.round(middle(({ blockedMs }) => blockedMs)),
    layoutShift: Number(middle(({ layoutShift }) => layoutShift).toFixed(4)),
  };
}

function readScripts(urls: readonly string[] = [], site: BenchSite): Promise<Buffer[]> {
  const names = new Set(urls.map((url) => new URL(url).pathname));
  return Promise.all([...names].map((name) => readFile(path.join(site.folder, name))));
}

function sum(bodies: readonly Buffer[], compress: (body: Buffer) => Buffer): number {
  return bodies.reduce((bytes, body) => bytes + compress(body).length, 0);
}

function hostPage(markup: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A host page</title>
<script type="module" src="widgets/cairn.js"></script></head>
<body><h1>A host page</h1>${markup}<footer><p>The end of the page</p></footer></body></html>`;
}
