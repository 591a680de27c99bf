import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Locator, Route } from 'playwright-core';
import { useFinderPage } from './harness/finder-page.ts';

// What can go wrong between a page and its list: whatever it is, the crisis lines stay, the words say what to do, and
// nothing is left hanging.

const at = useFinderPage();

const open = (): Promise<unknown> => at.page.goto(`${at.origin}/div.html`);
const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'not here' });
const give =
  (body: string | Buffer): ((route: Route) => Promise<void>) =>
  (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' });

/** A promise that the test keeps. */
function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

async function expectTrouble(): Promise<void> {
  await expect.poll(() => at.finder.locator('.state h4').innerText()).toBe('The list did not open');
  expect(await at.finder.locator('.state').innerText()).toContain('This is not your fault.');
  expect(await at.finder.locator('cairn-crisis a[href="tel:988"]').first().isVisible()).toBe(true);
  expect(await at.finder.getByRole('searchbox').isVisible()).toBe(true);
}

describe('a list that cannot be had', () => {
  const manifest = '**/manifest.json';
  const shard = '**/shard-*';
  const manifestWith = (change: object): Buffer =>
    Buffer.from(JSON.stringify({ format: 'cairn-pack', version: 1, about: { name: 'x' }, ...change }));

  it.each<[string, string, (route: Route) => Promise<void>]>([
    ['has no manifest', manifest, missing],
    ['answers with a page in place of a manifest', manifest, give('<!doctype html><p>Not found</p>')],
    ['answers with nothing', manifest, give('')],
    ['is something else', manifest, give('{"format":"other"}')],
    ['is of a later version', manifest, give(manifestWith({ version: 99, counts: { resources: 1 } }))],
    ['names files outside its folder', manifest, give(manifestWith({ shards: [{ file: '../../secret' }] }))],
    ['lacks a file', shard, missing],
    ['has a file that is cut off', shard, give(gzipSync('cairn-shard-1'.repeat(99)).subarray(0, 40))],
    ['has a file of other bytes', shard, give(gzipSync(Buffer.alloc(5000, 7)))],
    ['cannot be searched, for the script is not there', '**/cairn-worker.js', missing],
  ])('%s: says so and offers another try', async (_what, file, answer) => {
    await at.context.route(file, answer);
    await open();
    await expectTrouble();
    await at.context.unroute(file);
    await at.finder.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
  });

  it('comes late: the page can be used meanwhile, and nobody is asked to wait in a hurry', async () => {
    const arrival = later();
    await at.context.route(shard, async (route) => {
      await arrival.promise;
      await route.continue();
    });
    await open();
    await expect.poll(() => at.finder.locator('.status').innerText()).toBe('Opening the list…');
    await at.finder.getByRole('searchbox').fill('food pantri');
    arrival.resolve();
    await expect.poll(() => at.finder.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
  });
});

describe('a part that comes after the first page', () => {
  it.each<[string, string, (route: Route) => Promise<void>]>([
    ['searches', '**/cairn-search.js', missing],
    ['holds everyday words', '**/lexicon-*', missing],
    ['should hold everyday words and does not', '**/lexicon-*', give(gzipSync('nonsense'))],
  ])(
    '%s: without it the list is there and a search says what happened, and with it all is well',
    async (_what, file, answer) => {
      await at.context.route(file, answer);
      await open();
      await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
      await at.finder.getByRole('searchbox').fill('food');
      await expectTrouble();
      await at.context.unroute(file);
      await at.finder.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => at.finder.locator('.status').innerText()).toMatch(/^\d+ places?/);
    },
  );

  it('shows details: without it the list can be searched, and a press says what happened', async () => {
    await at.context.route('**/cairn-more.js', missing);
    await open();
    await at.finder.getByRole('searchbox').fill('food');
    await expect
      .poll(() => at.finder.locator('.card .open').first().innerText())
      .toMatch(/food|pantry|despensa|kitchen/i);
    await at.finder.locator('.card .open').first().click();
    await expect
      .poll(() => at.finder.locator('.missing').innerText())
      .toBe('This part did not load. Check your connection and try again.');
  });
});

describe('a page that may keep nothing', () => {
  it('finds, opens and keeps where every kind of storage refuses', async () => {
    await at.context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'caches', 'localStorage', 'sessionStorage', 'cookieStore'])
        Object.defineProperty(globalThis, name, { get: refuse });
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    });
    await open();
    await findsOpensAndKeeps(at.finder);
    expect(at.said).toEqual([]);
  });

  it('does the same in a frame without an origin of its own', async () => {
    // Such a frame is another site to the scripts and the list, which must let everybody read them.
    await at.context.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
      delete (headers as Record<string, string>)['content-security-policy'];
      await route.fulfill({ response, headers });
    });
    await at.page.goto(`${at.origin}/embed.html`);
    await at.page.setContent(
      `<base href="${at.origin}/"><iframe sandbox="allow-scripts" src="${at.origin}/div.html"></iframe>`,
    );
    await findsOpensAndKeeps(at.page.frameLocator('iframe').locator('cairn-finder'));
  });
});

async function findsOpensAndKeeps(where: Locator): Promise<void> {
  await where.getByRole('searchbox').fill('food pantri');
  await expect.poll(() => where.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
  await where.locator('.card .open').first().click();
  await where.locator('.detail').waitFor();
  await where.locator('.detail .keep').first().click();
  await where.locator('.detail .back').first().click();
  await expect.poll(() => where.locator('.to-list').innerText()).toBe('My list (1)');
}
