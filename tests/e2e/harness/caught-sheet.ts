import type { Browser, Page } from 'playwright-core';

/** What a widget would have printed. */
export interface Sheet {
  readonly html: string;
  readonly css: string;
  readonly lang: string;
  readonly title: string;
  /** Class of the body, such as that of large print. */
  readonly look: string;
}

/** Holds what a widget would print in place of the browser's own dialog. Run it in the page once. */
export const CATCH_PRINT = `new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node.localName === 'iframe') {
        const view = node.contentWindow;
        view.print = () => {
          const page = view.document;
          const css = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
          const { lang } = page.documentElement;
          globalThis.caughtSheet = { html: page.body.innerHTML, css: css.join(' '), lang, title: page.title, look: page.body.className };
          view.dispatchEvent(new Event('afterprint'));
        };
      }
}).observe(document.body, { childList: true })`;

/** Presses a button of a widget that prints, and gives the sheet. */
export async function caught(page: Page, widget: string, words: string): Promise<Sheet> {
  await page.locator(widget).getByRole('button', { name: words }).click();
  await page.waitForFunction('globalThis.caughtSheet !== undefined && !document.querySelector("iframe")');
  const sheet = await page.evaluate<Sheet>('globalThis.caughtSheet');
  await page.evaluate('globalThis.caughtSheet = undefined');
  return sheet;
}

export interface Printed {
  readonly pages: number;
  readonly page: Page;
  readonly pdf: Buffer;
}

/** The sheet as a page of its own, and how many pages it fills. */
export async function printed(browser: Browser, sheet: Sheet, format: 'A4' | 'Letter'): Promise<Printed> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="${sheet.lang}"><title>${sheet.title}</title><style>${sheet.css}</style><body class="${sheet.look}">${sheet.html}</body></html>`,
  );
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  return { pages: [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page(?!s)/g)].length, page, pdf };
}

/** Every colour of text and ground on the sheet. */
export const COLOURS = `[...new Set([...document.querySelectorAll('body, body *')].flatMap((element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor];
}))].sort()`;
export const BLACK_ON_WHITE = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];
