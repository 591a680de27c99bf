import { beforeEach, expect, it } from 'vitest';
import { useFinderPage } from './harness/finder-page.ts';

// A person keeps the whole list on their device, and searches it when the way to it is gone.

const LIST = '**/packs/**';
const at = useFinderPage();

beforeEach(() => open());

const open = (): Promise<unknown> => at.page.goto(`${at.origin}/div.html`);
const keptFiles = (): Promise<readonly string[]> =>
  at.page.evaluate(async () =>
    (await caches.has('cairn-lists'))
      ? (await (await caches.open('cairn-lists')).keys()).map(({ url }) => url.split('/').at(-1) ?? '')
      : [],
  );
const count = (): Promise<string> => at.finder.locator('.count').first().innerText();

async function keep(): Promise<void> {
  await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
  await at.finder.locator('.to-list').click();
  await at.finder.getByRole('button', { name: 'Keep all places here' }).click();
  await at.finder.getByText('All places are on this device.').waitFor();
}

it('keeps nothing before somebody asks for it', async () => {
  await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
  expect(await at.page.evaluate(() => caches.keys())).toEqual([]);
});

it('answers from the kept list when the way to it is gone, until it is taken off', async () => {
  await keep();
  expect(await keptFiles()).toContain('manifest.json');
  await at.context.route(LIST, (route) => route.abort());
  await open();
  await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
  const all = await count();
  await at.finder.getByRole('searchbox').fill('fod pantri');
  await expect.poll(count).not.toBe(all);
  await at.finder.locator('.to-list').click();
  await at.finder.getByRole('button', { name: 'Take them off this device' }).click();
  await at.finder.getByText('They are off this device.').waitFor();
  expect(await at.page.evaluate(() => caches.keys())).toEqual([]);
  await open();
  await at.finder.getByText('The list did not open').waitFor();
});

it('stays whole when a newer list breaks off on its way', async () => {
  await keep();
  const before = await keptFiles();
  // The list was published anew: the manifest names other files, and the connection is gone before they come.
  await at.context.route('**/manifest.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: (await answer.text()).replaceAll('shard-', 'shard-new-') });
  });
  await at.context.route('**/shard-new-*', (route) => route.abort());
  await open();
  await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
  expect(await keptFiles()).toEqual(before);
  await at.context.unroute('**/manifest.json');
  await at.context.route(LIST, (route) => route.abort());
  await open();
  await expect.poll(() => at.finder.locator('.card .open').count()).toBe(10);
});
