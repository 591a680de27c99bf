import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { cairnElementCount, isOpen, overlayFrame, switchOn } from './harness/overlay.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;

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
  await page.goto(`${agency.url}people/4207`);
  await expect.poll(() => cairnElementCount(page)).toBe(1);
});

async function call(): Promise<Frame> {
  await run.command(page, 'toggle-overlay');
  const frame = await overlayFrame(page);
  await frame.getByRole('searchbox').waitFor();
  return frame;
}

/** Where the overlay lies, the topmost element of the page is Cairn's. */
const isOnTop = (): Promise<boolean> =>
  page.evaluate(() => document.elementFromPoint(innerWidth - 60, 60)?.nodeName.includes('-') ?? false);

describe('Cairn stays where it was put', () => {
  it('while a single-page application moves on', async () => {
    const frame = await call();
    await frame.getByRole('searchbox').fill('food');
    await page.getByRole('link', { name: 'Schedule' }).click();
    await page.getByRole('heading', { name: 'Schedule' }).waitFor();
    expect(await cairnElementCount(page)).toBe(1);
    expect(await frame.getByRole('searchbox').inputValue()).toBe('food');
  });

  it('when the page throws away its whole body or its whole root', async () => {
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    expect(await cairnElementCount(page)).toBe(1);
    await page.evaluate(() => {
      const root = document.createElement('html');
      root.append(document.createElement('head'), document.createElement('body'));
      document.documentElement.replaceWith(root);
    });
    await expect.poll(() => cairnElementCount(page)).toBe(1);
    expect(await isOpen(await call())).toBe(true);
  });

  it('comes back when the page takes it out, and stays away when the page insists', async () => {
    const remove = (): Promise<void> =>
      page.evaluate(() => {
        for (const child of Array.from(document.documentElement.children)) {
          if (child !== document.head && child !== document.body) child.remove();
        }
      });
    for (let time = 1; time <= 5; time++) {
      await remove();
      await expect.poll(() => cairnElementCount(page)).toBe(1);
    }
    await remove();
    expect(await cairnElementCount(page)).toBe(0);
    // The peer's own call is another matter.
    expect(await isOpen(await call())).toBe(true);
  });

  it('can be used over a modal dialog, and gives the focus back into it', async () => {
    await page.getByRole('button', { name: 'Review and sign' }).click();
    await page.locator('#reason').focus();
    const frame = await call();
    await page.keyboard.type('ride');
    expect(await frame.getByRole('searchbox').inputValue()).toBe('ride');
    expect(await isOnTop()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reason');
    expect(await page.locator('#signing').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
  });

  it('keeps its words when a dialog opens and closes under it', async () => {
    const frame = await call();
    await frame.getByRole('searchbox').fill('ride');
    await page.evaluate(() => document.querySelector<HTMLElement>('#sign')?.click());
    await expect.poll(isOnTop).toBe(true);
    await frame.getByRole('searchbox').click();
    await page.keyboard.type('s');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#signing')?.close());
    await expect.poll(isOnTop).toBe(true);
    expect(await frame.getByRole('searchbox').inputValue()).toBe('rides');
  });

  it('rises over a part of the page in full screen', async () => {
    await page.evaluate(() => {
      const app = document.querySelector<HTMLElement>('#app');
      app?.addEventListener('dblclick', () => void app.requestFullscreen());
    });
    const frame = await call();
    await page.getByRole('heading', { name: /^Record/ }).dblclick();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('app');
    await expect.poll(isOnTop).toBe(true);
    await frame.getByRole('searchbox').fill('ride');
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(isOnTop).toBe(true);
    expect(await frame.getByRole('searchbox').inputValue()).toBe('ride');
  });

  it('keeps the shortcuts of the page working, and out of its own fields', async () => {
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await call();
    await page.keyboard.type('ns/');
    expect(new URL(page.url()).pathname).toBe('/people/4207');
  });
});
