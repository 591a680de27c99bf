import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BLACK_ON_WHITE, CATCH_PRINT, caught, COLOURS, printed } from './harness/caught-sheet.ts';
import { startSite, type Site } from './harness/site-run.ts';

// What the list of the finder is on paper, in the sizes that printers here have.

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site.stop());

beforeEach(async () => {
  page = await site.browser.newPage();
  await page.goto(site.origin);
  const finder = page.locator('cairn-finder');
  await finder.locator('.results .card .open').nth(9).waitFor();
  for (let at = 0; at < 6; at++) await finder.locator('.results .card .keep').nth(at).click();
  await finder.locator('.to-list').click();
  await finder.locator('.my-list .card textarea').first().fill('Ask for Rosa');
  await page.evaluate(CATCH_PRINT);
});

afterEach(() => page.close());

describe('the list of the finder on paper', () => {
  it.each(['A4', 'Letter'] as const)('is one page for six places, black on white (%s)', async (format) => {
    const sheet = await caught(page, 'cairn-finder', 'Print one page');
    const { pages, page: paper } = await printed(site.browser, sheet, format);
    expect(pages).toBe(1);
    expect(await paper.evaluate(COLOURS)).toEqual(BLACK_ON_WHITE);
    expect(await paper.locator('li').count()).toBe(6);
    expect(await paper.locator('.note').innerText()).toBe('Ask for Rosa');
    // Room for a pen beside every other place.
    const widths = await paper.locator('.pen').evaluateAll((all) => all.map((pen) => pen.clientWidth));
    expect(widths).toHaveLength(5);
    expect(Math.min(...widths)).toBeGreaterThan(180);
    expect(await paper.locator('footer').innerText()).toContain('988');
    await paper.close();
  });

  it('is in letters half again as large where that is asked for, and no place is cut', async () => {
    const sheet = await caught(page, 'cairn-finder', 'Print in large letters');
    const { pages, page: paper } = await printed(site.browser, sheet, 'Letter');
    expect(pages).toBeLessThanOrEqual(3);
    const [size, breaks] = await paper
      .locator('li')
      .first()
      .evaluate((item) => [getComputedStyle(item).fontSize, getComputedStyle(item).breakInside]);
    expect(Number.parseFloat(size ?? '')).toBeCloseTo(24);
    expect(breaks).toBe('avoid');
    await paper.close();
  });
});
