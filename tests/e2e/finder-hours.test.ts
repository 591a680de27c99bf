import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startSite, type Site } from './harness/site-run.ts';

// Hours from the list to the card: filters and orders in the worker, words in the page, at one fixed instant.

const TUESDAY_10_AM = new Date('2026-11-24T15:00:00Z');
const IS_OPEN = /^(Open now|Open day and night|Going on now)/;

let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site.stop());

beforeEach(async () => {
  context = await site.browser.newContext({ locale: 'en-US', timezoneId: 'America/Detroit' });
  page = await context.newPage();
  await page.clock.setFixedTime(TUESDAY_10_AM);
  await page.goto(site.origin);
  await page.locator('.card .open').nth(9).waitFor();
  await page.locator('.toolbar [aria-expanded]').click();
  await page.locator('.choices').waitFor();
});

afterEach(() => context.close());

const openings = (): Promise<string[]> =>
  page
    .locator('.results .card .fact:first-child')
    .evaluateAll((facts) => facts.map((fact) => fact.textContent.trim()));

const total = async (): Promise<number> =>
  Number.parseInt((await page.locator('.results .status').innerText()).replaceAll(',', ''), 10);

describe('opening hours in the finder', () => {
  it('shows only what is open when asked for that, and how many do not say', async () => {
    const all = await total();
    await page.getByLabel('Open now').check();
    await expect.poll(total).toBeLessThan(all);
    await expect.poll(async () => (await openings()).every((text) => IS_OPEN.test(text))).toBe(true);
    expect(await page.locator('.choices').innerText()).toMatch(/more places? do(es)? not list/);
  });

  it('orders by what opens next: the open ones first', async () => {
    await page.getByLabel('Opens soonest').check();
    await expect.poll(async () => IS_OPEN.test((await openings())[0] ?? '')).toBe(true);
  });

  it('finds what is open at a time that the person sets', async () => {
    await page.getByLabel('Open at a time I choose').check();
    await page.getByLabel('Day and time').fill('2026-11-28T20:00');
    await page.getByLabel('Day and time').dispatchEvent('change');
    await page.getByRole('button', { name: /Open at a time I choose/ }).waitFor();
    const onSaturdayNight = await total();
    expect(onSaturdayNight).toBeGreaterThan(0);
    await page.getByLabel('Day and time').fill('2026-11-28T04:00');
    await page.getByLabel('Day and time').dispatchEvent('change');
    await expect.poll(total).toBeLessThan(onSaturdayNight);
  });
});
