import { describe, expect, it } from 'vitest';
import type { FrameLocator, Page } from 'playwright-core';
import { useFinderPage } from './harness/finder-page.ts';

// A center's keeper of the site, from nothing: answers the questions of the builder, pastes what it says into a page of
// their own, and has a finder that finds.

const at = useFinderPage();

/** What the builder says to paste, for this host. */
async function snippetFor(host: string, isLocked = false): Promise<string> {
  const { page, origin } = at;
  await page.goto(`${origin}/embed.html`);
  const { version } = await page.evaluate(
    () => fetch('widgets/integrity.json').then((response) => response.json()) as Promise<{ version: string }>,
  );
  await expect.poll(() => page.getByLabel('Where are the Cairn files?').inputValue()).toContain(version);
  await page.getByLabel('Where are the Cairn files?').fill(`${origin}/cairn/${version}/`);
  await page.getByLabel('Where is your list?').fill(`${origin}/packs/riverbend/`);
  await page.getByLabel('First language').selectOption('es');
  await page.getByLabel('Where should people report').fill('list@center.example');
  if (isLocked) await page.getByLabel('Lock this version').check();
  await page.getByLabel('What runs your site?').selectOption(host);
  return page.locator('#snippet').innerText();
}

async function paste(snippet: string): Promise<void> {
  const body = `<!doctype html><html lang="en"><head><title>Our center</title></head><body>${snippet}</body></html>`;
  await at.page.route('**/our-center.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await at.page.goto(`${at.origin}/our-center.html`);
}

async function expectFinder(where: Page | FrameLocator): Promise<void> {
  const finder = where.locator('cairn-finder');
  await finder.getByRole('searchbox').fill('despensa de comida');
  await expect.poll(() => finder.locator('.card .open').count()).toBeGreaterThan(0);
  expect(await finder.locator('#heading').first().innerText()).toBe('Encuentra ayuda');
  await finder.locator('.card .open').first().click();
  expect(await finder.locator('a[href^="mailto:list@center.example"]').count()).toBe(1);
}

describe('what the builder says to paste', () => {
  it.each(['html', 'wordpress', 'squarespace', 'drupal'])('is a finder on a page of %s', async (host) => {
    await paste(await snippetFor(host));
    await expectFinder(at.page);
    // What people see where the script does not run.
    expect(await at.page.locator('cairn-finder > p a[href="tel:988"]').count()).toBe(1);
  });

  it('is a finder on a page of Wix, which makes the element itself', async () => {
    const snippet = await snippetFor('wix');
    const script = /Server URL: (\S+)/.exec(snippet)?.[1] ?? '';
    const tag = /Tag name: +(\S+)/.exec(snippet)?.[1] ?? '';
    const attributes = [...snippet.matchAll(/^([a-z]+)="(.*)"$/gm)].map(([line]) => line);
    expect(attributes).toHaveLength(3);
    await paste(`<script type="module" src="${script}"></script><${tag} ${attributes.join(' ')}></${tag}>`);
    await expectFinder(at.page);
  });

  it('is a finder in a frame', async () => {
    const snippet = await snippetFor('iframe');
    expect(snippet).toContain('title="Encuentra ayuda"');
    await paste(snippet);
    await expectFinder(at.page.frameLocator('iframe'));
  });

  it('is a finder whose script is locked to its version', async () => {
    const snippet = await snippetFor('html', true);
    expect(snippet).toMatch(/integrity="sha384-[^"]+" crossorigin="anonymous"/);
    await paste(snippet);
    await expectFinder(at.page);
  });
});
