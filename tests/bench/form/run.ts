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

/** Runs in the page: the clock starts when the form is handed over, with every script loaded before. */
const MEASURE = `
const shown = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const until = async (isThere) => {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
  await shown();
};
globalThis.measureForm = async (questionnaire, layout) => {
  await customElements.whenDefined('cairn-assessment');
  await import(new URL('widgets/cairn-fhirpath.js', location.href).href);
  const element = document.createElement('cairn-assessment');
  element.setAttribute('layout', layout);
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  const timed = async (act, isThere) => {
    const from = performance.now();
    act();
    await until(isThere);
    return performance.now() - from;
  };
  const openMs = await timed(() => {
    element.questionnaire = questionnaire;
    document.querySelector('main').append(element);
  }, () => find('.facts'));
  const startMs = await timed(() => find('.moves .button').click(), () => find('.questions input'));
  const answerMs = await timed(() => find('.questions input').click(), () => find('.questions input:checked'));
  return { openMs, startMs, answerMs, elements: element.shadowRoot.querySelectorAll('*').length };
};`;

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A form</title><script type="module" src="widgets/cairn.js"></script>
<script type="module">${MEASURE}</script></head>
<body><cairn-assessment></cairn-assessment><main></main></body></html>`;

async function measure(browser: Browser, url: string, form: object, layout: string): Promise<FormFigures> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction('globalThis.measureForm');
    const call = `measureForm(${JSON.stringify(form)}, ${JSON.stringify(layout)})`;
    return (await page.evaluate(call)) as FormFigures;
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
