import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { out } from '../../scripts/paths.ts';
import { singleFile, type SingleFileOptions } from '../../widgets/scripts/single-file.ts';
import { startSite, type Site } from './harness/site-run.ts';

// One page with everything inside, opened from a disk as on a tablet without a network.

const FORBIDDEN =
  'globalThis.Worker = class { constructor() { throw new DOMException("", "SecurityError"); } };';

let site: Site;
let folder: string;

beforeAll(async () => {
  site = await startSite();
  folder = await mkdtemp(path.join(tmpdir(), 'cairn-single-'));
});

afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

const make = (options: Partial<SingleFileOptions> = {}): Promise<string> =>
  singleFile({
    widgetsDir: path.join(out.site, 'widgets'),
    packDirs: [path.join(out.packs, 'riverbend'), path.join(out.packs, 'national')],
    title: 'Help <close> & far',
    locale: 'en',
    widget: 'journey',
    ...options,
  });

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly said: string[];
  readonly asked: string[];
}

async function open(html: string, options: BrowserContextOptions = {}, before = ''): Promise<Opened> {
  // A name with a space and a letter beyond ASCII, as people give them.
  const file = path.join(folder, 'ayuda señal 1.html');
  await writeFile(file, html);
  const context = await site.browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (problem) => said.push(String(problem)));
  context.on('request', (request) => asked.push(request.url()));
  if (before) await page.addInitScript(before);
  await page.goto(pathToFileURL(file).href);
  return { context, page, said, asked };
}

describe('the single-file page', () => {
  it.each([
    ['in a worker', '', 1],
    ['in the page itself, where there are no workers', 'delete globalThis.Worker', 0],
    ['in the page itself, where workers are forbidden', FORBIDDEN, 0],
  ])('searches its lists %s', async (_name, before, workers) => {
    const { context, page, said, asked } = await open(await make({ widget: 'finder' }), {}, before);
    await page.getByRole('searchbox').fill('food pantri');
    await expect.poll(() => page.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
    expect(page.workers()).toHaveLength(workers);
    expect(said).toEqual([]);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    await context.close();
  });

  it('asks the questions and writes a plan, each part out of the page itself', async () => {
    const { context, page, said, asked } = await open(await make());
    await page.getByRole('heading', { level: 1, name: 'Help <close> & far' }).waitFor();
    const way = page.locator('cairn-journey');
    await way.getByRole('button', { name: 'Start' }).first().click();
    await way.locator('cairn-assessment').getByRole('button').first().waitFor();
    await way.locator('nav').getByRole('button', { name: /plan/i }).click();
    await way.locator('cairn-plan').getByRole('button').first().waitFor();
    expect(said).toEqual([]);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    await context.close();
  });

  it('cannot reach anything, even if a script in it tried', async () => {
    const { context, page } = await open(await make({ widget: 'finder' }));
    const reached = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const asking = new XMLHttpRequest();
          asking.open('GET', url);
          asking.addEventListener('load', () => resolve('reached'));
          asking.addEventListener('error', () => resolve('refused'));
          asking.send();
        }),
      `${site.origin}/index.html`,
    );
    expect(reached).toBe('refused');
    await context.close();
  });

  it('leaves the crisis lines to read where scripts are off, in both languages', async () => {
    const options = { javaScriptEnabled: false };
    const english = await open(await make(), options);
    expect(await english.page.locator('cairn-journey').innerText()).toMatch(/Call 988 or text 988.*call 911/);
    await english.context.close();
    const spanish = await open(await make({ locale: 'es' }), options);
    expect(await spanish.page.locator('cairn-journey').innerText()).toContain('Llama al 988 y marca 2');
    await spanish.context.close();
  });

  it('is the same to the last bit when it is made twice', async () => {
    expect(await make()).toBe(await make());
  });
});
