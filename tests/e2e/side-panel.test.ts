import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Browser, type Frame, type Page, type WebWorker } from 'puppeteer-core';
import { chromiumPath } from '../browser.ts';
import { serveAgency } from '../fixtures/agency/server.ts';
import { copyForLocalhost } from './harness/extension-run.ts';

// Playwright does not show the browser's real side panel; Puppeteer does, as a target of its own.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let folder: string;
let browser: Browser;
let worker: WebWorker;
let page: Page;
let panel: Page;

interface WorkerScope {
  readonly chrome: {
    readonly tabs: { query(filter: { url: string }): Promise<readonly unknown[]> };
    readonly commands: { readonly onCommand: { dispatch(...args: unknown[]): void } };
    readonly contextMenus: { readonly onClicked: { dispatch(...args: unknown[]): void } };
  };
}

beforeAll(async () => {
  agency = await serveAgency();
  const copy = await copyForLocalhost();
  folder = copy.folder;
  browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    enableExtensions: [copy.extension],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const found = await target.worker();
  if (!found) throw new Error('The extension has no worker.');
  worker = found;
  page = await browser.newPage();
  await page.goto(`${agency.url}people/4207`);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
  agency.server.close();
});

const overlay = (): Frame | undefined =>
  page.frames().find((frame) => frame.url().endsWith('/tabs/overlay.html'));

/** Text of the first result of the finder in the panel, and what its search field holds. */
const readFinder = (): Promise<{ words: string | undefined; first: string | undefined }> =>
  panel.evaluate(() => {
    const root = document.querySelector('cairn-finder')?.shadowRoot;
    return {
      words: root?.querySelector<HTMLInputElement>('input[type="search"]')?.value,
      first: root?.querySelector('.card .open')?.textContent.trim(),
    };
  });

describe('the side panel', () => {
  it('opens from the overlay, which closes', async () => {
    await worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      const [tab] = await chrome.tabs.query({ url });
      chrome.commands.onCommand.dispatch('toggle-overlay', tab);
    }, page.url());
    await expect.poll(() => overlay()?.url()).toBeDefined();
    const button = await overlay()?.waitForSelector('header > button[title="Side panel"]');
    await button?.click();
    const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
    panel = await target.asPage();
    await panel.waitForSelector('cairn-finder');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.nodeName.includes('-') ?? false))
      .toBe(false);
  });

  it('finds help with the search field ready to type in', async () => {
    await expect.poll(() => panel.evaluate(() => document.activeElement?.nodeName)).toBe('CAIRN-FINDER');
    await panel.keyboard.type('food pantry');
    await expect.poll(async () => (await readFinder()).first).toMatch(/pantry|despensa/i);
  });

  it('takes words that are selected on the page while it is open; the overlay stays closed', async () => {
    await worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      const [tab] = await chrome.tabs.query({ url });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'find', selectionText: 'bus pass' }, tab);
    }, page.url());
    await expect.poll(async () => (await readFinder()).words).toBe('bus pass');
    const frame = await overlay()?.frameElement();
    expect(await frame?.isVisible()).toBe(false);
  });

  it('offers to keep the button on the site in front, and follows when another page comes to the front', async () => {
    const text = (): Promise<string> => panel.evaluate(() => document.body.innerText);
    await expect.poll(text).toContain('Keep Cairn’s button on localhost?');
    const other = await browser.newPage();
    await expect.poll(text).not.toContain('localhost');
    await other.close();
    await expect.poll(text).toContain('Keep Cairn’s button on localhost?');
  });

  it('fits a panel of 320 px without sideways scrolling', async () => {
    const client = await panel.createCDPSession();
    await client.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 640,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const widths = await panel.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth]);
    expect(widths).toEqual([320, 320]);
  });
});
