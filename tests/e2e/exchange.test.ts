import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startServer, type LoopbackServer } from '../fhir/server/fhir-server.ts';
import { axeAt320 } from '../a11y/look-320.ts';
import { allowServer } from './harness/allow-server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front } from './harness/open-records.ts';
import { keepPersonWithGoal } from './harness/person-with-goal.ts';
import { signConsent } from './harness/signed-consent.ts';

// From a person's plan to the agency's server, over the page that alone can reach one.

let server: LoopbackServer;
let run: ExtensionRun;
let panel: Page;
let page: Page;

beforeAll(async () => {
  server = await startServer('localhost');
  run = await startExtension({ alter: (extension) => allowServer(extension, server.base) });
  panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
});

afterAll(async () => {
  await run.close();
  await server.close();
});

const goals = () => server.repository.searchResources({ resourceType: 'Goal' });

it('begins with a person, their plan and their signed consent', async () => {
  await keepPersonWithGoal(panel, 'River', 'A garden of my own');
});

it('is reached from the records, and asks for the server first', async () => {
  await panel.getByRole('button', { name: 'Your records' }).click();
  await front(panel).locator('summary', { hasText: 'Send to another system' }).click();
  const opened = run.context.waitForEvent('page');
  await front(panel).getByRole('button', { name: 'Open this page' }).click();
  page = await opened;
  await page.getByRole('heading', { name: 'The server' }).waitFor();
  await page.getByRole('button', { name: 'Use this server' }).click();
  await page.getByText('Fill in the address').waitFor();
  await page.getByLabel('Address of the server').fill('http://clinic.example/fhir');
  await page.getByLabel('ID of Cairn on the server').fill('cairn');
  await page.getByLabel('Who keeps the server').fill('Riverbend Clinic');
  await page.getByRole('button', { name: 'Use this server' }).click();
  await page.getByText('The address must begin with https://').waitFor();
  await page.getByLabel('Address of the server').fill(`${server.base}/fhir`);
  await page.getByRole('button', { name: 'Use this server' }).click();
  await page.getByText('You are not signed in.').waitFor();
  expect(await axeAt320(page)).toEqual([]);
});

it('sends nothing that no consent covers', async () => {
  await page.getByLabel('About whom').selectOption({ label: 'River' });
  await page.getByText('This cannot go out. There is no signed yes for it.').waitFor();
  expect(await page.getByRole('button', { name: 'Put in the outbox' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});

it('hears of a consent that was signed in the panel', async () => {
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).getByRole('button', { name: 'Yes, still River' }).click();
  await front(panel).getByRole('button', { name: 'Consents', exact: true }).click();
  await signConsent(panel.locator('cairn-consent'), {
    patient: 'River',
    discloser: 'Riverbend Recovery Center',
    information: [2],
    words: 'My recovery plan.',
    names: 'Riverbend Clinic',
    purpose: 1,
  });
  await page.getByText('A consent covers this.').waitFor();
});

it('shows everything before it goes, signs in, sends it, and writes it into the accounting', async () => {
  await page.getByRole('button', { name: 'Put in the outbox' }).click();
  const card = page.getByRole('article', { name: 'River: the plan' });
  await card.locator('summary', { hasText: 'What will be sent' }).click();
  await card.getByText('A garden of my own').first().waitFor();
  await card.locator('summary', { hasText: 'Under this consent' }).click();
  await card.getByText('My recovery plan.').waitFor();
  expect(await goals()).toEqual([]);
  expect(await axeAt320(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('You are signed in.').waitFor();
  await card.getByRole('button', { name: 'Send', exact: true }).click();
  await card.getByText('It is in the accounting of what was shared.').waitFor();
  expect(await goals()).toMatchObject([{ description: { text: 'A garden of my own' } }]);
  // Sent is sent: no second copy lies here.
  expect(await card.innerText()).not.toContain('A garden of my own');
});

it('takes a file in again as somebody new, after showing what it holds, and takes that back', async () => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file for the person' }).click();
  await page.getByLabel('FHIR file').setInputFiles(await (await download).path());
  await page.getByText('1 goal: A garden of my own').waitFor();
  await page.getByText('1 thing stays outside').click();
  await page.getByText('Who the person is stays with you.').waitFor();
  expect(await axeAt320(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take it in as a new person' }).click();
  await page.getByText('Write a nickname or a number first.').waitFor();
  await page.getByLabel('Nickname or number for your list').fill('Sky');
  await page.getByRole('button', { name: 'Take it in as a new person' }).click();
  await page.getByText('Sky is on your list now.').waitFor();
  await page.getByLabel('About whom').selectOption({ label: 'Sky' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back. It is not on your list.').waitFor();
  await expect
    .poll(() => page.getByLabel('About whom').locator('option').allInnerTexts())
    .not.toContain('Sky');
});

it('shows nothing once it is locked', async () => {
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.locator('input[type=password]').first().waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/River|garden|Riverbend/);
});
