import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startServer, type LoopbackServer } from '../fhir/server/fhir-server.ts';
import { axeAt320 } from '../a11y/look-320.ts';
import { allowServer } from './harness/allow-server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, PASSPHRASE } from './harness/open-records.ts';
import { keepPersonWithGoal } from './harness/person-with-goal.ts';
import { signConsent } from './harness/signed-consent.ts';

// What goes out more than once: a record that changed on the server, a place that answers, and a day without a network.

let server: LoopbackServer;
let run: ExtensionRun;
let page: Page;

beforeAll(async () => {
  server = await startServer('localhost');
  run = await startExtension({ alter: (extension) => allowServer(extension, server.base) });
  await keepRecords(await openPanel());
  page = await run.context.newPage();
  await page.goto(`${run.origin}/tabs/exchange.html`);
  await page.getByLabel('Address of the server').fill(`${server.base}/fhir`);
  await page.getByLabel('ID of Cairn on the server').fill('cairn');
  await page.getByLabel('Who keeps the server').fill('Riverbend Clinic');
  await page.getByRole('button', { name: 'Use this server' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('You are signed in.').waitFor();
});

afterAll(async () => {
  await run.close();
  await server.close();
});

async function openPanel(): Promise<Page> {
  const panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
  return panel;
}

/** A person with a goal, a place that they were connected with, and a consent for both. */
async function keepRecords(panel: Page): Promise<void> {
  const tab = (name: string) => front(panel).getByRole('button', { name, exact: true }).click();
  await panel.locator('header nav').getByRole('button', { name: 'Find', exact: true }).click();
  await panel.locator('.card .keep').first().click();
  await keepPersonWithGoal(panel, 'River', 'A garden of my own');
  await tab('Places');
  await front(panel).locator('.listed button').first().click();
  await front(panel).locator('.card h3').first().waitFor();
  await tab('Consents');
  await signConsent(panel.locator('cairn-consent'), {
    patient: 'River',
    discloser: 'Riverbend Recovery Center',
    information: [2, 4],
    words: 'My plan and my places.',
    names: 'Riverbend Clinic',
    purpose: 1,
  });
}

/** Gets the plan and the places of River ready; resolves with the card of the entry that was added. */
async function prepare(): Promise<Locator> {
  const ids = () => page.locator('.outbox-card h3').evaluateAll((headings) => headings.map(({ id }) => id));
  const before = await ids();
  await page.getByLabel('About whom').selectOption({ label: 'River' });
  await page.getByRole('checkbox', { name: 'places, and how it went' }).check();
  await page.getByText('A consent covers this.').waitFor();
  await page.getByRole('button', { name: 'Put in the outbox' }).click();
  await expect.poll(async () => (await ids()).length).toBe(before.length + 1);
  const added = (await ids()).find((id) => !before.includes(id)) ?? '';
  return page.locator(`.outbox-card[aria-labelledby="${added}"]`);
}

async function goalOnServer() {
  const [goal] = await server.repository.searchResources({ resourceType: 'Goal' });
  if (goal?.resourceType !== 'Goal') throw new Error('no goal');
  return goal;
}

it('shows what stands here beside what stands there, and asks which of them stays', async () => {
  const sent = await prepare();
  await sent.locator('summary', { hasText: 'What will be sent' }).click();
  await sent.getByText('Not over yet').waitFor();
  await sent.getByRole('button', { name: 'Send', exact: true }).click();
  await sent.getByText('It is in the accounting of what was shared.').waitFor();
  await server.repository.updateResource({
    ...(await goalOnServer()),
    description: { text: 'A garden with the clinic' },
  });

  const again = await prepare();
  await again.getByRole('button', { name: 'Send', exact: true }).click();
  await again.getByText('Somebody changed this on the server since you last sent it.').waitFor();
  await again.getByRole('button', { name: 'Look at both' }).click();
  await again.getByText('A garden with the clinic').waitFor();
  expect(await again.locator('.two-sides').count()).toBe(1);
  await again.locator('.two-sides').getByText('A garden of my own').first().waitFor();
  expect(await axeAt320(page)).toEqual([]);
  expect((await goalOnServer()).description.text).toBe('A garden with the clinic');
  await again.getByRole('button', { name: 'Put yours in its place' }).click();
  await again.getByText('It is in the accounting of what was shared.').waitFor();
  expect((await goalOnServer()).description.text).toBe('A garden of my own');
});

it('hears how it went with a place, and writes it down when told to', async () => {
  const heard = page.getByRole('region', { name: 'How it went, from the server' });
  await heard.getByRole('button', { name: 'Ask the server' }).click();
  await heard.getByText('Nothing new for now.').waitFor();
  const tasks = await server.repository.searchResources({ resourceType: 'Task', count: 100 });
  const task = tasks.find((each) => each.resourceType === 'Task' && each.focus !== undefined);
  if (task?.resourceType !== 'Task') throw new Error('no task');
  await server.repository.updateResource({ ...task, status: 'completed' });
  await heard.getByRole('button', { name: 'Ask the server' }).click();
  await heard.getByText('They got help').waitFor();
  expect(await axeAt320(page)).toEqual([]);
  await heard.getByRole('button', { name: 'Write it down' }).click();
  await heard.getByText('It is written down with River.').waitFor();
});

it('keeps what could not go out without a network, and sends it the next morning', async () => {
  await run.context.setOffline(true);
  const waiting = await prepare();
  await waiting.getByRole('button', { name: 'Send', exact: true }).click();
  await waiting.getByText('There is no network. What you send waits here.').waitFor();

  run = await run.restart();
  page = await run.context.newPage();
  await page.clock.install();
  await page.goto(`${run.origin}/tabs/exchange.html`);
  await page.locator('input[type=password]').first().fill(PASSPHRASE);
  await page.locator('input[type=password]').first().press('Enter');
  await page.getByText('It goes out as soon as it can.').waitFor();
  await page.clock.fastForward('01:00');
  await page.getByText('It goes out as soon as it can.').waitFor({ state: 'detached' });
  expect(await page.locator('.outbox-card').allInnerTexts()).toHaveLength(3);
  for (const card of await page.locator('.outbox-card').all())
    expect(await card.innerText()).toContain('It is in the accounting of what was shared.');
  const goals = await server.repository.searchResources({ resourceType: 'Goal', count: 100 });
  expect(goals).toHaveLength(1);
});
