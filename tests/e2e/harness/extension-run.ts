import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { out } from '../../../scripts/paths.ts';
import { chromiumPath } from '../../browser.ts';
import { watchRequests } from '../../privacy/own-origin.ts';

/** A real browser with the built extension in it. */
export interface ExtensionRun {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** `chrome-extension://<id>` */
  readonly origin: string;
  /** Every address that any page, frame or worker of this browser asked for. */
  readonly requests: readonly string[];
  /** Every console line and uncaught problem, of the page and of Cairn. */
  readonly said: readonly string[];
  openOptions(): Promise<Page>;
  /** What the browser does when a key command, the toolbar button or the menu is used over the page. */
  command(page: Page, name: string): Promise<void>;
  pressToolbar(page: Page): Promise<void>;
  chooseMenu(page: Page, id: string, selectionText: string): Promise<void>;
  /** Ends the browser and starts it again over the same profile, as on the next morning. */
  restart(): Promise<ExtensionRun>;
  /** Ends the browser; throws when any request of the run left this machine. */
  close(): Promise<void>;
}

export interface ExtensionRunOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** In place of the browser itself, a program that starts it. */
  readonly executablePath?: string;
  /** Changes the copy of the built extension before it is loaded; the test says why. */
  readonly alter?: (folder: string) => Promise<void>;
}

/** Starts Chromium with the extension that `pnpm build` made. */
export async function startExtension(options: ExtensionRunOptions = {}): Promise<ExtensionRun> {
  const copy = await copyForLocalhost();
  await options.alter?.(copy.extension);
  return startOver(copy, options);
}

async function startOver(
  copy: { readonly folder: string; readonly extension: string },
  options: ExtensionRunOptions,
): Promise<ExtensionRun> {
  const { folder, extension } = copy;
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: options.executablePath ?? chromiumPath(),
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.locale ? [`--lang=${options.locale}`, `--accept-lang=${options.locale}`] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const said: string[] = [];
  const watch = watchRequests(context);
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (problem) => said.push(`uncaught: ${problem.error().message}`));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;

  return {
    context,
    worker,
    origin,
    requests: watch.requests,
    said,
    async openOptions() {
      const page = await context.newPage();
      await page.goto(`${origin}/options.html`);
      return page;
    },
    command: (page, name) => dispatch(worker, page, 'command', name),
    pressToolbar: (page) => dispatch(worker, page, 'toolbar', ''),
    chooseMenu: (page, id, selectionText) => dispatch(worker, page, id, selectionText),
    async restart() {
      await context.close();
      watch.expectNothingLeft();
      return startOver(copy, options);
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
      watch.expectNothingLeft();
    },
  };
}

/**
 * A copy of the built extension. No test can press the browser's own permission prompt, so this copy may enter
 * http://localhost from the start; the way to the prompt is unit-tested in `extension/src/features/sites`.
 */
export async function copyForLocalhost(): Promise<{ readonly folder: string; readonly extension: string }> {
  if (!existsSync(path.join(out.extension, 'manifest.json'))) {
    throw new Error('The extension is not built yet. Run "npx pnpm@12 build" first.');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'cairn-extension-'));
  const extension = path.join(folder, 'extension');
  await cp(out.extension, extension, { recursive: true });
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['http://localhost/*'] }));
  return { folder, extension };
}

/** The part of `chrome` that the tests use inside the worker. */
interface WorkerScope {
  readonly chrome: {
    readonly tabs: { query(filter: { url: string }): Promise<readonly unknown[]> };
    readonly commands: { readonly onCommand: Fire };
    readonly action: { readonly onClicked: Fire };
    readonly contextMenus: { readonly onClicked: Fire };
  };
}

interface Fire {
  dispatch(...args: unknown[]): void;
}

/** The browser's own buttons cannot be pressed from outside, so their events are fired in the worker. */
async function dispatch(worker: Worker, page: Page, what: string, words: string): Promise<void> {
  await worker.evaluate(
    async (call) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      const [tab] = await chrome.tabs.query({ url: call.url });
      if (call.what === 'command') chrome.commands.onCommand.dispatch(call.words, tab);
      else if (call.what === 'toolbar') chrome.action.onClicked.dispatch(tab);
      else {
        const choice = { menuItemId: call.what, selectionText: call.words };
        chrome.contextMenus.onClicked.dispatch(choice, tab);
      }
    },
    { url: page.url(), what, words },
  );
}
