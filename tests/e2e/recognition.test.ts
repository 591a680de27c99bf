import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { serveHosts } from '../fixtures/hosts/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, makeVault } from './harness/open-records.ts';
import { cairnElementCount } from './harness/overlay.ts';
import { pressSeen } from './harness/press-seen.ts';

// Whose record is this, in the real built extension over real pages: shown once, known again, never guessed.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let hosts: Awaited<ReturnType<typeof serveHosts>>;
let run: ExtensionRun;
let page: Page;
let panel: Page;

const bar = () => panel.locator('.record-bar');
const said = (): Promise<string> => bar().locator('p[role=status]').innerText();
const press = (name: string) => bar().getByRole('button', { name, exact: true }).click();
const agencyPage = (path: string): Promise<unknown> => page.goto(`${agency.url}${path}`);

const pressNamed = (name: string) => pressSeen(bar().getByRole('button', { name, exact: true }));

async function addPerson(name: string): Promise<void> {
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).getByRole('button', { name: 'Add a person' }).click();
  await front(panel).getByLabel('Nickname or number').fill(name);
  await front(panel)
    .getByRole('button', { name: `Add ${name}` })
    .click();
  await panel.getByRole('heading', { name, exact: true }).waitFor();
  await front(panel)
    .getByRole('button', { name: /All people/ })
    .click();
}

async function choose(name: string): Promise<void> {
  await bar().getByLabel('Person').selectOption({ label: name });
  await pressNamed('This is who it is');
}

/** To another page, until the panel has heard all that the browser tells of it. */
async function goOn(path: string): Promise<void> {
  await page.goto(`${hosts.url}${path}`);
  await expect.poll(said).toContain('The page changed.');
  await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
}

beforeAll(async () => {
  agency = await serveAgency();
  hosts = await serveHosts();
  run = await startExtension();
  page = await run.context.newPage();
  page.setDefaultTimeout(20_000);
  await agencyPage('people/4207');
  // The panel's page stands in a tab behind the agency's, which is the tab in front for it as for the real panel.
  panel = await run.context.newPage();
  panel.setDefaultTimeout(30_000);
  await panel.goto(`${run.origin}/sidepanel.html`);
  await page.bringToFront();
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await addPerson('River');
  await addPerson('Sky');
});

afterAll(async () => {
  await run.close();
  agency.server.close();
  hosts.server.close();
});

describe('whose record is this', () => {
  it('is shown once: the peer presses the number, sees what was read, and keeps the place', async () => {
    await page.reload();
    await expect.poll(said).toContain('Whose record is this?');
    await press('Look at this page');
    await expect.poll(said).toContain('Show Cairn once');
    await press('Show it once');
    await expect.poll(() => cairnElementCount(page)).toBe(1);
    await page.locator('dd').first().hover({ force: true });
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => bar().locator('.read-number').innerText()).toBe('4207');
    await bar().getByText('by the words beside it: “Record number”').waitFor();
    await press('Keep this place');
    await expect.poll(said).toContain('not linked to anybody');
  });

  it('asks who it is, and from then on knows the record again, as a question', async () => {
    await press('Choose a person');
    await choose('River');
    await expect.poll(said).toContain('You are with River.');
    await page.reload();
    expect(await said()).not.toContain('River');
    await press('Look at this page');
    await expect.poll(said).toContain('Is this River?');
    await pressNamed('Yes, River');
    await expect.poll(said).toContain('You are with River.');
  });

  it('lets go when the page goes on to another record, and reads it only when asked', async () => {
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/people"]')?.click());
    await expect.poll(said).toContain('The page changed.');
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/people/4311"]')?.click());
    await press('Look at this page');
    await expect.poll(said).toContain('not linked to anybody');
    await press('Choose a person');
    await choose('Sky');
    await expect.poll(said).toContain('You are with Sky.');
  });

  it('lets go when the number is swapped at the same address', async () => {
    await page.evaluate(() => {
      const number = document.querySelector('dd');
      if (number) number.textContent = '4207';
    });
    await expect.poll(said).toContain('The page changed.');
    await press('Look at this page');
    await expect.poll(said).toContain('Is this River?');
  });

  it('never moves a number to somebody else without asking', async () => {
    await press('Somebody else');
    await choose('Sky');
    await expect.poll(said).toContain('belongs to somebody else');
    expect(await said()).not.toContain('You are with');
  });

  it('lets go of somebody who was opened from the list, too, when another record comes in the same place', async () => {
    await agencyPage('people/4311');
    await front(panel).locator('button.card', { hasText: 'Sky' }).click();
    await expect.poll(said).toContain('You are with Sky.');
    const swap = (): Promise<void> =>
      page.evaluate(() => {
        const number = document.querySelector('dd');
        if (number) number.textContent = number.textContent === '4311' ? '4207' : '4311';
      });
    await expect.poll(() => swap().then(said)).toContain('The page changed.');
    expect(await front(panel).locator('.guarded').isVisible()).toBe(false);
  });

  it('goes from number to number by the panel’s own buttons, and reads nothing but the number', async () => {
    await goOn('bootstrap/');
    await press('Look at this page');
    await expect.poll(said).toMatch(/Show Cairn once|no record number/);
    await bar()
      .getByRole('button', { name: /Show it/ })
      .click();
    const next = bar().getByRole('button', { name: 'Next number' });
    await next.click();
    await bar().getByText('Marked: MR-4207').waitFor();
    await bar().getByRole('button', { name: 'Take this one' }).click();
    await expect.poll(() => bar().locator('.read-number').innerText()).toBe('MR-4207');
    expect(await bar().innerText()).not.toContain('Sample');
    await press('Stop');
  });

  it('finds the number in a frame within a frame, and lets go when that frame goes on', async () => {
    await goOn('frames/');
    await press('Look at this page');
    await bar()
      .getByRole('button', { name: /Show it/ })
      .click();
    await expect.poll(() => cairnElementCount(page)).toBe(1);
    const head = page.frames().find((one) => one.url().includes('/frames/head/'));
    await head?.locator('.pid').hover({ force: true });
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => bar().locator('.read-number').innerText()).toBe('4207');
    await press('Keep this place');
    await expect.poll(said).toContain('Is this River?');
    await pressNamed('Yes, River');
    await expect.poll(said).toContain('You are with River.');
    await page.evaluate(() => document.querySelector('#chart')?.setAttribute('src', '/frames/chart/4311'));
    await expect.poll(said).toContain('The page changed.');
  });

  it('keeps no number anywhere, asks no one, and says nothing to the page', async () => {
    const stored = await run.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(): Promise<unknown> }> };
      };
      return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
    });
    expect(stored).toContain('Record number');
    expect(stored).not.toMatch(/4207|4311|River|Sky/);
    expect(run.said).toEqual([]);
  });
});
