import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { LIST, publish, startPluginSite, type PluginSite } from './harness/plugin-site.ts';
import { openAsVisitor, useByKeyboard, WIDGETS } from './harness/visitor.ts';

// The plugin on a real WordPress: put in by its keeper, used by an author who may not write HTML of their own.

let site: PluginSite;
let writer: Page;
let shortcodes: string;
let blocks: string;

const BY_SHORTCODE = WIDGETS.map((name) => `[cairn_${name}]`).join('\n\n');
const BY_BLOCK = WIDGETS.map((name) => `<!-- wp:cairn/${name} /-->`).join('\n\n');

beforeAll(async () => {
  site = await startPluginSite();
  const keeper = await site.signIn('keeper');
  await keeper.goto(`${site.wordpress.origin}/wp-admin/options-general.php?page=cairn`);
  await keeper.getByLabel('Address of your list').fill(`${LIST}\nhttps://lists.example/far-away/`);
  await keeper.getByLabel('Phone number of your center').fill('555-555-0110 <b>now</b>');
  await keeper.getByRole('button', { name: 'Save Changes' }).click();
  await keeper.getByText('This address was left out').waitFor();
  writer = await site.signIn('writer');
  shortcodes = await publish(writer, site.wordpress.origin, 'Shortcodes', BY_SHORTCODE);
  blocks = await publish(writer, site.wordpress.origin, 'Blocks', BY_BLOCK);
});

afterAll(() => site.stop());

describe('an author without the right to write HTML', () => {
  it('is one: WordPress takes an element and a script of theirs out', async () => {
    const address = await publish(
      writer,
      site.wordpress.origin,
      'By hand',
      '<cairn-finder src="/x/"></cairn-finder><script>1</script>',
    );
    const html = await (await fetch(address)).text();
    expect(html).not.toMatch(/<cairn-finder|<script>1/);
  });

  it.each(['shortcodes', 'blocks'] as const)(
    'puts every widget on a page by %s, and each of them comes alive',
    async (way) => {
      const { page, foreign, said, close } = await openAsVisitor(
        site,
        way === 'blocks' ? blocks : shortcodes,
      );
      for (const name of WIDGETS) await page.locator(`cairn-${name}:defined`).first().waitFor();
      for (const name of WIDGETS) {
        const frame = page.locator(`cairn-${name} .frame`).first();
        await expect
          .poll(async () => ({ name, isShown: await frame.isVisible() }))
          .toEqual({ name, isShown: true });
      }
      await useByKeyboard(page);
      expect(foreign()).toEqual([]);
      expect(said).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await close();
    },
  );

  it('marks a div by hand, and the script comes along', async () => {
    const div = `<div data-cairn="finder" data-src="${LIST}"><p>Call 988</p></div>`;
    const address = await publish(writer, site.wordpress.origin, 'A div', div);
    const { page, close } = await openAsVisitor(site, address);
    await useByKeyboard(page);
    await close();
  });

  it('cannot bring markup, scripts or another host in through the settings of a widget', async () => {
    const hostile = [
      `[cairn_finder list="https://lists.example/far/ //lists.example/x/ javascript:alert(1)" heading='"><img src=x onerror=alert(1)>' language='es" onload="alert(1)']`,
      `[cairn_assessment form="https://forms.example/form.json" name='a" onclick="alert(1)']`,
      `<!-- wp:cairn/consent {"discloser":"\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\"onclick=\\"alert(1)"} /-->`,
      `<!-- wp:cairn/crisis {"className":"x\\" onmouseover=\\"alert(1)"} /-->`,
    ].join('\n\n');
    const address = await publish(writer, site.wordpress.origin, 'Hostile', hostile);
    const { page, foreign, said, close } = await openAsVisitor(site, address);
    await page.locator('cairn-consent:defined').waitFor();
    await page.locator('cairn-finder .card').first().waitFor();
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('.cairn-widget, .cairn-widget *')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    );
    expect(handlers).toEqual([]);
    expect(await page.locator('.cairn-widget img, .cairn-widget script').count()).toBe(0);
    expect(await page.locator('cairn-finder').getAttribute('src')).toBe(LIST);
    expect(foreign()).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  it.each([
    ['//lists.example/x', ''],
    ['/\\lists.example/x', '/lists.example/x/'],
    ['/\\/lists.example/x', ''],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['ftp://lists.example/x', ''],
    ['http://lists.example/x', ''],
    ['https://chosen.example@lists.example/x', ''],
    ['https://chosen.example:8443/x', ''],
    ['https://chosen.example/x', 'https://chosen.example/x/'],
    ['/our-list', '/our-list/'],
  ])('names the list %s and gets what stays in bounds', async (address, expected) => {
    const text = `base64_decode('${Buffer.from(address).toString('base64')}')`;
    const kept = await site.wordpress.php(
      `echo implode(' ', Cairn\\split_addresses(${text}, array('https://chosen.example'))['kept']);`,
    );
    expect(kept).toBe(expected);
  });

  it('finds the blocks in the editor, which takes them without a complaint', async () => {
    await writer.goto(`${site.wordpress.origin}/wp-admin/post-new.php`);
    const outcome = await writer.evaluate(async (names) => {
      const { wp } = window as unknown as { wp: EditorOfWordPress };
      wp.data
        .dispatch('core/block-editor')
        .insertBlocks(names.map((name) => wp.blocks.createBlock(`cairn/${name}`)));
      await Promise.resolve();
      const html = wp.data.select('core/editor').getEditedPostContent();
      return { html, isWhole: wp.blocks.parse(html).every(({ isValid }) => isValid) };
    }, WIDGETS);
    expect(outcome.isWhole).toBe(true);
    expect(outcome.html.match(/wp:cairn/g)?.length).toBe(WIDGETS.length);
    await expect.poll(() => writer.locator('.wp-block .components-placeholder').count()).toBe(WIDGETS.length);
  });
});

describe('what the site keeps', () => {
  it('is one option with the settings, cleaned, and the pages as they were written', async () => {
    const { database } = site.wordpress;
    const options = await database.query(
      "SELECT option_name FROM wordpress.wp_options WHERE option_name LIKE '%cairn%'",
    );
    expect(options).toBe('cairn_settings');
    const kept = await site.wordpress.php("echo wp_json_encode(get_option('cairn_settings'));");
    expect(JSON.parse(kept)).toEqual({
      list: LIST,
      elsewhere: false,
      language: '',
      theme: '',
      report: '',
      phone: '555-555-0110',
      exit: true,
    });
    const tables = await database.query("SHOW TABLES IN wordpress LIKE '%cairn%'");
    expect(tables).toBe('');
    const meta = await database.query(
      "SELECT COUNT(*) FROM wordpress.wp_postmeta WHERE meta_key LIKE '%cairn%' UNION SELECT COUNT(*) FROM wordpress.wp_usermeta WHERE meta_key LIKE '%cairn%'",
    );
    expect(meta).toBe('0');
  });

  it('may be changed by nobody but those who may change settings', async () => {
    const answer = await writer.goto(`${site.wordpress.origin}/wp-admin/options-general.php?page=cairn`);
    expect(answer?.status()).toBe(403);
  });

  it('is nothing once the plugin is taken away, and PHP never complained about it', async () => {
    expect(await site.wordpress.complaints()).not.toContain('cairn-widgets');
    await site.wordpress.php(
      "require ABSPATH . 'wp-admin/includes/plugin.php'; require ABSPATH . 'wp-admin/includes/file.php'; deactivate_plugins('cairn-widgets/cairn-widgets.php'); delete_plugins(array('cairn-widgets/cairn-widgets.php'));",
    );
    const left = await site.wordpress.database.query(
      "SELECT COUNT(*) FROM wordpress.wp_options WHERE option_name = 'cairn_settings'",
    );
    expect(left).toBe('0');
  });
});

interface EditorOfWordPress {
  readonly data: {
    dispatch(store: string): { insertBlocks(blocks: readonly object[]): void };
    select(store: string): { getEditedPostContent(): string };
  };
  readonly blocks: {
    createBlock(name: string): object;
    parse(html: string): readonly { readonly isValid: boolean }[];
  };
}
