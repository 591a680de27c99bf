import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../scripts/paths.ts';
import { startSite } from './harness/site-run.ts';
import { attachKept, writePlan } from './harness/written-plan.ts';

// Takes the README's pictures of the check-in, the profile and the plan from what `pnpm build` made:
//   npx tsx tests/e2e/screenshots-of-parts.ts [folder]

const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/screenshots'));
await mkdir(folder, { recursive: true });
const site = await startSite();

const open = async (address: string, width: number, height: number): Promise<Page> => {
  const page = await site.browser.newPage({ viewport: { width, height }, locale: 'en-US' });
  await page.goto(`${site.origin}/${address}`);
  return page;
};
const take = async (part: Locator, name: string): Promise<void> => {
  await part.evaluate((element) => element.scrollIntoView());
  await part.page().evaluate('document.activeElement?.blur()');
  await part.page().screenshot({ path: path.join(folder, `${name}.png`) });
};

const phone = await open('check-in.html', 320, 1100);
const asked = phone.locator('cairn-assessment');
await asked.locator('.moves .button').first().click();
await asked.locator('.choice').first().click();
await asked.locator('.question').nth(1).locator('.choice').first().click();
await take(asked.locator('.progress'), 'check-in-320');

const wide = await open('check-in.html', 1280, 1200);
await answerAll(wide.locator('cairn-assessment'));
await take(wide.locator('cairn-profile .shell'), 'profile-1280');

for (const [width, height] of [
  [1280, 1400],
  [320, 1400],
] as const) {
  const page = await open('plan.html', width, height);
  await page.locator('cairn-finder .card .keep').first().click();
  await writePlan(page.locator('cairn-plan'));
  await attachKept(page.locator('cairn-plan'));
  await take(page.locator('cairn-plan .shell'), `plan-${width}`);
}
await site.stop();

/** Two of three areas are answered, better and worse in turn, and some are to be built. The last page asks for words. */
async function answerAll(element: Locator): Promise<void> {
  await element.locator('.moves .button').first().click();
  for (let part = 1; part <= 13; part += 1) {
    await element.getByText(`Part ${part} of 13`).waitFor();
    if (part % 3 > 0 && part < 13) await answer(element, part);
    await element.locator('form [type="submit"]').click();
  }
  await element.locator('.moves .button').first().click();
}

async function answer(element: Locator, part: number): Promise<void> {
  const question = (at: number): Locator => element.locator('.question').nth(at).locator('.choice');
  for (let at = 0; at < (part % 4) + 1; at += 1) await question(0).nth(at).click();
  await question(1)
    .nth(part % 3)
    .click();
  await question(2)
    .nth(part % 4 === 1 ? 0 : 2)
    .click();
}
