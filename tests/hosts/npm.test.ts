import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../packages/cli/src/serve/static-server.ts';
import { out, root } from '../../scripts/paths.ts';
import { run } from '../../scripts/run.ts';
import { buildNpmPackage, ENTRIES } from '../../widgets/scripts/npm-package.ts';
import { chromiumPath } from '../browser.ts';
import { QUIET_BROWSER } from '../e2e/harness/site-run.ts';
import { watchRequests } from '../privacy/own-origin.ts';

// The npm package as a person gets it: packed, installed into the examples, built, and used in a browser.

let folder: string;
let tarball: string;
let browser: Browser;

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  // Vitest calls the environment `test`, and libraries then build what speaks to developers.
  const { exitCode, output } = await run(command, args, { cwd, env: { NODE_ENV: '' } });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} did not do it:\n${output}`);
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'cairn-npm-')));
  const packed = path.join(folder, 'widgets');
  await buildNpmPackage({ widgetsDir: path.join(out.site, 'widgets'), outDir: packed, version: '0.1.0' });
  await must('npm', ['pack', '--pack-destination', folder], packed);
  tarball = path.join(folder, 'cairn-widgets-0.1.0.tgz');
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET_BROWSER] });
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Copies an example, puts the packed package in, and builds it; resolves with the folder to serve. */
async function build(name: string): Promise<string> {
  const project = path.join(folder, name);
  await cp(path.join(root, 'docs/examples', name), project, { recursive: true });
  const file = path.join(project, 'package.json');
  const manifest = await readFile(file, 'utf8');
  await writeFile(
    file,
    manifest.replace(/"@cairn\/widgets": "[^"]+"/, `"@cairn/widgets": "file:${tarball}"`),
  );
  await cp(path.join(out.packs, 'riverbend'), path.join(project, 'public/packs/our-list'), {
    recursive: true,
  });
  await must('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], project);
  await must('npm', ['run', 'build'], project);
  return path.join(project, 'dist');
}

/** The plain page with the scripts of the package beside it. */
async function lay(): Promise<string> {
  const site = path.join(folder, 'plain');
  await cp(path.join(root, 'docs/examples/plain'), site, { recursive: true });
  await cp(path.join(folder, 'widgets/cdn'), path.join(site, 'cairn'), { recursive: true });
  await cp(path.join(out.packs, 'riverbend'), path.join(site, 'packs/our-list'), { recursive: true });
  return site;
}

describe('the npm package', () => {
  it('holds an entry with types for each element, the description, and the scripts for a page', async () => {
    const files = await readdir(path.join(folder, 'widgets'));
    for (const name of ENTRIES) expect(files).toEqual(expect.arrayContaining([`${name}.js`, `${name}.d.ts`]));
    expect(files).toEqual(
      expect.arrayContaining([
        'index.d.ts',
        'custom-elements.json',
        'cdn',
        'LICENSE',
        'README.md',
        'cairn-worker.js',
      ]),
    );
    const manifest = await readFile(path.join(folder, 'widgets/package.json'), 'utf8');
    expect(manifest).not.toMatch(/workspace:|catalog:|undefined/);
  });

  it.each([
    ['plain', lay],
    ['react', () => build('react')],
    ['vue', () => build('vue')],
  ] as const)('works in the %s example', async (name, prepare) => {
    const server = createStaticServer({ root: await prepare(), framedBy: [], hosts: ['localhost'] });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const context = await browser.newContext({ locale: 'en-US' });
    const { foreign } = watchRequests(context);
    const page = await context.newPage();
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (problem) => said.push(String(problem)));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.getByRole('searchbox').fill('food pantri');
    await expect.poll(() => page.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
    expect(page.workers()).toHaveLength(1);
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
    if (name !== 'plain') {
      expect(await page.locator('cairn-finder h2').first().innerText()).toBe('Help near you');
      expect(await page.locator('#count').innerText()).toMatch(/^[1-9]\d* places$/);
    }
    expect(said).toEqual([]);
    expect(foreign()).toEqual([]);
    await context.close();
    server.close();
  });
});
