import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../extension/scripts/build.ts';
import { out } from '../../scripts/paths.ts';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startFirefox, type Firefox } from './harness/firefox.ts';

// The built extension in Firefox ESR: it installs, its panel finds help, and its overlay opens over an agency's page.

const ADDON = 'cairn@cairn.example';
const settings = {
  format: 'cairn-organisation-settings',
  version: 1,
  organisation: 'River Center',
  sites: ['https://records.example'],
};

let agency: Awaited<ReturnType<typeof serveAgency>>;
let folder: string;
let firefox: Firefox;
let origin: string;

beforeAll(async () => {
  agency = await serveAgency();
  folder = await mkdtemp(path.join(tmpdir(), 'cairn-firefox-extension-'));
  const built = path.join(folder, 'built');
  await buildExtension({ packsDir: out.packs, outDir: built, target: 'firefox-mv3' });
  const extension = path.join(folder, 'extension');
  await cp(built, extension, { recursive: true });
  // No test can press Firefox's own permission question: this copy runs its bridge on localhost from the start.
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const bridge = (await readdir(extension)).filter((name) => /^bridge\..*js$/.test(name));
  const matches = ['http://localhost/*'];
  const content_scripts = [{ matches, js: bridge, run_at: 'document_idle' }];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: matches, content_scripts }));
  const managed = path.join(folder, 'home/.mozilla/managed-storage');
  await mkdir(managed, { recursive: true });
  const policy = { name: ADDON, description: 'Set by the agency', type: 'storage', data: { settings } };
  await writeFile(path.join(managed, `${ADDON}.json`), JSON.stringify(policy));
  firefox = await startFirefox({ home: path.join(folder, 'home') });
  await firefox.send('Addon:Install', { path: extension, temporary: true });
  origin = await firefox.runInBrowser<string>(
    `return 'moz-extension://' + WebExtensionPolicy.getByID('${ADDON}').mozExtensionHostname`,
  );
});

afterAll(async () => {
  await firefox.close();
  agency.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Cairn's element is the child of `<html>` that is neither head nor body. */
const GUEST = `[...document.documentElement.children].find((one) => one !== document.head && one !== document.body)`;

const PASSPHRASE = JSON.stringify('four stones beside the river');
/** The part in front of the panel, as a person fills it in. */
const TOOLS = `const front = () => document.querySelector('main:not([hidden])');
  const fields = () => [...front().querySelectorAll('input:not([type=checkbox]):not([type=radio])')];
  const fill = (field, words) => {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const press = () => front().querySelector('button.main').click();`;

describe('the extension in Firefox', () => {
  it('finds help for a misspelt need in its panel', async () => {
    await firefox.send('WebDriver:Navigate', { url: `${origin}/sidepanel.html` });
    const read = `const root = document.querySelector('cairn-finder')?.shadowRoot;`;
    await expect
      .poll(() => firefox.run(`${read} return Boolean(root?.querySelector('.card .open'))`))
      .toBe(true);
    await firefox.run(`${read} const field = root.querySelector('input[type="search"]');
      field.value = 'fod pantri';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));`);
    await expect
      .poll(() => firefox.run(`${read} return root.querySelector('.card .open')?.textContent ?? ''`))
      .toMatch(/pantry|despensa/i);
  });

  it('asks for a passphrase before anything private, in the same panel', async () => {
    await firefox.run(
      `[...document.querySelectorAll('nav button')].find((one) => one.textContent === 'People').click()`,
    );
    await expect
      .poll(() =>
        firefox.run(`return document.querySelectorAll('main:not([hidden]) input[type=password]').length`),
      )
      .toBeGreaterThan(0);
  });

  it('keeps a person behind the passphrase: added, locked away, and there again', async () => {
    const act = (script: string): Promise<void> => firefox.run(`${TOOLS} ${script}`);
    const shown = (): Promise<string> => firefox.run(`return document.body.innerText`);
    await act(
      `fill(fields()[0], 'Front desk'); for (const one of fields().slice(1)) fill(one, ${PASSPHRASE}); press();`,
    );
    await expect
      .poll(() => firefox.run(`return document.querySelectorAll('.recovery-code span').length`))
      .toBeGreaterThan(3);
    await act(
      `fill(fields()[0], [...document.querySelectorAll('.recovery-code span')].at(-1).textContent); press();`,
    );
    await expect.poll(shown).toContain('Nobody is here yet.');
    await act(`press();`);
    await expect.poll(shown).toContain('Nickname or number');
    await act(`fill(fields()[0], 'River'); front().querySelector('[type=submit]').click();`);
    await expect.poll(shown).toContain('Begin a contact');
    await act(`document.querySelector('header button[title="Lock now"]').click();`);
    await expect.poll(shown).toContain('Unlock');
    expect(await shown()).not.toContain('River');
    await act(`fill(fields()[0], ${PASSPHRASE}); press();`);
    await expect.poll(shown).toContain('River');
  });

  it('takes over what the agency set for this browser', async () => {
    await firefox.send('WebDriver:Navigate', { url: `${origin}/options.html` });
    await expect
      .poll(() => firefox.run(`return document.body.innerText`))
      .toContain('River Center set this for your browser.');
  });

  it('shows its button on the agency page, and opens over it with the focus, out of the page’s sight', async () => {
    await firefox.send('WebDriver:Navigate', { url: `${agency.url}people/4207` });
    await expect.poll(() => firefox.run(`return Boolean(${GUEST})`)).toBe(true);
    const { width, height } = await firefox.run<{ width: number; height: number }>(
      `return { width: innerWidth, height: innerHeight }`,
    );
    const move = { type: 'pointerMove', origin: 'viewport', x: width - 40, y: height - 40, duration: 0 };
    const press = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await firefox.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }],
    });
    await expect
      .poll(() =>
        firefox.runInBrowser(`const tab = window.gBrowser.selectedBrowser.browsingContext;
          return tab.getAllBrowsingContextsInSubtree()
            .map((one) => one.currentWindowGlobal?.documentURI.spec ?? '')
            .filter((address) => address.startsWith('moz-extension:')).map((address) => new URL(address).pathname)`),
      )
      .toEqual(['/tabs/overlay.html']);
    await expect.poll(() => firefox.run(`return document.activeElement === ${GUEST}`)).toBe(true);
    expect(await firefox.run(`return [window.length, ${GUEST}.shadowRoot, ${GUEST}.innerHTML]`)).toEqual([
      0,
      null,
      '',
    ]);
  });

  it('keeps the keys that are typed into it from the page', async () => {
    const before = await firefox.run<number>(`return window.harborlineSeen.length`);
    const keys = [...'secret'].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: keys }] });
    const after = await firefox.run<readonly unknown[]>(
      `return window.harborlineSeen.slice(arguments[0])`,
      before,
    );
    expect(JSON.stringify(after)).not.toMatch(/key|input/);
  });
});
