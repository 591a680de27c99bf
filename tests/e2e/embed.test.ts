import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { watchRequests, type RequestWatch } from '../privacy/own-origin.ts';
import { startSite, type Site } from './harness/site-run.ts';

// The finder on the pages of the demo site, served as `pnpm start` serves them: under `default-src 'self'`.

let run: Site;
let site: string;
let context: BrowserContext;
let page: Page;
let said: string[];
let watch: RequestWatch;

beforeAll(async () => {
  run = await startSite();
  site = run.origin;
});

afterAll(() => run.stop());

beforeEach(async () => {
  said = [];
  context = await run.browser.newContext({ locale: 'en-US', timezoneId: 'America/Detroit' });
  page = await context.newPage();
  // The browser asks for it by itself where a page names no icon.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (problem) => said.push(String(problem)));
  watch = watchRequests(context);
});

afterEach(() => context.close());

async function findFood(finder = page.locator('cairn-finder').first()): Promise<void> {
  await finder.getByRole('searchbox').fill('food pantri');
  await expect.poll(() => finder.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
}

/** Nothing leaves the page's own origin, the page says nothing, and nothing is stored. */
async function expectQuiet(): Promise<void> {
  expect(said).toEqual([]);
  expect(watch.requests.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    history: history.length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, history: kept.history });
}

describe('the finder on a website', () => {
  it.each([
    ['as an element on a page under the policy of the site', '/'],
    ['as a marked div, where an editor strips unknown elements', '/div.html'],
    [
      'under a policy that allows scripts and connections of its own origin only, with Trusted Types',
      '/strict.html',
    ],
    ['under styles of the page that would break it, without a doctype', '/hostile.html'],
    ['in a narrow column', '/narrow.html'],
  ])('works %s', async (_name, path) => {
    await page.goto(site + path);
    const mode = path === '/hostile.html' ? 'BackCompat' : 'CSS1Compat';
    expect(await page.evaluate(() => document.compatMode)).toBe(mode);
    await findFood();
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
    await expectQuiet();
  });

  it('works twice on a page with two copies of the script, and where it was hidden at first', async () => {
    await page.goto(`${site}/two.html`);
    await findFood(page.locator('#first'));
    await page.locator('#second').getByRole('searchbox').fill('línea');
    await page.locator('#second .card .open').first().waitFor();
    await expectQuiet();
  });

  it('shows crisis lines without a click and without the list', async () => {
    await page.route('**/packs/**', (route) => route.abort());
    await page.goto(site);
    await page
      .getByRole('link', { name: /Call 988/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Call 911/ })
      .first()
      .waitFor();
  });

  it('leaves the words of the page in place when its script is blocked', async () => {
    await page.route('**/widgets/**', (route) => route.abort());
    await page.goto(site);
    expect(await page.locator('cairn-finder').innerText()).toMatch(/988/);
  });

  it('says what it found without a history entry for each step, so that Back leaves', async () => {
    await page.goto('about:blank');
    await page.goto(site);
    await findFood();
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('keeps finding after the network is gone', async () => {
    await page.goto(site);
    await findFood();
    await context.setOffline(true);
    await page.getByRole('searchbox').fill('meeting tonight');
    await expect.poll(() => page.locator('.card .open').count()).toBeGreaterThan(0);
  });
});
