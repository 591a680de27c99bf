import type { Frame, Page } from 'playwright-core';

/** The overlay's frame over a page. The page itself cannot see it: it is in a closed shadow tree. */
export async function overlayFrame(page: Page): Promise<Frame> {
  const isOverlay = (frame: Frame): boolean => frame.url().endsWith('/tabs/overlay.html');
  const here = page.frames().find(isOverlay);
  return here ?? (await page.waitForEvent('framenavigated', isOverlay));
}

/** The one element that Cairn adds: the child of `<html>` that is neither head nor body. */
export function cairnElementCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        (child) => child !== document.head && child !== document.body,
      ).length,
  );
}
