import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, makeVault } from './harness/open-records.ts';
import { overlayFrame } from './harness/overlay.ts';

// Many people and agencies let no frame of another site keep anything. This browser is set so: Cairn's overlay cannot
// reach the records then, and the side panel can.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let overlay: Frame;

beforeAll(async () => {
  agency = await serveAgency();
  run = await startExtension();
  const panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  const page: Page = await run.context.newPage();
  await page.goto(`${agency.url}people/4207`);
  await run.command(page, 'toggle-overlay');
  overlay = await overlayFrame(page);
});

afterAll(async () => {
  await run.close();
  agency.server.close();
});

it('is said as it is: nothing is called damaged, and no second set of records is offered', async () => {
  const denied = await overlay.evaluate(() => indexedDB.databases().then(() => '', String));
  expect(denied).toContain('denied permission');
  await overlay.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(overlay).getByText('Open the side panel to use them.').waitFor();
  expect(await front(overlay).locator('input').count()).toBe(0);
});

it('leaves the finder and a note that is kept nowhere as useful as ever', async () => {
  await overlay.locator('header nav').getByRole('button', { name: 'Note', exact: true }).click();
  await front(overlay).getByText('Cairn does not save this note.').waitFor();
  await overlay.locator('header nav').getByRole('button', { name: 'Find' }).click();
  await overlay.getByRole('searchbox').fill('food pantry');
  await overlay.locator('.card .open').first().waitFor();
});
