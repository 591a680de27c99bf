import type { Page } from 'playwright-core';

/** What has the focus, through every shadow tree: its words, and whether all of it is in sight and nothing is over it. */
const FOCUSED = `(() => {
  let there = document.activeElement;
  while (there?.shadowRoot?.activeElement) there = there.shadowRoot.activeElement;
  const words = (there?.labels?.[0] ?? there)?.textContent?.replace(/\\s+/g, ' ').trim() ?? '';
  const box = (there?.labels?.[0] ?? there)?.getBoundingClientRect();
  const isSeen = !!box && box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth + 1;
  return { words, isSeen, kind: there?.type ?? '', id: there?.id ?? '' };
})()`;

export interface Focused {
  readonly words: string;
  readonly isSeen: boolean;
  readonly kind: string;
  readonly id: string;
}

export const focused = (page: Page): Promise<Focused> => page.evaluate<Focused>(FOCUSED);

/** Presses Tab until the words have the focus; everything on the way has to be in sight. */
export async function tabTo(page: Page, words: RegExp, { key = 'Tab', most = 60 } = {}): Promise<Focused> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    const there = await focused(page);
    if (there.kind !== 'file' && !there.isSeen) throw new Error(`Out of sight: ${JSON.stringify(there)}`);
    if (words.test(there.words)) return there;
  }
  throw new Error(`The keyboard does not reach ${String(words)}`);
}

/** By how much the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
