import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { out } from '../../../scripts/paths.ts';
import { chromiumPath } from '../../browser.ts';
import { QUIET_BROWSER } from '../../e2e/harness/site-run.ts';
import { PASSWORD, startWordPress, type WordPress } from './wordpress.ts';

/** A WordPress with the plugin, and a browser. */
export interface PluginSite {
  readonly wordpress: WordPress;
  readonly browser: Browser;
  /** A browser window of somebody who is signed in, at the dashboard. */
  signIn(name: 'keeper' | 'writer'): Promise<Page>;
  stop(): Promise<void>;
}

/** Where the center's list lies: it was copied up like any other file. */
export const LIST = '/wp-content/uploads/cairn/riverbend/';

/** Sets up the site, puts the plugin in as its keeper would, and copies the list up. */
export async function startPluginSite(): Promise<PluginSite> {
  const wordpress = await startWordPress();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET_BROWSER] });
  const site: PluginSite = {
    wordpress,
    browser,
    signIn: (name) => signIn(browser, wordpress.origin, name),
    stop: async () => {
      await browser.close();
      await wordpress.stop();
    },
  };
  await cp(path.join(out.packs, 'riverbend'), path.join(wordpress.folder, LIST), { recursive: true });
  const page = await site.signIn('keeper');
  await page.goto(`${wordpress.origin}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(await pluginZip());
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.locator('#message').getByText('Plugin activated').waitFor();
  await page.context().close();
  return site;
}

/** The zip file of the last build. */
async function pluginZip(): Promise<string> {
  const name = (await readdir(out.hosts)).find((one) => /^cairn-wordpress-.*\.zip$/.test(one));
  if (name === undefined) throw new Error('There is no plugin yet: run "pnpm build" first.');
  return path.join(out.hosts, name);
}

async function signIn(browser: Browser, origin: string, name: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(PASSWORD);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  return page;
}

/** Publishes a post as whoever is signed in, the way the editor does, and resolves with its address. */
export async function publish(page: Page, origin: string, title: string, content: string): Promise<string> {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  return page.evaluate(
    async (post) => {
      const { wp } = window as unknown as {
        wp: { apiFetch(request: object): Promise<{ readonly link: string }> };
      };
      return (await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data: post })).link;
    },
    { title, content, status: 'publish' },
  );
}
