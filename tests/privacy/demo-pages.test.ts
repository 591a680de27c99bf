import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { out } from '../../scripts/paths.ts';
import { startSite, type Site } from '../e2e/harness/site-run.ts';
import { watchRequests } from './own-origin.ts';

// Every page of the built site, used as a person would: words go in, things are pressed, and nothing of it
// may be sent, stored, put into the address or into the browser's history.

const WORDS = 'quiet-marker-7391';
const pages = readdirSync(out.site).filter((name) => name.endsWith('.html'));

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function typeEverywhere(page: Page): Promise<number> {
  const fields = page.locator('input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea');
  let count = 0;
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const type = await field.getAttribute('type');
    if (type === 'date' || type === 'time' || type === 'number') continue;
    await field.fill(WORDS);
    count += 1;
  }
  return count;
}

async function kept(context: BrowserContext, page: Page): Promise<unknown> {
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...stored, cookies: await context.cookies() };
}

describe('every page of the built site', () => {
  it('is looked at', () => {
    expect(pages).toContain('index.html');
    expect(pages.length).toBeGreaterThanOrEqual(5);
  });

  it.each(pages)('%s sends, keeps and reveals nothing', async (name) => {
    const context = await site.browser.newContext();
    const watch = watchRequests(context);
    const page = await context.newPage();
    await page.goto(`${site.origin}/${name}`);
    const before = await page.evaluate(() => history.length);
    await page.waitForLoadState('networkidle');
    await typeEverywhere(page);
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    expect(watch.foreign()).toEqual([]);
    expect(watch.requests.filter((url) => decodeURIComponent(url).includes(WORDS))).toEqual([]);
    expect(page.url()).not.toContain(WORDS);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await kept(context, page)).toEqual({
      local: [],
      session: [],
      databases: [],
      caches: [],
      workers: 0,
      cookies: [],
    });
    await context.close();
  });

  it('takes the words of a person at all, so that the pages above were really used', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/index.html`);
    await page.locator('cairn-finder').getByRole('searchbox').first().waitFor();
    expect(await typeEverywhere(page)).toBeGreaterThan(0);
    await context.close();
  });
});

describe('the built scripts', () => {
  const scripts = readdirSync(path.join(out.site, 'widgets')).filter((name) => name.endsWith('.js'));

  it.each(scripts)('%s holds nothing that reports, tracks or evaluates text', (name) => {
    const code = readFileSync(path.join(out.site, 'widgets', name), 'utf8');
    const forbidden =
      /sendBeacon|WebSocket\(|EventSource\(|XMLHttpRequest|document\.cookie|[^.\w]eval\(|new Function\(/;
    expect(forbidden.exec(code)?.[0]).toBeUndefined();
  });
});
