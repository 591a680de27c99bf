import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { out } from '../../scripts/paths.ts';
import { buildWordPressPlugin } from '../../widgets/scripts/wordpress-plugin.ts';
import { publish, startPluginSite, type PluginSite } from './harness/plugin-site.ts';
import { openAsVisitor, useByKeyboard, WIDGETS } from './harness/visitor.ts';

// What a host does to the page around the widgets: a theme, a cache, a blocked script, another language, a feed.

let site: PluginSite;
let address: string;

beforeAll(async () => {
  site = await startPluginSite();
  await site.wordpress.php(
    "update_option('cairn_settings', array('list' => '/wp-content/uploads/cairn/riverbend/', 'phone' => '555-555-0110'));",
  );
  const writer = await site.signIn('writer');
  const content = WIDGETS.map((name) => `<!-- wp:cairn/${name} /-->`).join('\n\n');
  address = await publish(writer, site.wordpress.origin, 'All of it', content);
});

afterAll(() => site.stop());

/** What the theme could have changed, as the person sees it. */
function look(page: Page): Promise<unknown> {
  return page.locator('cairn-finder').evaluate((host) => {
    const inside = (selector: string): Element => {
      const found = host.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`${selector} is not there.`);
      return found;
    };
    const facts = (selector: string): readonly string[] => {
      const { fontSize, fontFamily, letterSpacing, textTransform, color, margin } = getComputedStyle(
        inside(selector),
      );
      return [fontSize, fontFamily, letterSpacing, textTransform, color, margin];
    };
    const box = inside('.frame').getBoundingClientRect();
    const small = [...(host.shadowRoot?.querySelectorAll('button, a[href], input, summary') ?? [])].filter(
      (target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && height > 0 && height < 44 && getComputedStyle(target).display !== 'inline';
      },
    );
    return {
      frame: facts('.frame'),
      heading: facts('h2'),
      search: facts('[type=search]'),
      button: facts('.button'),
      isInPage: box.left >= 0 && box.right <= innerWidth,
      small: small.map((target) => target.outerHTML.slice(0, 80)),
    };
  });
}

describe('a theme', () => {
  const looks: unknown[] = [];

  it.each(['twentytwentythree', 'twentytwentyone'])('%s leaves the finder as it is', async (theme) => {
    await site.wordpress.php(`switch_theme('${theme}');`);
    const { page, foreign, said, close } = await openAsVisitor(site, address);
    await page.locator('cairn-finder .card').first().waitFor();
    looks.push(await look(page));
    expect(looks.at(-1)).toMatchObject({ isInPage: true, small: [] });
    expect(looks.at(-1)).toEqual(looks[0]);
    await useByKeyboard(page);
    expect(foreign()).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  it.each(['twentytwentythree', 'twentytwentyone'])('%s shows it all on a phone of 320 px', async (theme) => {
    await site.wordpress.php(`switch_theme('${theme}');`);
    const { page, close } = await openAsVisitor(site, address, { viewport: { width: 320, height: 640 } });
    await page.locator('cairn-finder .card').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await close();
  });
});

describe('a cache that keeps the HTML', () => {
  const squeezed = (html: string): string =>
    html
      .replace(/<!--(?!\[)[^]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .replace(/="([\w/.-]+)"/g, '=$1');
  const fromCache = (html: string) => async (page: Page) => {
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
  };

  it('gets the same for every visitor, and nothing of the person who is signed in', async () => {
    const first = await (await fetch(address)).text();
    expect(await (await fetch(address)).text()).toBe(first);
    expect(first).not.toMatch(/data-[a-z-]*="[^"]*(nonce|writer)/);
  });

  it('works out of the cache, squeezed by a plugin that makes pages smaller', async () => {
    const html = squeezed(await (await fetch(address)).text());
    const { page, foreign, close } = await openAsVisitor(site, address, {}, fromCache(html));
    await useByKeyboard(page);
    expect(foreign()).toEqual([]);
    await close();
  });

  it('still works out of the cache after the plugin was updated', async () => {
    const html = await (await fetch(address)).text();
    const folder = await mkdtemp(path.join(tmpdir(), 'cairn-plugin-'));
    const widgetsDir = path.join(folder, 'widgets');
    await cp(path.join(out.site, 'widgets'), widgetsDir, { recursive: true });
    const integrity = path.join(widgetsDir, 'integrity.json');
    const said = JSON.parse(await readFile(integrity, 'utf8')) as object;
    await writeFile(integrity, JSON.stringify({ ...said, version: '99.0.0-00000000' }));
    await buildWordPressPlugin({
      widgetsDir,
      packDir: path.join(out.packs, 'national'),
      outDir: folder,
      version: '99.0.0',
    });
    const installed = path.join(site.wordpress.folder, 'wp-content/plugins/cairn-widgets');
    await rm(installed, { recursive: true });
    await cp(path.join(folder, 'wordpress/cairn-widgets'), installed, { recursive: true });
    await rm(folder, { recursive: true });
    const { page, close } = await openAsVisitor(site, address, {}, fromCache(html));
    await useByKeyboard(page);
    await close();
  });
});

describe('without the script', () => {
  it.each([
    ['blocked by a policy', {}],
    ['switched off by the person', { javaScriptEnabled: false }],
  ])(
    '%s: crisis lines, the phone of the center and what to do instead can be read',
    async (_name, options) => {
      const { page, close } = await openAsVisitor(site, address, options, (one) =>
        one.route('**/cairn-widgets/assets/**', (route) => route.abort()),
      );
      const words = await page.locator('.cairn-widget').allInnerTexts();
      expect(words).toHaveLength(WIDGETS.length);
      for (const text of words)
        expect(text).toMatch(/Call 988 or text 988.*call 911[^]*call 211[^]*555-555-0110/);
      expect(new Set(words).size).toBe(WIDGETS.length);
      const hrefs = await page
        .locator('.cairn-widget')
        .first()
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(['tel:988', 'sms:988', 'tel:911', 'tel:211', 'tel:5555550110']);
      const isOff = 'javaScriptEnabled' in options;
      expect(words[0]?.includes('JavaScript')).toBe(isOff);
      await close();
    },
  );

  it('reads the same in Spanish on a Spanish site, and the widgets speak it', async () => {
    // Written by hand, since WordPress takes a language only with its own translation, which Debian packs apart.
    const { database } = site.wordpress;
    await database.query(
      "INSERT INTO wordpress.wp_options (option_name, option_value) VALUES ('WPLANG', 'es_MX') ON DUPLICATE KEY UPDATE option_value = 'es_MX'",
    );
    const html = await (await fetch(address)).text();
    expect(html).toContain('¿Necesitas ayuda ya? <a href="tel:988">Llama al 988</a> y marca 2');
    const { page, close } = await openAsVisitor(site, address);
    await page.locator('cairn-finder').getByRole('heading', { name: 'Encuentra ayuda' }).waitFor();
    await close();
    await database.query("UPDATE wordpress.wp_options SET option_value = '' WHERE option_name = 'WPLANG'");
  });

  it('puts the words alone into a feed', async () => {
    await site.wordpress.php("update_option('rss_use_excerpt', '0');");
    const feed = await (await fetch(`${site.wordpress.origin}/feed/`)).text();
    expect(feed).toContain('Call 988');
    expect(feed).not.toContain('data-cairn');
  });
});
