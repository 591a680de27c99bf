import { TABLES, storedKeys, type StoredKey } from '@cairn/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, read } from '../repo/tracked-files.ts';
import { openBrowser } from './harness/browsers.ts';
import { type Origin, serveVaultPage } from './harness/origin.ts';
import { newProfile } from './harness/profile.ts';

const isRegistered = (place: StoredKey['place'], name: string) =>
  storedKeys.some(
    (key) =>
      key.place === place &&
      (key.name.endsWith('*') ? name.startsWith(key.name.slice(0, -1)) : name === key.name),
  );

describe('the register of stored keys', () => {
  let origin: Origin;
  let profile: Awaited<ReturnType<typeof newProfile>>;

  beforeAll(async () => {
    origin = await serveVaultPage();
    profile = await newProfile();
  });

  afterAll(async () => {
    await origin.close();
    await profile.remove();
  });

  it('names every place that a browser was seen to hold after work with a vault', async () => {
    const opened = await openBrowser('chromium', profile.dir, origin.url);
    await opened.call('create');
    await opened.call('save', ['a', 'b'], 'text');
    const seen = await opened.call('storedNames');
    await opened.close();
    expect(seen.databases.map((name) => /^cairn-vault-[0-9a-f]{32}$/.test(name))).toEqual([true]);
    expect(seen.tables.toSorted()).toEqual([...TABLES].sort());
    expect(seen.tables.filter((name) => !isRegistered('indexeddb', name))).toEqual([]);
    expect([seen.texts.length, seen.caches.length]).toEqual([1, 1]);
    expect(seen.texts.filter((name) => !isRegistered('kept-text', name))).toEqual([]);
    expect(seen.caches.filter((name) => !isRegistered('second-copy', name))).toEqual([]);
    expect(seen.sessionTexts).toEqual([]);
  });

  it('is empty of a vault that was deleted, also after a restart', async () => {
    const opened = await openBrowser('chromium', profile.dir, origin.url);
    await opened.call('open');
    expect(await opened.call('deleteEverything')).toBe('ok');
    await opened.close();
    const again = await openBrowser('chromium', profile.dir, origin.url);
    const nothing = { databases: [], tables: [], texts: [], sessionTexts: [], caches: [] };
    expect(await again.call('storedNames')).toEqual(nothing);
    expect(await again.call('open')).toEqual({ kind: 'first-run' });
    await again.close();
  });

  it('has a line for every table, and for each line what clears it', () => {
    expect(TABLES.filter((table) => !isRegistered('indexeddb', table))).toEqual([]);
    expect(storedKeys.filter(({ clearedBy }) => !clearedBy.includes('delete-all'))).toEqual([]);
  });

  it('knows every key that the extension keeps', () => {
    const users = sources.filter((name) => /\bstorage\.(read|write)\(/.test(read(name)));
    const keys = users.flatMap((name) =>
      [...read(name).matchAll(/\bKEY = '([^']+)'|storage\.(?:read|write)\('([^']+)'/g)].map(
        ([, one, two]) => one ?? two ?? '',
      ),
    );
    expect(keys.length).toBeGreaterThanOrEqual(users.length);
    expect(keys.filter((key) => !isRegistered('kept-text', key))).toEqual([]);
  });

  it('is the only way to storage and to the keys of the browser, but for one file each', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      'extension/src/platform/chrome-storage.ts': /chrome\.storage/,
      'packages/search/src/worker/kept-lists.ts': /caches/,
    };
    const pattern =
      /\bindexedDB\s*[.)]|\b(localStorage|sessionStorage)\b|\bcaches\.|chrome\.storage\.|\bsubtle\.(encrypt|decrypt|deriveKey|deriveBits|importKey|generateKey|wrapKey|unwrapKey)/;
    const offending = sources.filter((name) => {
      const text = read(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return pattern.test(allowed[name] ? text.replace(new RegExp(allowed[name], 'g'), '') : text);
    });
    expect(offending).toEqual([]);
  });
});

const sources = files.filter(
  (name) =>
    /^(packages|widgets|extension)\/.*\.(ts|tsx)$/.test(name) &&
    !name.startsWith('packages/vault/') &&
    !/\.test\.tsx?$/.test(name),
);
