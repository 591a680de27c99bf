import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchRequests } from '../../privacy/own-origin.ts';
import type { PluginSite } from './plugin-site.ts';

/** Every widget that a page can have. */
export const WIDGETS = ['crisis', 'finder', 'assessment', 'profile', 'plan', 'consent', 'journey'] as const;

export interface Visit {
  readonly page: Page;
  /** What was asked of anybody but this site. */
  foreign(): readonly string[];
  /** What the page said on the console. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Opens a page as somebody who is not signed in. `before` may change the page's ways first. */
export async function openAsVisitor(
  { browser, wordpress }: PluginSite,
  address: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Detroit',
    ...options,
  });
  const { requests } = watchRequests(context);
  const page = await context.newPage();
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (problem) => said.push(String(problem)));
  await before(page);
  await page.goto(address);
  return {
    page,
    said,
    foreign: () =>
      requests.filter((url) => !url.startsWith(`${wordpress.origin}/`) && !url.startsWith('data:')),
    close: () => context.close(),
  };
}

/** Finds a place without a pointer: words, the first answer, its details. */
export async function useByKeyboard(page: Page): Promise<void> {
  const finder = page.locator('cairn-finder').first();
  await finder.locator('.card').first().waitFor();
  const isFocused = (selector: string): Promise<boolean> =>
    finder.evaluate((host, wanted) => host.shadowRoot?.activeElement?.matches(wanted) ?? false, selector);
  await tabUntil(page, () => isFocused('[type=search]'));
  await page.keyboard.type('food pantri');
  await expect.poll(() => finder.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
  await tabUntil(page, () => isFocused('.card .open'));
  await page.keyboard.press('Enter');
  await finder.locator('#detail-heading').waitFor();
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let at = 0; at < 150; at++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}
