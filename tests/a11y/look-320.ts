import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startExtension, type ExtensionRun } from '../e2e/harness/extension-run.ts';

/** Both languages and both colour schemes, in two runs. */
export const LOOKS = [
  { colorScheme: 'light', locale: 'en-US' },
  { colorScheme: 'dark', locale: 'es-US' },
] as const;

/** The built extension with a page of its own, as narrow as a side panel may be. */
export async function open320(
  look: (typeof LOOKS)[number],
  address?: string,
): Promise<{ readonly run: ExtensionRun; readonly page: Page }> {
  const run = await startExtension({ ...look, viewport: { width: 320, height: 640 } });
  const page = await run.context.newPage();
  if (address) await page.goto(`${run.origin}/${address}`);
  return { run, page };
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** What axe finds on the part in front, what runs out of 320 px, and what is too small for a thumb. */
export async function look320(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll('main:not([hidden]) :is(button, input, select, textarea, summary)'),
    ];
    const small = shown
      .filter((control) => control.getClientRects().length > 0)
      .map((control) => (control.closest('label') ?? control).getBoundingClientRect())
      .filter(({ width, height }) => width < 43.5 || height < 43.5).length;
    const overflow = document.documentElement.scrollWidth - innerWidth;
    return [...(small > 0 ? [`${small} small`] : []), ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
  });
  return [...found, ...(await axeAt320(page))];
}

/** What axe finds on the whole page. Only what is drawn can be measured, so all of it comes into view for that time. */
export async function axeAt320(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 320, height: 8000 });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.setViewportSize({ width: 320, height: 640 });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
