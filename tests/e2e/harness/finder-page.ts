import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startSite, type Site } from './site-run.ts';

/** What the tests of one file look at; new for each test. */
export interface FinderPage {
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly finder: Locator;
  /** Errors that nobody caught, in the order in which they came. */
  readonly said: readonly string[];
}

/** Gives each test of a file a page in a fresh profile, on the built site, without an address yet. */
export function useFinderPage(options: BrowserContextOptions = {}): FinderPage {
  const now: { -readonly [K in keyof FinderPage]?: FinderPage[K] } = {};
  let run: Site;
  beforeAll(async () => {
    run = await startSite();
    now.origin = run.origin;
  });
  afterAll(() => run.stop());
  beforeEach(async () => {
    const said: string[] = [];
    const context = await run.browser.newContext({ locale: 'en-US', ...options });
    const page = await context.newPage();
    page.on('pageerror', (problem) => said.push(String(problem)));
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    Object.assign(now, { context, page, said, finder: page.locator('cairn-finder') });
  });
  afterEach(() => now.context?.close());
  return now as FinderPage;
}
