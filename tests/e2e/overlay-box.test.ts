import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Locator, Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { overlayFrame, switchOn } from './harness/overlay.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;
let frame: Frame;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const USUAL: Box = { x: 832, y: 16, width: 432, height: 768 };

const grip = (): Locator => frame.getByRole('button', { name: 'Move and size' });
const box = async (): Promise<Box | null> => (await frame.frameElement()).boundingBox();

async function call(): Promise<void> {
  await run.command(page, 'toggle-overlay');
  frame = await overlayFrame(page);
  await grip().waitFor();
}

async function drag(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const part of [0.03, 0.1, 0.3, 0.6, 1]) {
    await page.mouse.move(from.x + by.x * part, from.y + by.y * part);
    // The sheet that follows the mouse is laid over the page after the first move was heard.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  }
  await page.mouse.up();
}

beforeAll(async () => {
  agency = await serveAgency();
  run = await startExtension();
  await switchOn(run, 'http://localhost');
  page = await run.context.newPage();
});

afterAll(async () => {
  await run.close();
  agency.server.close();
});

beforeEach(async () => {
  await run.worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    return chrome.storage.local.remove('overlay-boxes');
  });
  await page.goto(`${agency.url}people/4207`);
  await call();
});

describe('the overlay', () => {
  it('moves by its grip, stays there on this site, and goes back to its usual place', async () => {
    await expect.poll(box).toEqual(USUAL);
    const start = await grip().boundingBox();
    if (!start) throw new Error('The grip is not shown.');
    await drag({ x: start.x + 20, y: start.y + 20 }, { x: -400, y: 10 });
    await expect.poll(box).toEqual({ ...USUAL, x: 432, y: 26 });
    await page.reload();
    await call();
    await expect.poll(box).toEqual({ ...USUAL, x: 432, y: 26 });
    await grip().click();
    await frame.getByRole('button', { name: 'As before' }).click();
    await expect.poll(box).toEqual(USUAL);
  });

  it('sizes by a corner', async () => {
    await drag({ x: USUAL.x + 8, y: USUAL.y + USUAL.height - 8 }, { x: -100, y: -200 });
    await expect.poll(async () => Math.round((await box())?.width ?? 0)).toBeGreaterThan(520);
    const sized = await box();
    expect(Math.abs((sized?.height ?? 0) - 568)).toBeLessThan(4);
    expect(Math.abs((sized?.x ?? 0) + (sized?.width ?? 0) - 1264)).toBeLessThan(4);
    await grip().click();
    await frame.getByRole('button', { name: 'As before' }).click();
  });

  it('moves and sizes by keys, and by plain buttons for whoever cannot drag', async () => {
    await grip().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(box).toEqual({ ...USUAL, x: 800 });
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(box).toEqual({ ...USUAL, x: 800, height: 736 });
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Narrower' }).click();
    await expect.poll(box).toEqual({ ...USUAL, x: 800, width: 368, height: 736 });
    await frame.getByRole('button', { name: 'As before' }).click();
    await expect.poll(box).toEqual(USUAL);
  });

  it('never leaves the window, and takes all of a small one', async () => {
    await grip().focus();
    for (let time = 0; time < 40; time++) await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await box())?.x).toBe(1280 - USUAL.width);
    await page.setViewportSize({ width: 700, height: 600 });
    await expect.poll(box).toEqual({ x: 700 - USUAL.width, y: 0, width: USUAL.width, height: 600 });
    await page.setViewportSize({ width: 400, height: 600 });
    await expect.poll(box).toEqual({ x: 0, y: 0, width: 400, height: 600 });
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
