import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { idbHouse, storageContract } from '@cairn/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browsers.ts';
import { type Origin, serveVaultPage } from './harness/origin.ts';

describe('the IndexedDB storage in Node', () => {
  it.each(storageContract)('$behaviour', async ({ check }) => {
    await expect(check(idbHouse())).resolves.toBeUndefined();
  });
});

describe.each(['chromium', 'firefox'] as const)('the IndexedDB storage in %s', (name) => {
  let origin: Origin;
  let profile: string;

  beforeAll(async () => {
    origin = await serveVaultPage();
    profile = await mkdtemp(path.join(tmpdir(), 'cairn-contract-'));
  });

  afterAll(async () => {
    await origin.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('behaves as the contract says', async () => {
    const open = await openBrowser(name, profile, origin.url);
    const outcomes = await open.call('runContract');
    await open.close();
    expect(outcomes).toEqual(storageContract.map(({ behaviour }) => ({ behaviour, problem: null })));
  });
});
