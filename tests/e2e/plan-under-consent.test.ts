import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { NOTICE_STATEMENT_1 } from '@cairn/domain/consent';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, makeVault } from './harness/open-records.ts';
import { addPerson } from './harness/person-with-goal.ts';
import { signConsent } from './harness/signed-consent.ts';

// A coach hands a plan to somebody who is not its person: never without a signed yes that names them, and with one only
// after it is in the accounting.

const PLAN = 2;
const WHAT_HELP = 4;

let run: ExtensionRun;
let panel: Page;
let plan: Locator;
let handOff: Locator;

const press = (name: string) => front(panel).getByRole('button', { name, exact: true }).click();

/** Opens the plan of the person in front, and says who is to get it. */
async function giveTo(recipient: string): Promise<void> {
  await press('Plan');
  await plan.locator('[data-opens="hand-off"]').click();
  await handOff.locator('.moves .button').first().click();
  await handOff.locator('#h-gets-other').check();
  await handOff.locator('#h-recipient').fill(recipient);
  await handOff.locator('[type="submit"]').click();
}

/** Every yes of the person in front. */
async function openConsents(): Promise<Locator> {
  await press('About');
  await press('Consents');
  return panel.locator('cairn-consent');
}

async function sayYesTo(names: string): Promise<void> {
  await signConsent(await openConsents(), {
    patient: 'River',
    discloser: 'Riverbend Recovery Center',
    information: [PLAN, WHAT_HELP],
    words: 'My plan, and the places in it.',
    names,
    purpose: 1,
  });
  await front(panel).getByText('Kept on this device, locked.').waitFor();
}

/** What the person would be told when they ask who got what. */
async function accounting(): Promise<string> {
  const consent = await openConsents();
  await consent.getByRole('button', { name: 'Who got what' }).click();
  return consent.locator('.shell').innerText();
}

const refused = (why: string) =>
  handOff.getByText(`${why} This may not be handed over. The person can carry it themselves.`).waitFor();

beforeAll(async () => {
  run = await startExtension();
  panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
  plan = panel.locator('cairn-plan');
  handOff = plan.locator('cairn-hand-off');
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await addPerson(panel, 'River');
  await press('Plan');
  await plan.locator('#f-words').fill('A garden of my own');
  await plan.locator('.form [type="submit"]').first().click();
  await front(panel).getByText('Kept on this device, locked.').waitFor();
});

afterAll(() => run.close());

it('is refused without a yes, and with one that names somebody else; nothing is locked and nothing noted', async () => {
  await giveTo('Rosa Sample');
  await refused('There is no signed yes for it.');
  expect(await handOff.locator('.spoken').count()).toBe(0);
  await sayYesTo('Riverbend Shelter');
  await giveTo('Rosa Sample');
  await refused('No yes names them.');
  expect(await handOff.locator('.spoken').count()).toBe(0);
  expect(await accounting()).not.toContain('Rosa Sample');
});

it('goes under a yes that names them, with the notice of the law, and is in the accounting', async () => {
  await sayYesTo('Rosa Sample');
  await giveTo('Rosa Sample');
  await handOff.getByText('A yes covers it. The notice of the law goes with it.').waitFor();
  const words = await handOff.locator('.spoken li').allInnerTexts();
  const download = panel.waitForEvent('download');
  await handOff.getByRole('button', { name: 'Save the locked file' }).click();
  const file = await (await download).path();
  expect(await accounting()).toContain('Rosa Sample');

  await front(panel).locator('button.back').click();
  await addPerson(panel, 'Sky');
  await press('Plan');
  await plan.locator('[data-opens="hand-off"]').click();
  await handOff.locator('input[type="file"]').setInputFiles(file);
  await handOff.locator('#h-ask-words').fill(words.join(' '));
  await handOff.locator('[type="submit"]').click();
  await plan.locator('.offered').getByText('A garden of my own').waitFor();
  const came = handOff.locator('.came');
  expect((await came.innerText()).replace(/\s+/g, ' ')).toContain(
    NOTICE_STATEMENT_1.slice(0, 200).replace(/\s+/g, ' '),
  );
  await came.getByText('My plan, and the places in it.').waitFor();
});

it('is refused again once the yes was taken back', async () => {
  await front(panel).locator('button.back').click();
  await front(panel).locator('button.card', { hasText: 'River' }).click();
  const consent = await openConsents();
  await consent.locator('.card', { hasText: 'Rosa Sample' }).locator('.button').click();
  await consent.getByRole('button', { name: 'Take this back' }).click();
  await consent.getByRole('button', { name: 'Yes, take it back' }).click();
  await giveTo('Rosa Sample');
  await refused('The yes was taken back.');
});
