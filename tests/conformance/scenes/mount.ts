import type { Page } from 'playwright-core';

/** Puts one widget in place of all that stands on the page; its script loads by itself. */
export async function mount(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = markup;
  }, html);
}

/** Presses what a selector finds first. */
export const press =
  (...selectors: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click();
  };

/** One after the other. */
export const each =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

export const shown =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().waitFor();

/** Shows the sheet that a widget would print, as the page and on paper. */
export async function asPaper(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}
