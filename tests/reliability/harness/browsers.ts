import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../../scripts/browsers.ts';
import type { PageApi } from '../page/page.ts';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
];

export interface OpenBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** Runs a function of `page.ts` inside the page. */
  call<K extends keyof PageApi>(
    name: K,
    ...args: Parameters<PageApi[K]>
  ): Promise<Awaited<ReturnType<PageApi[K]>>>;
  /** SIGKILL to the browser and everything it started. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A real browser over a profile directory, with the vault page open. */
export async function openBrowser(name: BrowserName, profile: string, url: string): Promise<OpenBrowser> {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(`There is no ${name} on this machine`);
  const browser = await puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: name === 'chromium' ? CHROMIUM_FLAGS : [],
    ...(name === 'chromium' ? { pipe: true } : {}),
    extraPrefsFirefox: { 'browser.shell.checkDefaultBrowser': false, 'app.update.enabled': false },
  });
  const page = await openPage(browser, url);
  return {
    browser,
    page,
    call: callsTo(page),
    async kill() {
      const child = browser.process();
      if (child?.pid === undefined) return;
      const gone = new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        else child.once('exit', () => resolve());
      });
      killTree(child.pid);
      await gone;
      await settingsPutBack(profile);
    },
    close: () => browser.close(),
  };
}

/** One more window of the same browser, with the vault page in it. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'vaultPage' in globalThis);
  return page;
}

export function callsTo(page: Page): OpenBrowser['call'] {
  return (method, ...args) =>
    page.evaluate(
      (called, given) =>
        (globalThis as unknown as { vaultPage: Record<string, (...all: unknown[]) => unknown> }).vaultPage[
          called
        ]?.(...given),
      method as string,
      args as unknown[],
    ) as Promise<never>;
}

/**
 * Puppeteer puts the settings of a Firefox profile back when the browser is gone, and says nothing when it is done: a
 * start in between finds half of them.
 */
async function settingsPutBack(profile: string): Promise<void> {
  const isBusy = () =>
    ['prefs.js', 'user.js'].some((name) => existsSync(path.join(profile, `${name}.puppeteer`)));
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Puppeteer starts each browser as the leader of a process group of its own. */
function killTree(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
