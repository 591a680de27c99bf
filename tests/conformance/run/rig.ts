import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { out } from '../../../scripts/paths.ts';
import { startExtension, type ExtensionRun } from '../../e2e/harness/extension-run.ts';
import { front, makeVault } from '../../e2e/harness/open-records.ts';
import { startSite, type Site } from '../../e2e/harness/site-run.ts';
import type { Look, State } from '../scene.ts';

/** Every run looks at the same morning, so that what is kept stays the same: a Monday in Michigan. */
export const NOW = new Date('2026-03-02T10:00:00-05:00');
export const ZONE = 'America/Detroit';

/** Opens states: the built site in one browser, the built extension in one browser for each language. */
export interface Rig {
  open(state: State): Promise<Page>;
  close(page: Page): Promise<void>;
  /** The day and the browser of what was seen. */
  seenOn(): { readonly on: string; readonly browser: string };
  stop(): Promise<void>;
}

export interface RigOptions {
  /** Changes what a script says before a page of the site runs it. */
  readonly rewrite?: (script: string) => string;
  /** Changes the copy of the built extension before it is loaded. */
  readonly alter?: (folder: string) => Promise<void>;
}

export function startRig({ rewrite, alter }: RigOptions = {}): Rig {
  let site: Promise<Site> | undefined;
  let version = '';
  const kept = new Map<string, Promise<ExtensionRun>>();
  const own = new Map<Page, ExtensionRun>();
  const start = async (locale: string): Promise<ExtensionRun> => {
    const run = await startExtension({ locale, ...(alter ? { alter } : {}) });
    await run.context.clock.setFixedTime(NOW);
    return run;
  };

  async function openSite({ scene, look }: State): Promise<Page> {
    site ??= startSite();
    const { browser, origin } = await site;
    version = browser.version();
    const context = await browser.newContext({ ...contextOf(look), timezoneId: ZONE });
    await context.clock.setFixedTime(NOW);
    if (rewrite)
      await context.route(/\/widgets\/.*\.js(\?|$)/, async (route) => {
        const { pathname } = new URL(route.request().url());
        const script = await readFile(path.join(out.site, pathname), 'utf8');
        await route.fulfill({ contentType: 'text/javascript', body: rewrite(script) });
      });
    const page = await context.newPage();
    await prepare(page, look);
    await scene.before?.(page);
    await page.goto(`${origin}/${scene.address}`);
    return page;
  }

  async function openExtension({ scene, look }: State): Promise<Page> {
    const locale = look.locale === 'es' ? 'es-US' : 'en-US';
    const isKept = scene.records === 'kept';
    let run: ExtensionRun;
    if (isKept) {
      const started = kept.get(locale) ?? withRecords(start(locale));
      kept.set(locale, started);
      run = await started;
    } else run = await start(locale);
    version = run.context.browser()?.version() ?? version;
    const page = await run.context.newPage();
    if (!isKept) own.set(page, run);
    const { colorScheme, forcedColors } = contextOf(look);
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.setViewportSize(contextOf(look).viewport);
    await prepare(page, look);
    await scene.before?.(page);
    await page.goto(`${run.origin}/${scene.address}`);
    return page;
  }

  return {
    async open(state) {
      const page = await (state.widget === 'extension' ? openExtension(state) : openSite(state));
      page.setDefaultTimeout(30_000);
      await state.scene.bring?.(page);
      return page;
    },
    async close(page) {
      const run = own.get(page);
      if (run) await run.close();
      else if (page.url().startsWith('chrome-extension:')) await page.close();
      else {
        await page.context().unrouteAll({ behavior: 'ignoreErrors' });
        await page.context().close();
      }
      own.delete(page);
    },
    seenOn: () => ({ on: new Date().toISOString().slice(0, 10), browser: `Chromium ${version}` }),
    async stop() {
      for (const run of kept.values()) await (await run).close();
      await (await site)?.stop();
    },
  };
}

function contextOf(look: Look) {
  return {
    locale: look.locale === 'es' ? 'es-US' : 'en-US',
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
    viewport: { width: look.width ?? 1024, height: 768 },
  } as const satisfies Parameters<Site['browser']['newContext']>[0] & object;
}

/** The page of the demo is English and left to right; a look that says otherwise holds before the widgets start. */
async function prepare(page: Page, { locale, dir }: Look): Promise<void> {
  // What runs scripts by name leaves calls of its own in functions that go into the page.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(
    (said) => {
      document.addEventListener('readystatechange', () => {
        if (said.locale) document.documentElement.lang = said.locale;
        if (said.dir) document.documentElement.dir = said.dir;
      });
    },
    { locale, dir },
  );
}

/** A vault, opened in a page that stays: the other pages of this browser find it open. */
async function withRecords(starting: Promise<ExtensionRun>): Promise<ExtensionRun> {
  const run = await starting;
  const page: Page = await run.context.newPage();
  await page.goto(`${run.origin}/sidepanel.html`);
  await page.locator('header nav button').first().click();
  await makeVault(page);
  await page.locator('#today-heading').waitFor();
  await addPerson(page);
  return run;
}

async function addPerson(page: Page): Promise<void> {
  await front(page).locator('button.start').click();
  await front(page).locator('input[type=text]').first().fill('River');
  await front(page).locator('button[type="submit"]').click();
  await page.locator('#person-heading').waitFor();
}
