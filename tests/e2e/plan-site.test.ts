import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sideways } from './harness/keyboard.ts';
import { startSite, type Site } from './harness/site-run.ts';
import { attachKept, writePlan } from './harness/written-plan.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function open(address: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const page = await site.browser.newPage({ viewport, locale: 'en-US' });
  await page.goto(`${site.origin}/${address}`);
  return page;
}

describe('the plan on a page', () => {
  it('loads its part only where the element is', async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.origin, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /cairn-(plan|journey)/.test(path))).toEqual([]);
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<div data-cairn="plan"></div>')`,
    );
    await page.locator('cairn-plan textarea').waitFor();
    expect(asked.filter((path) => /cairn-(plan|journey)/.test(path))).toEqual(['/widgets/cairn-plan.js']);
    await page.close();
  });

  it('puts a place that was kept in the finder on a step', async () => {
    const page = await open('plan.html');
    const finder = page.locator('cairn-finder');
    const name = (await finder.locator('.card .open').first().innerText()).trim();
    await finder.locator('.card .keep').first().click();
    const plan = page.locator('cairn-plan');
    await plan.locator('#f-words').fill('Eat well');
    await plan.locator('.form [type="submit"]').click();
    await plan.locator('[data-opens^="step-new:"]').click();
    await plan.locator('#f-words').fill('Go and look');
    await plan.locator('.form [type="submit"]').click();
    await plan.locator('[data-opens^="step-more:"]').click();
    await plan.getByRole('button', { name: 'Add a place' }).click();
    await plan.getByRole('button', { name }).click();
    expect(await plan.locator('.place-name').innerText()).toBe(name);
    await plan.locator('[data-opens^="place:"]').click();
    await plan.getByRole('button', { name: 'See if anything changed' }).click();
    await plan.getByText('Nothing changed since').waitFor();
    await page.close();
  });

  it('asks no other host, keeps nothing on the device, and leaves the history alone', async () => {
    const page = await site.browser.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${site.origin}/plan.html`);
    const before = await page.evaluate<number>('history.length');
    await writePlan(page.locator('cairn-plan'));
    expect([...hosts]).toEqual([new URL(site.origin).host]);
    const kept = await page.evaluate(`(async () => ({
      local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
      databases: (await indexedDB.databases()).length, history: history.length,
    }))()`);
    expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0, history: before });
    await page.close();
  });

  it('fits a small screen at 400 %, also with forced colours', async () => {
    const page = await open('plan.html', { width: 320, height: 256 });
    await page.emulateMedia({ forcedColors: 'active' });
    await writePlan(page.locator('cairn-plan'));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const bar = await page
      .locator('cairn-plan .undo-bar')
      .evaluate((element) => getComputedStyle(element).position);
    expect(bar).toBe('static');
    await page.close();
  });
});

describe('the journey on a page', () => {
  it('saves one file and goes on from it on another page', async () => {
    const page = await open('journey.html');
    const journey = page.locator('cairn-journey');
    await journey.locator('[data-go="plan"]').click();
    await writePlan(page.locator('cairn-plan'));
    await journey.getByRole('button', { name: 'Start page' }).click();
    const download = page.waitForEvent('download');
    await journey.getByRole('button', { name: 'Save a file' }).first().click();
    const file = await (await download).path();
    const other = await open('journey.html');
    await other.locator('cairn-journey .take input[type="file"]').setInputFiles(file);
    await other.getByRole('button', { name: 'Open it' }).click();
    await other.getByText('A garden of my own').first().waitFor();
    expect(await other.locator('cairn-plan .card').count()).toBe(2);
    await page.close();
    await other.close();
  });

  it('says by itself, on a later day, what the list says differently about a place', async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.clock.setFixedTime('2026-05-01T10:00:00');
    await page.goto(`${site.origin}/plan.html`);
    await page.locator('cairn-finder .card .keep').first().click();
    await writePlan(page.locator('cairn-plan'));
    await attachKept(page.locator('cairn-plan'));
    const file = await page.evaluate<unknown>(`document.querySelector('cairn-plan').file()`);
    await page.clock.setFixedTime('2026-06-12T10:00:00');
    await page.goto(`${site.origin}/plan.html`);
    await page.locator('cairn-finder .card').first().waitFor();
    await page.evaluate(`{
      const finder = document.querySelector('cairn-finder');
      const find = finder.find.bind(finder);
      finder.find = async (id) => ({ ...(await find(id)), phones: [{ number: '555-555-0199', type: 'voice', languages: [] }] });
      document.querySelector('cairn-plan').offer(${JSON.stringify((file as { value: unknown }).value)});
    }`);
    const plan = page.locator('cairn-plan');
    await plan.getByRole('button', { name: 'Open it' }).click();
    await plan.getByText('This changed since then: the phone.').waitFor();
    expect(await plan.locator('.place').first().innerText()).not.toContain('555-555-0199');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
