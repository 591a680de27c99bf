import { rm } from 'node:fs/promises';
import { expect } from 'vitest';
import {
  launch,
  type Browser,
  type ElementHandle,
  type Frame,
  type Page,
  type WebWorker,
} from 'puppeteer-core';
import { chromiumPath } from '../../browser.ts';
import { copyForLocalhost } from './extension-run.ts';
import { PASSPHRASE } from './open-records.ts';

// Playwright does not show the browser's real side panel; Puppeteer does, as a target of its own.

/** Chromium with the built extension, a page of the agency, and, once it was opened, the true side panel. */
export interface PanelRun {
  readonly browser: Browser;
  readonly worker: WebWorker;
  readonly page: Page;
  /** `chrome-extension://<id>` */
  readonly origin: string;
  /** Every console line and uncaught problem of the page. */
  readonly said: readonly string[];
  /** The panel that the overlay opens; the overlay closes. */
  openPanel(): Promise<Panel & { readonly page: Page }>;
  /** What the browser does when a key command or the menu is used over the page. */
  command(name: string): Promise<void>;
  chooseMenu(id: string, selectionText: string): Promise<void>;
  close(): Promise<void>;
}

/** The panel as a person uses it: by names, in the part in front, through every shadow tree. */
export interface Panel {
  readonly page: Page | Frame;
  /** In the part in front. */
  press(name: string): Promise<void>;
  /** In the header and in the bar that says whose record it is. */
  pressAbove(name: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Waits for words anywhere in the panel. */
  see(words: string): Promise<void>;
  find(selector: string): Promise<ElementHandle>;
  text(): Promise<string>;
  makeVault(): Promise<void>;
  unlock(): Promise<void>;
  lock(): Promise<void>;
}

interface WorkerScope {
  readonly chrome: {
    readonly tabs: { query(filter: { url: string }): Promise<readonly unknown[]> };
    readonly commands: { readonly onCommand: { dispatch(...args: unknown[]): void } };
    readonly contextMenus: { readonly onClicked: { dispatch(...args: unknown[]): void } };
  };
}

export async function startPanelRun(url: string): Promise<PanelRun> {
  const { folder, extension } = await copyForLocalhost();
  const browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    args: ['--no-sandbox', '--disable-gpu', '--lang=en-US'],
  });
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The extension has no worker.');
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  page.on('pageerror', (problem) => said.push(String(problem)));
  await page.goto(url);
  const fire = (what: 'commands' | 'contextMenus', given: object | string): Promise<void> =>
    worker.evaluate(
      async (call) => {
        const { chrome } = globalThis as unknown as WorkerScope;
        const [tab] = await chrome.tabs.query({ url: call.url });
        if (call.what === 'commands') chrome.commands.onCommand.dispatch(call.given, tab);
        else chrome.contextMenus.onClicked.dispatch(call.given, tab);
      },
      { what, given, url: page.url() },
    );
  const command = (name: string): Promise<void> => fire('commands', name);
  return {
    browser,
    worker,
    page,
    origin: new URL(target.url()).origin.replace('null', `chrome-extension://${new URL(target.url()).host}`),
    said,
    command,
    chooseMenu: (menuItemId, selectionText) => fire('contextMenus', { menuItemId, selectionText }),
    async openPanel() {
      await command('toggle-overlay');
      const overlay = await page.waitForFrame((frame) => frame.url().endsWith('/tabs/overlay.html'));
      await overlay.locator('header > button[title="Side panel"]').click();
      const opened = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
      const panelPage = await opened.asPage();
      return { ...panelOf(panelPage), page: panelPage };
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const FRONT = 'main:not([hidden])';
const named = (name: string, role: string): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** The app in the side panel, in the overlay's frame, or in a tab. */
export function panelOf(page: Page | Frame): Panel {
  const fields = async (): Promise<ElementHandle<HTMLInputElement>[]> => {
    await page.waitForSelector(`${FRONT} input[type=password]`);
    return page.$$(`${FRONT} input:not([type=checkbox])`) as Promise<ElementHandle<HTMLInputElement>[]>;
  };
  const pressOn = async (selector: string): Promise<void> => {
    const button = await page.waitForSelector(selector);
    // It may have been scrolled under the header.
    await button?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await button?.click();
  };
  return {
    page,
    press: (name) => pressOn(`${FRONT} ${named(name, 'button')}`),
    pressAbove: (name) => pressOn(`.surface > :not(main) ${named(name, 'button')}`),
    fill: (label, text) => page.locator(`${FRONT} ${named(label, 'textbox')}`).fill(text),
    see: (words) => expect.poll(() => shownText(page), { message: words }).toContain(words),
    async find(selector) {
      const found = await page.waitForSelector(`${FRONT} ${selector}`, { visible: true });
      if (!found) throw new Error(`${selector} is not there.`);
      return found;
    },
    text: () => shownText(page),
    async makeVault() {
      const [name, ...secrets] = await fields();
      await name?.type('Front desk');
      for (const secret of secrets) await secret.type(PASSPHRASE);
      await page.locator(`${FRONT} button.main`).click();
      const code = await page.waitForSelector('.recovery-code span:last-child');
      const last = await code?.evaluate((one) => one.textContent.trim());
      await page.locator(`${FRONT} input`).fill(last ?? '');
      await page.locator(`${FRONT} form button.main`).click();
    },
    async unlock() {
      const [secret] = await fields();
      await secret?.type(PASSPHRASE);
      await page.locator(`${FRONT} form button.main`).click();
    },
    async lock() {
      await page.locator('header button[title="Lock now"]').click();
      await page.waitForSelector(`${FRONT} input[type=password]`);
    },
  };
}

/** All words that are drawn in the panel, those of the widgets too. */
function shownText(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const inside = (root: Document | ShadowRoot): string[] =>
      [...root.querySelectorAll<HTMLElement>('*')]
        .filter((host) => host.shadowRoot && host.checkVisibility())
        .flatMap(({ shadowRoot }) => (shadowRoot ? [...textsOf(shadowRoot), ...inside(shadowRoot)] : []));
    const textsOf = (root: ShadowRoot): string[] =>
      [...root.children].map((child) => (child instanceof HTMLElement ? child.innerText : ''));
    return [document.body.innerText, ...inside(document)].join('\n').replace(/[^\S\n]+/g, ' ');
  });
}

/**
 * Buttons that put something into the page or name a person act once they were truly seen for half a second; a person who
 * pressed too early presses again.
 */
export async function pressSeen(panel: Panel, selector: string): Promise<void> {
  await panel.page.waitForSelector(selector, { visible: true });
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      const button = await panel.page.$(selector);
      await button?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await button?.click().catch((problem: unknown) => {
        // It went while the pointer was on its way.
        if (!/not clickable|detached/i.test(String(problem))) throw problem;
      });
      return (await panel.page.$(selector)) === null;
    })
    .toBe(true);
}
