import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, makeVault, unlock } from './harness/open-records.ts';

// A peer's working day over the agency's own system: each step builds on the one before.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;
let panel: Page;

beforeAll(async () => {
  agency = await serveAgency();
  run = await startExtension();
  page = await run.context.newPage();
  await page.goto(`${agency.url}people/4207`);
  // Opens and closes the overlay: from now on Cairn knows which field of the page had the cursor.
  await run.command(page, 'toggle-overlay');
  await run.command(page, 'toggle-overlay');
  // The panel's page stands in a tab behind the agency's, which is the tab in front for it as for the real panel.
  panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
  await page.bringToFront();
});

afterAll(async () => {
  await run.close();
  agency.server.close();
});

const press = (name: string) => front(panel).getByRole('button', { name, exact: true }).click();
const part = (name: string) => panel.locator('header nav').getByRole('button', { name }).click();

it('begins with nobody, and shows nothing before there is a passphrase', async () => {
  await part('Today');
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await front(panel).getByText('Nobody is on your list yet.').waitFor();
});

it('takes a person with a nickname, and says at once that a tie is for the supervisor', async () => {
  await press('Add a person');
  await front(panel).getByLabel('Nickname or number', { exact: true }).fill('River');
  const sponsor = front(panel).getByRole('group', { name: /sponsor/ });
  await sponsor.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await front(panel).getByText('Talk with your supervisor first.').waitFor();
  await press('Add River');
  await panel.getByRole('heading', { name: 'River', exact: true }).waitFor();
  await front(panel).getByText('Talk with your supervisor about a tie you named').waitFor();
});

it('keeps the plan as it is written', async () => {
  await press('Plan');
  await panel.locator('cairn-plan #f-words').fill('A garden of my own');
  await panel.locator('cairn-plan .form [type="submit"]').first().click();
  await front(panel).getByText('Kept on this device, locked.').waitFor();
});

it('offers better words while a note is written, and replaces none by itself', async () => {
  await press('Begin a contact');
  await press('Start the clock');
  await front(panel).getByText('The clock is running.').waitFor();
  const did = front(panel).getByLabel('What we did', { exact: true });
  await did.fill('We called the shelter. River relapsed in May. "I am an addict", River said.');
  await front(panel).getByText('relapsed', { exact: true }).waitFor();
  expect(await front(panel).locator('.offers mark').allInnerTexts()).toEqual(['relapsed']);
  expect(await did.inputValue()).toContain('relapsed');
  await front(panel).locator('.offers button').first().click();
  await expect.poll(() => did.inputValue()).not.toContain('relapsed');
  await front(panel).getByLabel('How they responded', { exact: true }).fill('"I can do this."');
  await front(panel).getByText('Which goal of the plan was it about?').waitFor();
  await front(panel)
    .getByLabel('Which goal was it about?', { exact: true })
    .selectOption({ label: 'A garden of my own' });
});

it('keeps what was typed, and the running clock, when it locks in the middle of a word', async () => {
  await front(panel).getByLabel('Next step', { exact: true }).fill('Visit the she');
  await panel.getByRole('button', { name: 'Lock now' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  expect(await panel.locator('body').innerText()).not.toMatch(/River|garden|shelter/);
  await unlock(panel);
  await part('Today');
  await front(panel)
    .getByRole('button', { name: /River.*The clock is running/s })
    .click();
  await expect
    .poll(() => front(panel).getByLabel('Next step', { exact: true }).inputValue())
    .toBe('Visit the she');
  await front(panel).getByText('The clock is running.').waitFor();
});

it('puts the note into the agency’s field on two presses, and submits nothing', async () => {
  const tomorrow = await panel.evaluate(() => {
    const day = new Date(Date.now() + 86_400_000);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
  });
  await front(panel).getByLabel('Day of the next step or meeting', { exact: true }).fill(tomorrow);
  await page.locator('#note').focus();
  await press('Show where it goes');
  const button = front(panel).getByRole('button', { name: 'Put it in' });
  await button.waitFor();
  // The button acts once it was seen for half a second; that rule is about time.
  await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await page.locator('#note').inputValue()).toBe('');
  // On a busy machine the browser says late that the button is seen: a person presses again, and it goes in once.
  await expect
    .poll(async () => {
      if (await button.isVisible()) await button.click();
      return page.locator('#note').inputValue();
    })
    .toContain('How the person responded\n"I can do this."');
  expect(await page.locator('#note').inputValue()).toContain('Goal of the person\nA garden of my own');
});

it('saves the contact under the person who is confirmed, and Today says what is planned', async () => {
  await press('Save the contact');
  await front(panel).getByText('Show the note').waitFor();
  await panel.getByRole('button', { name: 'Lock now' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await unlock(panel);
  await part('Today');
  await front(panel)
    .getByRole('button', { name: /River.*Planned: Visit the she.*tomorrow/s })
    .waitFor();
  await front(panel)
    .getByRole('button', { name: /River.*Talk with your supervisor/s })
    .waitFor();
});

it('hides the person when another record comes up, until the peer says who it is', async () => {
  await front(panel)
    .getByRole('button', { name: /River.*Talk with your supervisor/s })
    .click();
  await panel.getByRole('heading', { name: 'River', exact: true }).waitFor();
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/people"]')?.click());
  await front(panel).getByText('The page changed. Are you still with River?').waitFor();
  expect(await front(panel).getByRole('heading', { name: 'River', exact: true }).isVisible()).toBe(false);
  await press('Yes, still River');
  await panel.getByRole('heading', { name: 'River', exact: true }).waitFor();
});

it('asks nobody on the network for anything, and says nothing on the page’s console', () => {
  expect(run.said).toEqual([]);
});
