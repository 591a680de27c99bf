import type { Page } from 'playwright-core';
import type { Scene } from '../scene.ts';
import { each, press, shown } from './mount.ts';

const address = 'check-in.html';
const root = 'cairn-profile';

/** Through the whole check-in with an answer of each kind on the first page. */
async function answer(page: Page): Promise<void> {
  await press('cairn-assessment .moves .button', 'cairn-assessment .choice')(page);
  await page.locator('cairn-assessment input[type=radio]').first().check();
  await page.locator('cairn-assessment fieldset').last().locator('input[type=radio]').first().check();
  for (let part = 1; part <= 13; part += 1) await press('cairn-assessment form [type=submit]')(page);
  await press('cairn-assessment .moves .button')(page);
  await page.locator('cairn-profile .levels').waitFor();
}

export const profileScenes: readonly Scene[] = [
  {
    id: 'profile/waiting',
    what: 'Before there are answers',
    looks: ['plain', 'es'],
    address,
    root,
    bring: shown('cairn-profile #heading'),
  },
  {
    id: 'profile/strengths',
    what: 'Strengths, what to build, and what gets better when',
    looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'text-200', 'w-320', 'w-280'],
    address,
    root,
    bring: answer,
  },
  {
    id: 'profile/open',
    what: 'Every part unfolded',
    looks: ['plain'],
    address,
    root,
    bring: each(answer, async (page) => {
      for (const fold of await page.locator('cairn-profile summary').all()) await fold.click();
    }),
  },
];
