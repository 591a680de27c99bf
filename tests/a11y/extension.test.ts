import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExtensionRun } from '../e2e/harness/extension-run.ts';
import { axeAt320, LOOKS, open320 } from './look-320.ts';

describe.each(LOOKS)('the extension’s pages in $colorScheme, $locale', (look) => {
  let run: ExtensionRun;
  let page: Page;

  beforeAll(async () => {
    ({ run, page } = await open320(look));
  });

  afterAll(() => run.close());

  const check = (): Promise<readonly string[]> => axeAt320(page);

  it('have no finding in the side panel, before a search, with results and with an open result', async () => {
    await page.goto(`${run.origin}/sidepanel.html`);
    await page.locator('.card .open').first().waitFor();
    expect(await check()).toEqual([]);
    await page.getByRole('searchbox').fill('despensa');
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
    expect(await check()).toEqual([]);
    await page.getByRole('button', { name: /^(Note|Nota)$/ }).click();
    await page.locator('#note').fill('A note');
    expect(await check()).toEqual([]);
  });

  it('have no finding in the options, with a site and a note', async () => {
    await page.goto(`${run.origin}/options.html`);
    await page.locator('#add-site').fill('http://localhost');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'localhost' }).waitFor();
    expect(await check()).toEqual([]);
  });

  it('fit into 320 px without sideways scrolling, and every control is at least 44 px', async () => {
    for (const name of ['sidepanel', 'options']) {
      await page.goto(`${run.origin}/${name}.html`);
      await page.locator('button').first().waitFor();
      const measured = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll('button, input')]
          .filter((control) => control.getClientRects().length > 0)
          .map((control) => control.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
      }));
      expect(measured).toEqual({ overflow: 0, small: 0 });
    }
  });

  it('speak the language of the browser until the person chooses another', async () => {
    await page.goto(`${run.origin}/sidepanel.html`);
    const other = look.locale === 'en-US' ? 'Español' : 'English';
    await page.getByRole('button', { name: other }).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lang))
      .not.toBe(look.locale.slice(0, 2));
    const heading = look.locale === 'en-US' ? '¿Qué necesitas?' : 'What do you need?';
    await page.getByText(heading).waitFor();
  });
});
