import { loadavg } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { startBenchSite } from '../widget/bench-site.ts';
import { longForm } from './long-form.ts';

/** Odd, so that the median is one of the runs. */
const RUNS = 5;

/** In milliseconds, medians, in Chromium at its own speed. */
export interface FormFigures {
  /** From handing over the form to its opening page on screen: reading, checking, first computing. */
  readonly openMs: number;
  /** From "Start" to the first questions on screen. */
  readonly startMs: number;
  /** From an answer to its mark on screen, with everything that follows from it. */
  readonly answerMs: number;
  readonly elements: number;
}

/** `pnpm -s bench form [--items 772] [--json]`: a form of that length, page by page and on one page, plain and scored. */
export async function runFormBench(args: readonly string[]): Promise<void> {
  const items = Number(args[args.indexOf('--items') + 1] ?? '') || 772;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH.');
  const site = await startBenchSite({ '/form.html': PAGE });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const figures: Record<string, FormFigures> = {};
  try {
    for (const layout of ['pages', 'one'])
      for (const isScored of [false, true]) {
        const form = longForm(items, isScored);
        const runs: FormFigures[] = [];
        for (let at = 0; at < RUNS; at += 1)
          runs.push(await measure(browser, `${site.url}/form.html`, form, layout));
        figures[`${items} questions, ${layout}, ${isScored ? 'scored' : 'plain'}`] = middleOf(runs);
      }
  } finally {
    await browser.close();
    await site.close();
  }
  const report = { load: Number((loadavg()[0] ?? 0).toFixed(1)), figures };
  if (args.includes('--json')) console.log(JSON.stringify(report, undefined, 2));
  else console.table(figures);
}

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A form</title><script type="module" src="widgets/cairn.js"></script></head>
<body><cairn-assessment id="warm"></cairn-assessment><main></main></body></html>`;

async function measure(browser: Browser, url: string, form: unknown, layout: string): Promise<FormFigures> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    // The scripts are loaded once and for all before the clock starts: this is about the form.
    await page.waitForFunction(() => customElements.get('cairn-assessment') !== undefined);
    await page.evaluate(() => import(new URL('widgets/cairn-fhirpath.js', location.href).href));
    return await page.evaluate(
      async ({ given, wanted }) => {
        const shown = (): Promise<void> =>
          new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
        const until = async (isThere: () => unknown): Promise<void> => {
          while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
          await shown();
        };
        const element = document.createElement('cairn-assessment');
        element.setAttribute('layout', wanted);
        const find = (selector: string): HTMLElement | null | undefined =>
          element.shadowRoot?.querySelector<HTMLElement>(selector);
        let from = performance.now();
        Object.assign(element, { questionnaire: given });
        document.querySelector('main')?.append(element);
        await until(() => find('.facts'));
        const openMs = performance.now() - from;
        from = performance.now();
        find('.moves .button')?.click();
        await until(() => find('.questions input'));
        const startMs = performance.now() - from;
        from = performance.now();
        find('.questions input')?.click();
        await shown();
        return {
          openMs,
          startMs,
          answerMs: performance.now() - from,
          elements: element.shadowRoot?.querySelectorAll('*').length ?? 0,
        };
      },
      { given: form, wanted: layout },
    );
  } finally {
    await page.close();
  }
}

function middleOf(runs: readonly FormFigures[]): FormFigures {
  const middle = (pick: (run: FormFigures) => number): number =>
    Math.round(runs.map(pick).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0);
  return {
    openMs: middle(({ openMs }) => openMs),
    startMs: middle(({ startMs }) => startMs),
    answerMs: middle(({ answerMs }) => answerMs),
    elements: middle(({ elements }) => elements),
  };
}
