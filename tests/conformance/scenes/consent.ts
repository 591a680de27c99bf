import type { Page } from 'playwright-core';
import type { Scene } from '../scene.ts';
import { each, press, shown } from './mount.ts';

const address = 'consent.html';
const root = 'cairn-consent';
const write = press('cairn-consent .moves .button');
const next = press('cairn-consent form [type="submit"]');

async function fillIn(page: Page): Promise<void> {
  await write(page);
  const consent = page.locator('cairn-consent');
  await consent.locator('#c-patient').fill('Robin Example');
  await consent.locator('#c-information-4').check();
  await consent.locator('#c-information-words').fill('My first name, and that I need a bed.');
  await consent.locator('#c-names').fill('Riverbend Shelter');
  await consent.locator('#c-purpose-3').check();
  await consent.locator('#c-until-day').fill('2099-12-31');
  await next(page);
}

async function sign(page: Page): Promise<void> {
  await fillIn(page);
  const consent = page.locator('cairn-consent');
  await consent.locator('#c-kind-0').check();
  await consent.locator('#c-sign-name').fill('Robin Example');
  await next(page);
  await consent.locator('.moves .plain').last().waitFor();
}

const back = press('cairn-consent .moves .plain >> nth=-1');
const from = (at: number) => (page: Page) => page.locator('cairn-consent .moves .button').nth(at).click();

export const consentScenes: readonly Scene[] = (
  [
    {
      id: 'consent/empty',
      what: 'No consent yet',
      looks: ['plain', 'es', 'dark'],
      bring: shown('cairn-consent #c-list'),
    },
    {
      id: 'consent/write',
      what: 'What may be shared, with whom, what for, how long',
      looks: ['plain', 'es', 'forced', 'rtl', 'w-280'],
      bring: write,
    },
    {
      id: 'consent/gaps',
      what: 'What is still missing, with a way to each field',
      looks: ['plain'],
      bring: each(write, next, shown('cairn-consent #c-gaps')),
    },
    {
      id: 'consent/sign',
      what: 'Read it and sign',
      looks: ['plain', 'es-dark-320', 'text-200'],
      bring: fillIn,
    },
    { id: 'consent/signed', what: 'A signed consent', looks: ['plain'], bring: sign },
    { id: 'consent/list', what: 'The list with one consent', looks: ['plain'], bring: each(sign, back) },
    {
      id: 'consent/share',
      what: 'May this be shared?',
      looks: ['plain'],
      bring: each(sign, back, from(1), shown('cairn-consent form')),
    },
    {
      id: 'consent/account',
      what: 'What was shared',
      looks: ['plain'],
      bring: each(sign, back, from(2), shown('cairn-consent #c-account')),
    },
  ] as const
).map((scene) => ({ address, root, ...scene }));
