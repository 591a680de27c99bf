import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { readHostState, watchShifts, type HostState } from './harness/host-state.ts';
import { cairnElementCount, overlayFrame } from './harness/overlay.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;
let before: HostState;

beforeAll(async () => {
  agency = await serveAgency();
  run = await startExtension();
  page = await run.context.newPage();
  await watchShifts(page);
  await page.goto(`${agency.url}people/4207`);
  before = await readHostState(page);
});

afterAll(async () => {
  await run.close();
  agency.server.close();
});

describe('Cairn on an agency page', () => {
  it('is nowhere until the site is switched on', async () => {
    expect(await cairnElementCount(page)).toBe(0);
  });

  it('is switched on for one site in the options', async () => {
    const options = await run.openOptions();
    await options.getByLabel('Add a site').fill('http://localhost');
    await options.getByRole('button', { name: 'Turn on' }).click();
    await options.getByText('Cairn is on at localhost.').waitFor();
    expect(await options.getByRole('listitem').allInnerTexts()).toEqual(['localhost\nTurn off']);
    await options.close();
    await page.reload();
    await expect.poll(() => cairnElementCount(page)).toBe(1);
  });

  it('opens on a key command, takes the focus, closes with Escape and gives the focus back', async () => {
    await page.locator('#note').fill('We talked about');
    await page.locator('#note').focus();
    await run.command(page, 'toggle-overlay');
    const frame = await overlayFrame(page);
    await frame.getByRole('heading', { name: 'Cairn' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('note');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('note');
  });

  it('leaves the page as it was', async () => {
    await page.reload();
    await expect.poll(() => cairnElementCount(page)).toBe(1);
    expect(await readHostState(page)).toEqual(before);
    expect(run.said).toEqual([]);
  });
});
