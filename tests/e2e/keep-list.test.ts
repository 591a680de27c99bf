import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { startSite, type Site } from './harness/site-run.ts';

// A person keeps the whole list on their device, and searches it when the way to it is gone.

const LIST = '**/packs/**';
let run: Site;
let context: BrowserContext;
let page: Page;
let finder: Locator;

beforeAll(async () => {
  run = await startSite();
});
afterAll(() => run.stop());

beforeEach(async () => {
  context = await run.browser.newContext({ locale: 'en-US' });
  page = await context.newPage();
  finder = page.locator('cairn-finder');
  await open();
});
afterEach(() => context.close());

const open = (): Promise<unknown> => page.goto(`${run.origin}/div.html`);
const keptFiles = (): Promise<readonly string[]> =>
  page.evaluate(async () =>
    (await caches.has('cairn-lists'))
      ? (await (await caches.open('cairn-lists')).keys()).map(({ url }) => url.split('/').at(-1) ?? '')
      : [],
  );
const count = (): Promise<string> => finder.locator('.count').first().innerText();

async function keep(): Promise<void> {
  await expect.poll(() => finder.locator('.card .open').count()).toBe(10);
  await finder.locator('.to-list').click();
  await finder.getByRole('button', { name: 'Keep all places here' }).click();
  await finder.getByText('All places are on this device.').waitFor();
}

it('keeps nothing before somebody asks for it', async () => {
  await expect.poll(() => finder.locator('.card .open').count()).toBe(10);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

it('answers from the kept list when the way to it is gone, until it is taken off', async () => {
  await keep();
  expect(await keptFiles()).toContain('manifest.json');
  await context.route(LIST, (route) => route.abort());
  await open();
  await expect.poll(() => finder.locator('.card .open').count()).toBe(10);
  const all = await count();
  await finder.getByRole('searchbox').fill('fod pantri');
  await expect.poll(count).not.toBe(all);
  await finder.locator('.to-list').click();
  await finder.getByRole('button', { name: 'Take them off this device' }).click();
  await finder.getByText('They are off this device.').waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await open();
  await finder.getByText('The list did not open').waitFor();
});

it('stays whole when a newer list breaks off on its way', async () => {
  await keep();
  const before = await keptFiles();
  // The list was published anew: the manifest names other files, and the connection is gone before they come.
  await context.route('**/manifest.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: (await answer.text()).replaceAll('shard-', 'shard-new-') });
  });
  await context.route('**/shard-new-*', (route) => route.abort());
  await open();
  await expect.poll(() => finder.locator('.card .open').count()).toBe(10);
  expect(await keptFiles()).toEqual(before);
  await context.unroute('**/manifest.json');
  await context.route(LIST, (route) => route.abort());
  await open();
  await expect.poll(() => finder.locator('.card .open').count()).toBe(10);
});
