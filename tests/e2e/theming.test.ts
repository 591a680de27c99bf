import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startSite, type Site } from './harness/site-run.ts';

// Colours that a page chooses, on the demo page that judges them.

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  page = await site.browser.newPage({ locale: 'en-US' });
  await page.goto(`${site.origin}/theming.html`);
  await page.locator('.swatches input').first().waitFor();
});

afterAll(() => site.stop());

/** The colour of a link in the finder, as it is drawn. */
const drawn = (): Promise<string> =>
  page
    .locator('cairn-finder .button.plain')
    .first()
    .evaluate((link) => getComputedStyle(link).color);

const choose = (token: string, colour: string): Promise<void> =>
  page.getByLabel(token, { exact: true }).evaluate((input: HTMLInputElement, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, colour);

it('shows our own colours as strong enough, in light and in dark', async () => {
  const verdict = page.locator('#verdict');
  expect(await verdict.innerText()).toBe('Yes. Every pair is strong enough.');
  await page.getByLabel('Which colors?').selectOption('dark');
  expect(await verdict.innerText()).toBe('Yes. Every pair is strong enough.');
  await page.getByLabel('Which colors?').selectOption('light');
});

it('shows a chosen colour, names what is hard to read in it, and leaves dark as it was', async () => {
  await choose('pine', '#9a86c9');
  await expect.poll(drawn).toBe('rgb(154, 134, 201)');
  expect(await page.locator('#verdict').innerText()).toContain(
    'pine on paper: 3.0 to 1, and it needs 7 to 1.',
  );
  expect(await page.locator('#snippet').innerText()).toBe(':root {\n  --cairn-pine: #9a86c9;\n}');
  await page.getByLabel('Which colors?').selectOption('dark');
  await expect.poll(drawn).toBe('rgb(147, 216, 203)');
  await choose('pine', '#dcb8ea');
  await expect.poll(drawn).toBe('rgb(220, 184, 234)');
  expect(await page.locator('#snippet').innerText()).toContain('--cairn-dark-pine: #dcb8ea;');
});
