import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { BLACK_ON_WHITE, CATCH_PRINT, caught, COLOURS, printed } from './harness/caught-sheet.ts';
import { startSite, type Site } from './harness/site-run.ts';
import { attachKept, writePlan } from './harness/written-plan.ts';

const PRINT = {
  en: {
    plan: 'Print my plan',
    blank: 'Print an empty form',
    card: 'Print a wallet card',
    places: 'Print my places, large',
  },
  es: {
    plan: 'Imprimir mi plan',
    blank: 'Imprimir una hoja vacía',
    card: 'Imprimir una tarjeta',
    places: 'Imprimir mis lugares, en grande',
  },
} as const;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  ({ browser } = site);
});
afterAll(() => site.stop());

describe.each(['en', 'es'] as const)('the printed plan (%s)', (locale) => {
  let page: Page;
  let name: string;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/plan.html`);
    await page.evaluate(`document.querySelector('cairn-plan').locale = '${locale}'`);
    const card = page.locator('cairn-finder .card').first();
    name = (await card.locator('.open').innerText()).trim();
    await card.locator('.keep').click();
    await writePlan(page.locator('cairn-plan'));
    await attachKept(page.locator('cairn-plan'));
    await page.evaluate(CATCH_PRINT);
  });
  afterAll(() => page.close());

  it.each(['A4', 'Letter'] as const)(
    'is black on white, on few pages, with nothing cut (%s)',
    async (format) => {
      const sheet = await caught(page, 'cairn-plan', PRINT[locale].plan);
      const { pages, page: paper } = await printed(browser, sheet, format);
      expect(pages).toBeLessThanOrEqual(2);
      const text = await paper.locator('body').innerText();
      expect(text).toContain('A garden of my own');
      expect(text).toContain('555-555-0147');
      expect(text).toContain('988');
      expect(await paper.evaluate(COLOURS)).toEqual(BLACK_ON_WHITE);
      const breaks = await paper.evaluate<string[]>(
        `[...document.querySelectorAll('.keep, tr')].map((part) => getComputedStyle(part).breakInside)`,
      );
      expect(new Set(breaks)).toEqual(new Set(['avoid']));
      await paper.close();
    },
  );

  it.each(['A4', 'Letter'] as const)('is also an empty form with room for a pen (%s)', async (format) => {
    const sheet = await caught(page, 'cairn-plan', PRINT[locale].blank);
    const { pages, page: paper } = await printed(browser, sheet, format);
    expect(pages).toBeLessThanOrEqual(2);
    const text = await paper.locator('body').innerText();
    expect(text).not.toContain('A garden of my own');
    const lines = await paper.evaluate<number[]>(
      `[...document.querySelectorAll('.pen, .empty td')].map((line) => line.getBoundingClientRect().height)`,
    );
    expect(lines.length).toBeGreaterThan(20);
    // 20 points are 7 mm: a line that a hand can write on.
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(26);
    await paper.close();
  });

  it('is also a card for a wallet: two halves of at most 86 mm, on one page', async () => {
    const { pages, page: paper } = await printed(
      browser,
      await caught(page, 'cairn-plan', PRINT[locale].card),
      'Letter',
    );
    expect(pages).toBe(1);
    expect(await paper.locator('body').innerText()).toMatch(/Sam[^]*988/);
    const box = await paper.locator('.wallet').boundingBox();
    expect((box?.width ?? 0) / (96 / 25.4)).toBeLessThanOrEqual(2 * 86);
    await paper.close();
  });

  it.each(['A4', 'Letter'] as const)(
    'is also a hand-out of its places in large letters (%s)',
    async (format) => {
      const sheet = await caught(page, 'cairn-plan', PRINT[locale].places);
      const { pages, page: paper } = await printed(browser, sheet, format);
      expect(pages).toBe(1);
      expect(await paper.locator('h2').first().innerText()).toBe(name);
      const sizes = await paper.evaluate<number[]>(
        `[...document.querySelectorAll('section p:not(.small)')].map((line) => parseFloat(getComputedStyle(line).fontSize))`,
      );
      // 16 points are 21.3 px: large print.
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(21);
      expect(await paper.evaluate(COLOURS)).toEqual(BLACK_ON_WHITE);
      await paper.close();
    },
  );

  it('takes the place of the screen when the browser prints the whole page', async () => {
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('cairn-plan .sheet').isVisible()).toBe(true);
    expect(await page.locator('cairn-plan .plan').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.locator('cairn-plan .sheet').count()).toBe(0);
  });
});
