import type { Page } from 'playwright-core';
import type { Scene } from '../scene.ts';

/** A browser gives the copy of the extension a new address on every run. */
const EXTENSION_ID = /\b[a-p]{32}\b/g;

/** What is new on every run of a scene, as it stands on the page: the longest first. */
export async function changingWords(page: Page, { changing = [] }: Scene): Promise<readonly string[]> {
  const found: string[] = [];
  for (const selector of changing)
    for (const one of await page.locator(selector).all()) found.push((await one.innerText()).trim());
  return found.filter((words) => words !== '').sort((a, b) => b.length - a.length);
}

/** The same lines on every run. */
export function still(lines: readonly string[], changing: readonly string[]): readonly string[] {
  return lines.map((line) =>
    changing.reduce((text, words) => text.replaceAll(words, '…'), line.replace(EXTENSION_ID, '…')),
  );
}
