import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { out } from '../../scripts/paths.ts';
import { buildWordPressPlugin } from '../../widgets/scripts/wordpress-plugin.ts';

// What goes to hosts, put together twice out of the same build. `pnpm hosts` puts it on a real WordPress.

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cairn-hosts-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const plugin = (name: string): Promise<string> =>
  buildWordPressPlugin({
    widgetsDir: path.join(out.site, 'widgets'),
    packDir: path.join(out.packs, 'national'),
    outDir: path.join(folder, name),
    version: '1.2.3',
  });

describe('the WordPress plugin', () => {
  it('is the same to the last bit when it is built twice', async () => {
    const [one, two] = await Promise.all([plugin('one'), plugin('two')]);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });

  it('brings its files, is small enough for every host, and asks nobody', async () => {
    const zip = await readFile(await plugin('three'));
    // Many hosts take uploads of 2 MB and no more.
    expect(zip.length).toBeLessThan(1_000_000);
    const files = unzipSync(zip);
    const text = (name: string): string => Buffer.from(files[`cairn-widgets/${name}`] ?? []).toString();
    expect(text('cairn-widgets.php')).toContain('Version:           1.2.3');
    const [, scripts = ''] = /import '\.\/([^/]+)\/cairn\.js'/.exec(text('assets/load.js')) ?? [];
    expect(text(`assets/${scripts}/cairn.js`).length).toBeGreaterThan(1000);
    expect(JSON.parse(text(`assets/${scripts}/integrity.json`))).toMatchObject({ version: scripts });
    expect(text('data/packs/national/manifest.json')).toContain('cairn-pack');
    expect(text('includes/catalogue.php')).toContain('¿Necesitas ayuda ya?');
    const php = Object.keys(files).filter((name) => name.endsWith('.php'));
    expect(php.length).toBeGreaterThan(8);
    for (const name of php) {
      const code = Buffer.from(files[name] ?? []).toString();
      expect(code, name).toMatch(/defined\( 'ABSPATH' \) \|\| exit;|WP_UNINSTALL_PLUGIN/);
      expect(code, name).not.toMatch(
        /wp_remote_|curl_|fopen|file_get_contents|\$wpdb|eval\(|\$_(GET|POST|COOKIE)/,
      );
    }
  });
});
