import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { bin, out, root } from '../../scripts/paths.ts';
import { buildCliPackage } from '../../scripts/release/cli-package.ts';
import { run } from '../../scripts/run.ts';
import { buildWidgets } from '../../widgets/scripts/build.ts';
import { buildNpmPackage } from '../../widgets/scripts/npm-package.ts';
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

describe('the scripts', () => {
  it('are the same to the last bit when they are built again', async () => {
    await buildWidgets(path.join(folder, 'site'));
    const integrity = (site: string): Promise<string> =>
      readFile(path.join(site, 'widgets/integrity.json'), 'utf8');
    expect(await integrity(path.join(folder, 'site'))).toBe(await integrity(out.site));
  });
});

describe('the npm package of the command', () => {
  it('is the same to the last bit when it is built twice, and needs no other package', async () => {
    const [one, two] = [path.join(folder, 'cli-one'), path.join(folder, 'cli-two')];
    await Promise.all([buildCliPackage(one), buildCliPackage(two)]);
    const files = (await readdir(one, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cairn.js', 'us-zips.bin', 'LICENSE']),
    );
    for (const { parentPath, name } of files) {
      const file = path.join(parentPath, name);
      expect(await readFile(path.join(two, path.relative(one, file))), name).toEqual(await readFile(file));
    }
    const manifest = JSON.parse(await readFile(path.join(one, 'package.json'), 'utf8')) as object;
    expect(manifest).not.toHaveProperty('dependencies');
  });
});

describe('the npm package', () => {
  it('is the same to the last bit when it is built twice, and asks for Lit alone', async () => {
    const widgetsDir = path.join(out.site, 'widgets');
    const files: Record<string, string>[] = [];
    for (const name of ['npm-one', 'npm-two']) {
      const outDir = path.join(folder, name);
      await buildNpmPackage({ widgetsDir, outDir, version: '1.2.3' });
      const names = (await readdir(outDir)).filter((one) => one !== 'cdn').sort();
      const texts = names.map(async (one) => [one, await readFile(path.join(outDir, one), 'utf8')] as const);
      files.push(Object.fromEntries(await Promise.all(texts)));
    }
    expect(files[1]).toEqual(files[0]);
    const manifest = JSON.parse(files[0]?.['package.json'] ?? '{}') as { dependencies: object };
    expect(Object.keys(manifest.dependencies)).toEqual(['lit']);
  });

  it('has types that hold in a strict program, libraries looked at too', async () => {
    const widgetsDir = path.join(out.site, 'widgets');
    const outDir = path.join(folder, 'npm-types');
    await buildNpmPackage({ widgetsDir, outDir, version: '1.2.3' });
    const paths = { lit: [path.join(root, 'widgets/node_modules/lit')] };
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'esnext',
      types: [],
      paths,
    };
    const files = ['index.d.ts', 'finder.d.ts'];
    await writeFile(
      path.join(outDir, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...compilerOptions, moduleResolution: 'bundler' }, files }),
    );
    const { output } = await run(bin('tsc'), ['-p', outDir, '--pretty', 'false']);
    expect(output.split('\n').filter((line) => line.includes('error'))).toEqual([]);
  });

  it('describes the elements as they are today', async () => {
    const widgets = path.join(root, 'widgets');
    const cem = path.join(widgets, 'node_modules/.bin/cem');
    const outdir = path.relative(widgets, path.join(folder, 'manifest'));
    const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', outdir];
    expect((await run(cem, args, { cwd: widgets })).exitCode).toBe(0);
    const said = await readFile(path.join(folder, 'manifest/custom-elements.json'), 'utf8');
    const kept = await readFile(path.join(widgets, 'custom-elements.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(said));
  });
});
