import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startSite, type Site } from './harness/site-run.ts';
import { writePlan } from './harness/written-plan.ts';

interface Sheet {
  readonly html: string;
  readonly css: string;
  readonly lang: string;
  readonly title: string;
}

/** Holds what a widget would print in place of the browser's own dialog. */
const CATCH_PRINT = `new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node.localName === 'iframe') {
        const view = node.contentWindow;
        view.print = () => {
          const page = view.document;
          const css = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
          const { lang } = page.documentElement;
          globalThis.caughtSheet = { html: page.body.innerHTML, css: css.join(' '), lang, title: page.title };
          view.dispatchEvent(new Event('afterprint'));
        };
      }
}).observe(document.body, { childList: true })`;

const PRINT = {
  en: { plan: 'Print my plan', blank: 'Print an empty form', card: 'Print a wallet card' },
  es: { plan: 'Imprimir mi plan', blank: 'Imprimir una hoja vacía', card: 'Imprimir una tarjeta' },
} as const;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  ({ browser } = site);
});
afterAll(() => site.stop());

async function caught(page: Page, words: string): Promise<Sheet> {
  await page.locator('cairn-plan').getByRole('button', { name: words }).click();
  await page.waitForFunction('globalThis.caughtSheet !== undefined && !document.querySelector("iframe")');
  const sheet = await page.evaluate<Sheet>('globalThis.caughtSheet');
  await page.evaluate('globalThis.caughtSheet = undefined');
  return sheet;
}

/** The sheet as a page of its own, and how many pages it fills. */
async function printed(sheet: Sheet, format: 'A4' | 'Letter'): Promise<{ pages: number; page: Page }> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="${sheet.lang}"><title>${sheet.title}</title><style>${sheet.css}</style><body>${sheet.html}</body></html>`,
  );
  await page.emulateMedia({ media: 'print' });
  const file = await page.pdf({ format, preferCSSPageSize: false });
  return { pages: [...file.toString('latin1').matchAll(/\/Type\s*\/Page(?!s)/g)].length, page };
}

/** Every colour of text and ground on the sheet. */
const COLOURS = `[...new Set([...document.querySelectorAll('body, body *')].flatMap((element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor];
}))].sort()`;
const BLACK_ON_WHITE = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];

describe.each(['en', 'es'] as const)('the printed plan (%s)', (locale) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/plan.html`);
    await page.evaluate(`document.querySelector('cairn-plan').locale = '${locale}'`);
    await writePlan(page.locator('cairn-plan'));
    await page.evaluate(CATCH_PRINT);
  });
  afterAll(() => page.close());

  it.each(['A4', 'Letter'] as const)(
    'is black on white, on few pages, with nothing cut (%s)',
    async (format) => {
      const sheet = await caught(page, PRINT[locale].plan);
      const { pages, page: paper } = await printed(sheet, format);
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
    const sheet = await caught(page, PRINT[locale].blank);
    const { pages, page: paper } = await printed(sheet, format);
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
    const { pages, page: paper } = await printed(await caught(page, PRINT[locale].card), 'Letter');
    expect(pages).toBe(1);
    expect(await paper.locator('body').innerText()).toMatch(/Sam[^]*988/);
    const box = await paper.locator('.wallet').boundingBox();
    expect((box?.width ?? 0) / (96 / 25.4)).toBeLessThanOrEqual(2 * 86);
    await paper.close();
  });

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
