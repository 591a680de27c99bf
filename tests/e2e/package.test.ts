import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { buildExtension, type Target } from '../../extension/scripts/build.ts';
import { packForStore } from '../../extension/scripts/store-package.ts';
import { zipFolder } from '../../scripts/zip-folder.ts';
import { out } from '../../scripts/paths.ts';

/** Every file of a built extension with a hash of its bytes. */
async function hashes(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    return [path.relative(folder, file), hashOf(await readFile(file))] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

let folder: string;
const built = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cairn-package-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each<Target>(['chrome-mv3', 'firefox-mv3'])('the package for %s', (target) => {
  it('is the same to the last bit when it is built twice, and is what the store takes', async () => {
    await buildExtension({ packsDir: out.packs, outDir: built(`${target}-one`), target });
    const store = await packForStore(target, out.packs, built('stores'));
    expect(path.basename(store)).toMatch(/^cairn-(chromium|firefox)-\d+\.\d+\.\d+\.zip$/);
    const packed = await readFile(store);
    expect(packed.equals(await zipFolder(built(`${target}-one`)))).toBe(true);
    const files = unzipSync(packed);
    const inZip = Object.entries(files).map(([name, bytes]) => [name, hashOf(bytes)]);
    expect(Object.fromEntries(inZip)).toEqual(await hashes(built(`${target}-one`)));
    expect(inZip.length).toBeGreaterThan(10);
  });

  it('asks for no site at install, runs nothing in pages by itself and shows pages one file', async () => {
    const text = await readFile(path.join(built(`${target}-one`), 'manifest.json'), 'utf8');
    expect(text).not.toMatch(/hmr|localhost|<all_urls>/);
    const manifest = JSON.parse(text) as Record<string, unknown>;
    const permissions = [
      'activeTab',
      'contextMenus',
      'identity',
      'idle',
      'scripting',
      'storage',
      'unlimitedStorage',
    ];
    permissions.push(...(target === 'chrome-mv3' ? ['sidePanel', 'offscreen'] : ['alarms']));
    expect((manifest['permissions'] as string[]).sort()).toEqual(permissions.sort());
    expect(manifest['optional_permissions']).toEqual(['clipboardWrite']);
    expect(manifest['optional_host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'externally_connectable', 'update_url']) {
      expect(manifest).not.toHaveProperty(key);
    }
    expect(manifest['web_accessible_resources']).toEqual([
      { resources: ['tabs/overlay.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ]);
  });

  it('says what an agency may set by policy, and takes a keyword in the address bar', async () => {
    const text = await readFile(path.join(built(`${target}-one`), 'manifest.json'), 'utf8');
    const manifest = JSON.parse(text) as Record<string, unknown>;
    expect(manifest['omnibox']).toEqual({ keyword: 'cairn' });
    if (target === 'firefox-mv3') return expect(manifest).not.toHaveProperty('storage');
    expect(manifest['storage']).toEqual({ managed_schema: 'managed-schema.json' });
    const schema = await readFile(path.join(built(`${target}-one`), 'managed-schema.json'), 'utf8');
    expect(JSON.parse(schema)).toMatchObject({ properties: { settings: { type: 'object' } } });
  });

  it('lets its own pages load nothing from elsewhere, and no page make scripts from text', async () => {
    const text = await readFile(path.join(built(`${target}-one`), 'manifest.json'), 'utf8');
    const { content_security_policy } = JSON.parse(text) as {
      content_security_policy: { extension_pages: string };
    };
    const policy = content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("; connect-src 'self' https:; ");
    expect(policy.replace(' https:;', ';')).not.toMatch(/unsafe|http|\*/);
  });

  it('lets one page reach a server, and no other', async () => {
    const names = await readdir(built(`${target}-one`), { recursive: true });
    const pages = names.filter((name) => name.endsWith('.html'));
    const open: string[] = [];
    for (const name of pages) {
      const page = await readFile(path.join(built(`${target}-one`), name), 'utf8');
      if (!page.includes(`<head><meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`))
        open.push(name);
    }
    expect(pages.length).toBeGreaterThan(3);
    expect(open).toEqual(['tabs/exchange.html']);
  });

  it('puts less than 10 kB into a page', async () => {
    const names = await readdir(built(`${target}-one`));
    // The reader comes into a page only when the peer asks whose record it is.
    for (const script of ['bridge.', 'reader.']) {
      const [file, ...others] = names.filter((name) => name.startsWith(script));
      expect(others).toEqual([]);
      const bytes = gzipSync(await readFile(path.join(built(`${target}-one`), file ?? ''))).length;
      expect(bytes).toBeLessThan(10_000);
    }
  });

  it('says its name and purpose in both languages', async () => {
    for (const language of ['en', 'es']) {
      const file = path.join(built(`${target}-one`), '_locales', language, 'messages.json');
      const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
      expect(texts['name']?.message).toBe('Cairn');
      // The store cuts longer descriptions.
      expect(texts['description']?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
