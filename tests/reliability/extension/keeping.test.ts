import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startExtension, type ExtensionRun } from '../../e2e/harness/extension-run.ts';
import { front, makeVault } from '../../e2e/harness/open-records.ts';

// How long records stay, what a legal hold keeps, what a print shows, and what a copy leaves behind, in the built extension.

const THREE_YEARS_MS = 3 * 365.25 * 86_400_000;

let run: ExtensionRun;
let page: Page;

const part = (name: string) => page.locator('header nav').getByRole('button', { name, exact: true }).click();
const press = (name: string) => front(page).getByRole('button', { name, exact: true }).click();
const openFold = async (title: string) => {
  await page.getByTitle('Your records').click();
  await page.locator('.vault-home').waitFor();
  await front(page).getByRole('heading', { name: title }).click();
};

beforeAll(async () => {
  run = await startExtension();
  page = await run.context.newPage();
  await page.goto(`${run.origin}/sidepanel.html`);
  await part('People');
  await front(page).locator('input[type=password]').first().waitFor();
  await makeVault(page);
  await press('Add a person');
  await front(page).getByLabel('Nickname or number').fill('River');
  await press('Add River');
  await page.locator('#person-heading').waitFor();
  await press('Begin a contact');
  await front(page).getByLabel('What we did', { exact: true }).fill('Met at the library.');
  await press('Save the contact');
  await front(page).getByText('Show the note').waitFor();
});

afterAll(() => run.close());

it('prints who saw a record, and nothing else of the panel', async () => {
  await press('About');
  await front(page).getByText('Who saw this record, and legal hold').click();
  await press('Who saw the record of River');
  await front(page).locator('.log-sheet table').waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-shown', document.body.innerText);
  });
  await page.emulateMedia({ media: 'print' });
  await page.locator('.log-sheet button').evaluate((button) => (button as HTMLElement).click());
  const shown = (): Promise<string> => page.evaluate(() => document.body.dataset['shown'] ?? '');
  await expect.poll(shown).toContain('Who saw the record of River');
  expect(await shown()).not.toMatch(/Begin a contact|My work|Strengths, in their own words/);
  await page.emulateMedia({ media: 'screen' });
});

it('keeps what is on legal hold past its time', async () => {
  await front(page).getByLabel('Why (for your own list)').fill('Court order');
  await press('Put on legal hold');
  await front(page).getByText('These records are on legal hold.').waitFor();
  await page.clock.install({ time: Date.now() + THREE_YEARS_MS });
  await page.reload();
  await openFold('How long to keep');
  await front(page).getByLabel('contacts', { exact: true }).selectOption('1');
  await front(page).getByText('1 person is on legal hold.').waitFor();
  await front(page).getByText('No record is past its time.').waitFor();
});

it('deletes what is past its time once the hold has ended, and nothing else', async () => {
  await part('People');
  await front(page).locator('button.card').first().click();
  await front(page).getByText('Who saw this record, and legal hold').click();
  await press('End the legal hold');
  await front(page).getByText('A legal hold keeps these records').waitFor();
  await openFold('How long to keep');
  await front(page).getByRole('heading', { name: 'How long to keep' }).click();
  await front(page).getByText('1 record is past its time.').waitFor();
  await press('Delete what is past its time');
  await front(page).getByText('No record is past its time.').waitFor();
  await part('People');
  await press('Contacts');
  await expect.poll(() => front(page).getByText('Met at the library').count()).toBe(0);
  await page.getByRole('heading', { name: 'River', exact: true }).waitFor();
});

it('empties the clipboard a minute after a note was copied', async () => {
  await run.context.grantPermissions(['clipboard-read']);
  await page.bringToFront();
  await part('Note');
  await front(page).getByLabel('Your note').fill('quiet words');
  await press('Copy the note');
  const held = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(held).toBe('quiet words');
  await page.clock.runFor(59_000);
  expect(await held()).toBe('quiet words');
  await page.clock.runFor(2_000);
  await expect.poll(held).toBe('');
  await front(page).getByText('The copy is cleared.').waitFor();
});
