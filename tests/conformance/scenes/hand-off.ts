import type { Page } from 'playwright-core';
import type { Scene } from '../scene.ts';
import { each, press, shown } from './mount.ts';

const address = 'plan.html';
/** It stands inside the plan. */
const root = 'cairn-plan';

async function open(page: Page): Promise<void> {
  await page.locator('cairn-plan #f-words').fill('A garden of my own');
  await press('cairn-plan .form [type="submit"]', 'cairn-plan [data-opens="hand-off"]')(page);
  await page.locator('cairn-hand-off .moves .button').first().waitFor();
}
const give = each(open, press('cairn-hand-off .moves .button'), shown('cairn-hand-off #h-name'));
const made = each(give, press('cairn-hand-off [type="submit"]'), shown('cairn-hand-off .spoken'));
const codes = each(made, press('cairn-hand-off [aria-expanded]'), shown('cairn-hand-off .qr'));
const take = each(open, async (page) => {
  await page.locator('cairn-hand-off .moves .button').nth(1).click();
  await page.locator('cairn-hand-off #h-paste').waitFor();
});
/** New on every run: the six words, and how many codes the lock makes of them. */
const changing = ['cairn-hand-off .spoken li', 'cairn-hand-off figcaption strong'];

export const handOffScenes: readonly Scene[] = (
  [
    { id: 'hand-off/closed', what: 'Give or take', looks: ['plain', 'es'], bring: open },
    { id: 'hand-off/give', what: 'Who gives it', looks: ['plain'], bring: give },
    {
      id: 'hand-off/words',
      what: 'Six words and a locked file',
      looks: ['plain', 'es-dark-320', 'forced'],
      bring: made,
    },
    { id: 'hand-off/codes', what: 'The series of codes', looks: ['plain', 'w-280'], bring: codes },
    { id: 'hand-off/take', what: 'Taking a plan', looks: ['plain', 'rtl'], bring: take },
  ] as const
).map((scene) => ({ address, root, changing, ...scene }));
