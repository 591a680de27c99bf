import type { Frame, Page } from 'playwright-core';
import type { ExtensionRun } from './extension-run.ts';

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

/** Switches Cairn on for a site, as a peer does it: in the options, with the site's address. */
export async function switchOn(run: ExtensionRun, site: string): Promise<void> {
  const options = await run.openOptions();
  await options.getByLabel('Add a site').fill(site);
  await options.getByRole('button', { name: 'Turn on' }).click();
  await options.getByText(`Cairn is on at ${new URL(site).hostname}.`).waitFor();
  await options.close();
}

export async function isOpen(frame: Frame): Promise<boolean> {
  return (await frame.frameElement()).isVisible();
}
