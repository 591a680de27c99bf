import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { readHostState, watchShifts, type HostState } from './harness/host-state.ts';
import { cairnElementCount, isOpen, overlayFrame, switchOn } from './harness/overlay.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;
let before: HostState;

const focusedId = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

async function call(): Promise<Frame> {
  await run.command(page, 'toggle-overlay');
  const frame = await overlayFrame(page);
  await frame.getByRole('searchbox').waitFor();
  return frame;
}

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

describe('Cairn over an agency page', () => {
  it('is nowhere until the site is switched on', async () => {
    expect(await cairnElementCount(page)).toBe(0);
    expect(run.requests.filter((url) => url.startsWith(run.origin))).toEqual([]);
  });

  it('is switched on for one site in the options, and is there when the page loads again', async () => {
    await switchOn(run, 'http://localhost');
    await page.reload();
    await expect.poll(() => cairnElementCount(page)).toBe(1);
  });

  it('leaves the page as it was: tree, boxes, styles, globals, tab stops, layout shift and console', async () => {
    expect(await readHostState(page)).toEqual(before);
    expect(before.shifts).toBe(0);
    expect(run.said).toEqual([]);
  });

  it('opens by keyboard from its button, the first stop in the page', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = await overlayFrame(page);
    await frame.getByRole('searchbox').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(frame)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.nodeName.includes('-'))).toBe(true);
  });

  it('finds help for a misspelt need and goes back to where the peer was writing', async () => {
    await page.locator('#note').fill('We talked about food.');
    await page.locator('#note').focus();
    await page.keyboard.press('Home');
    const frame = await call();
    await page.keyboard.type('fod pantri');
    await expect.poll(() => frame.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
    await frame.locator('.card .open').first().click();
    await frame
      .getByRole('heading', { name: /pantry|despensa/i })
      .first()
      .waitFor();
    expect(await readHostState(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await expect.poll(focusedId).toBe('note');
    expect(await isOpen(frame)).toBe(false);
    await page.keyboard.type('Today: ');
    expect(await page.locator('#note').inputValue()).toBe('Today: We talked about food.');
  });

  it('keeps the words when it is called again, and closes with the same key command', async () => {
    const frame = await call();
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
    expect(await frame.getByRole('searchbox').inputValue()).toBe('fod pantri');
    await run.command(page, 'toggle-overlay');
    await expect.poll(focusedId).toBe('note');
  });

  it('lies over a header with the highest z-index', async () => {
    await call();
    const isCovered = await page.evaluate(() => {
      const { right, top } = document.querySelector('.bar')!.getBoundingClientRect();
      return document.elementFromPoint(right - 60, top + 30)?.nodeName.includes('-');
    });
    expect(isCovered).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('fills in words that were selected on the page, from the menu', async () => {
    await run.chooseMenu(page, 'find', 'ride to the\n Tuesday group');
    const frame = await overlayFrame(page);
    await expect.poll(() => frame.getByRole('searchbox').inputValue()).toBe('ride to the Tuesday group');
    await run.pressToolbar(page);
  });

  it('said nothing on the console and asked nobody outside the page and itself', () => {
    expect(run.said).toEqual([]);
    const outside = run.requests.filter((url) => !url.startsWith(agency.url) && !url.startsWith(run.origin));
    expect(outside.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  });

  it('leaves at once when the site is switched off', async () => {
    const options = await run.openOptions();
    await options.getByRole('button', { name: 'Turn off Cairn on localhost' }).click();
    await options.getByText('Cairn is off on localhost.').waitFor();
    await options.close();
    expect(await cairnElementCount(page)).toBe(0);
    await page.reload();
    expect(await readHostState(page)).toEqual(before);
  });
});
