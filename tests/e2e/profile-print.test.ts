import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BLACK_ON_WHITE, CATCH_PRINT, caught, COLOURS, printed } from './harness/caught-sheet.ts';
import { startSite, type Site } from './harness/site-run.ts';

// What a person prints of a check-in and of their strengths is that alone, not the page that it stands on.

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  page = await site.browser.newPage({ colorScheme: 'dark' });
  await page.goto(`${site.origin}/check-in.html`);
  await page.evaluate(CATCH_PRINT);
  const asked = page.locator('cairn-assessment');
  await asked.locator('.moves .button').first().click();
  for (let part = 1; part <= 13; part += 1) {
    await asked.getByText(`Part ${part} of 13`).waitFor();
    if (part === 1) await asked.getByText('I have a safe place to sleep.').click();
    await asked.locator('form [type=submit]').click();
  }
  await asked.locator('.moves .button').first().click();
  await page.locator('cairn-profile .levels').waitFor();
});

afterAll(() => site.stop());

it.each([
  ['cairn-profile', 'Print this page', 'I have a safe place to sleep.'],
  ['cairn-assessment', 'Print my answers', 'I have a safe place to sleep.'],
])('%s goes to paper alone, black on white', async (widget, words, inside) => {
  const sheet = await caught(page, widget, words);
  const { pages, page: paper } = await printed(site.browser, sheet, 'Letter');
  const text = await paper.locator('body').innerText();
  expect(text).toContain(inside);
  expect(text).not.toContain((await page.locator('h1').first().innerText()).trim());
  expect(text).not.toMatch(new RegExp(`${words}|Español`));
  expect(pages).toBeGreaterThan(0);
  if (widget === 'cairn-assessment') expect(await paper.evaluate(COLOURS)).toEqual(BLACK_ON_WHITE);
  await paper.close();
  // The page is as it was.
  expect(await page.locator('cairn-assessment .paper').count()).toBe(0);
});
