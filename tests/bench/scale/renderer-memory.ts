import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/**
 * Memory of their own that the browser's processes for pages hold now, in MB (1e6 bytes), workers included and what they share
 * with other programs left out. As the kernel counts it: only Linux tells.
 */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => [
      ...readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm),
    ])
    .reduce((sum, [, count]) => sum + Number(count), 0);
  return Math.round((kilobytes * 1024) / 1e6);
}
