import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { NOTICE_STATEMENT_1 } from '@cairn/domain/consent';
import { BLACK_ON_WHITE, CATCH_PRINT, caught, COLOURS, printed } from './harness/caught-sheet.ts';
import { signConsent } from './harness/signed-consent.ts';
import { startSite, type Site } from './harness/site-run.ts';

const WORDS = {
  en: { copy: 'Print a copy', cover: 'Print the cover sheet', list: 'Print this list' },
  es: { copy: 'Imprimir una copia', cover: 'Imprimir la hoja', list: 'Imprimir la lista' },
} as const;

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Signed by drawing, as on a phone. */
async function sign(consent: Locator): Promise<void> {
  await signConsent(consent, {
    patient: 'Robin Example',
    information: [4],
    words: 'My first name, and that I need a bed.',
    names: 'Riverbend Shelter',
    purpose: 3,
    drawn: true,
  });
  await consent.locator('.signature').waitFor();
}

describe.each(['en', 'es'] as const)('a consent on paper (%s)', (locale) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage();
    await page.goto(`${site.origin}/consent.html`);
    await page.evaluate(`document.querySelector('cairn-consent').locale = '${locale}'`);
    await page.evaluate(CATCH_PRINT);
    await sign(page.locator('cairn-consent'));
  });
  afterAll(() => page.close());

  it.each(['A4', 'Letter'] as const)(
    'is one page, black on white, with the signature (%s)',
    async (format) => {
      const sheet = await caught(page, 'cairn-consent', WORDS[locale].copy);
      const { pages, page: paper } = await printed(site.browser, sheet, format);
      expect(pages).toBe(1);
      const text = await paper.locator('body').innerText();
      expect(text).toContain('Robin Example');
      expect(text).toContain('Riverbend Shelter');
      expect(await paper.locator('svg path').getAttribute('d')).toMatch(/^M\d/);
      expect(await paper.evaluate(COLOURS)).toEqual(BLACK_ON_WHITE);
      await paper.close();
    },
  );

  it('has the exact notice on the cover sheet, and the account after that', async () => {
    const consent = page.locator('cairn-consent');
    await consent.locator('.moves .plain').last().click();
    await consent.locator('.moves .button').nth(1).click();
    await consent.locator('#c-share-with').fill('Riverbend Shelter');
    await consent.locator('#c-share-what-4').check();
    await consent.locator('#c-share-why-3').check();
    await consent.locator('form [type="submit"]').click();
    await consent.locator('#c-answer .button').click();
    const cover = await printed(
      site.browser,
      await caught(page, 'cairn-consent', WORDS[locale].cover),
      'Letter',
    );
    const notice = await cover.page.locator('section[lang="en"] p').allInnerTexts();
    expect(notice.join('\n\n')).toBe(NOTICE_STATEMENT_1);
    expect(cover.pages).toBe(1);
    await cover.page.close();
    await consent.locator('.moves .plain').last().click();
    await consent.locator('.moves .button').nth(2).click();
    const list = await printed(site.browser, await caught(page, 'cairn-consent', WORDS[locale].list), 'A4');
    expect(await list.page.locator('tbody tr').count()).toBe(1);
    await list.page.close();
  });

  it('fits a small screen at 400 %, also with forced colours', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const consent = page.locator('cairn-consent');
    for (const at of [0, 1, 2]) {
      await consent.locator('.moves .plain').last().click();
      await consent.locator('.moves .button').nth(at).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });

  it('asked no other host and kept nothing on the device', async () => {
    const kept = await page.evaluate(`(async () => ({
      local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
    }))()`);
    expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0 });
  });
});
