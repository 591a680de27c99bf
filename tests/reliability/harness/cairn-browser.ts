import { launch, type Browser, type Frame, type Page, type WebWorker } from 'puppeteer-core';
import { chromiumPath } from '../../browser.ts';

export const PASSPHRASE = 'four stones beside the river';

/** Chromium over a profile that stays, with the built extension in it: killed and opened again as often as a test likes. */
export interface CairnBrowser {
  readonly browser: Browser;
  readonly worker: WebWorker;
  /** `chrome-extension://<id>` */
  readonly origin: string;
  openPanel(): Promise<Page>;
  /** The overlay over a page of its own. */
  openOverlay(url: string): Promise<Frame>;
  /** SIGKILL to the browser and everything it started. */
  kill(): Promise<void>;
}

interface WorkerScope {
  readonly chrome: {
    readonly tabs: { query(filter: { url: string }): Promise<readonly unknown[]> };
    readonly commands: { readonly onCommand: { dispatch(...args: unknown[]): void } };
  };
}

export async function openCairnBrowser(profile: string, extension: string): Promise<CairnBrowser> {
  const browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [extension],
    args: ['--no-sandbox', '--disable-gpu', '--window-size=900,900'],
  });
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The extension has no worker.');
  await hasBegun(worker);
  const origin = new URL(worker.url()).origin;
  const isOverlay = (frame: Frame): boolean => frame.url().endsWith('/tabs/overlay.html');
  return {
    browser,
    worker,
    origin: origin === 'null' ? worker.url().split('/').slice(0, 3).join('/') : origin,
    async openPanel() {
      const page = await browser.newPage();
      await page.goto(`${worker.url().split('/').slice(0, 3).join('/')}/sidepanel.html`);
      await shows(page, '.surface');
      return page;
    },
    async openOverlay(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await worker.evaluate(async (address) => {
        const { chrome } = globalThis as unknown as WorkerScope;
        const [tab] = await chrome.tabs.query({ url: address });
        chrome.commands.onCommand.dispatch('toggle-overlay', tab);
      }, page.url());
      const frame = await page.waitForFrame(isOverlay);
      await shows(frame, '.surface');
      return frame;
    },
    async kill() {
      const child = browser.process();
      if (child?.pid === undefined) throw new Error('The browser has no process.');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

/** The browser tells of a worker a moment before it gives it the extension's interfaces. */
async function hasBegun(worker: WebWorker): Promise<void> {
  const hasInterfaces = (): Promise<boolean> =>
    worker.evaluate(() => (globalThis as { chrome?: { storage?: unknown } }).chrome?.storage !== undefined);
  for (const endMs = Date.now() + PATIENCE_MS; !(await hasInterfaces());) {
    if (Date.now() > endMs) throw new Error('The extension’s worker never began.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The part in front, as a selector. */
export const FRONT = 'main:not([hidden])';

/** Presses the first button in sight with these words, as soon as there is one. */
export async function press(view: Page | Frame, words: string): Promise<void> {
  await until(view, `the button "${words}"`, () =>
    view.evaluate((wanted) => {
      const button = [...document.querySelectorAll<HTMLElement>('button')].find(
        (one) => one.getClientRects().length > 0 && one.textContent.trim() === wanted,
      );
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** Waits without the view's own clock: the browser slows it down where a view is behind another. */
export async function shows(view: Page | Frame, selector: string): Promise<void> {
  await until(view, selector, () =>
    view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
}

const PATIENCE_MS = 60_000;

async function until(view: Page | Frame, what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const endMs = Date.now() + PATIENCE_MS; !(await isSo());) {
    if (Date.now() > endMs) throw new Error(`${what} never came; the view says: ${await textOf(view)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function fill(view: Page | Frame, selector: string, text: string): Promise<void> {
  await shows(view, selector);
  await view.evaluate(
    (wanted, value) => {
      const input = document.querySelector<HTMLInputElement>(wanted);
      if (!input) return;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** From a browser that knows no vault to an open one; gives the recovery code. */
export async function makeVault(view: Page | Frame, nickname = 'Blue mug'): Promise<string> {
  await press(view, 'Your records');
  await fill(view, `${FRONT} input[type="text"]`, nickname);
  for (const at of [2, 3]) await fill(view, `${FRONT} form > .field:nth-of-type(${at}) input`, PASSPHRASE);
  await press(view, 'Make my locked place');
  await shows(view, `${FRONT} .recovery-code`);
  const groups = await view.$$eval(`${FRONT} .recovery-code span`, (spans) =>
    spans.map(({ textContent }) => textContent),
  );
  await fill(view, `${FRONT} input.code`, groups.at(-1) ?? '');
  await press(view, 'I have it. Go on');
  await shows(view, '.vault-home');
  return groups.join('-');
}

export async function unlock(view: Page | Frame): Promise<void> {
  await fill(view, `${FRONT} input[autocomplete="current-password"]`, PASSPHRASE);
  await press(view, 'Unlock');
}

export function textOf(view: Page | Frame): Promise<string> {
  return view.evaluate(() => document.body.innerText);
}
