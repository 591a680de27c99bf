import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { listen } from '../../scripts/listen.ts';
import { out } from '../../scripts/paths.ts';
import { createSiteServer } from '../../scripts/site-server.ts';

// The same built site in Firefox: every way through a widget that begins with a person and ends with something that
// they have. `>>>` reaches into shadow trees.

let browser: Browser;
let server: Server;
let origin: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  server = createSiteServer(out.site);
  origin = `http://localhost:${await listen(server, 0)}`;
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox was found. Install it or set FIREFOX_PATH.');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'browser.shell.checkDefaultBrowser': false, 'app.update.enabled': false },
  });
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  problems = [];
  page = await browser.newPage();
  page.on('pageerror', (problem) => {
    // The browser asks for it by itself, also where the page's own policy forbids pictures.
    if (!String(problem).includes('favicon.ico')) problems.push(String(problem));
  });
  await page.setViewport({ width: 360, height: 740 });
});

afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
});

const inside = (selector: string): string => `cairn-finder >>> ${selector}`;

/** Asks again and again: the library's own waiting hears no changes inside a shadow tree. */
async function waitFor(selector: string): Promise<void> {
  await expect.poll(async () => (await page.$(selector)) !== null).toBe(true);
}

async function textOf(selector: string): Promise<string> {
  await waitFor(selector);
  return page.$eval(selector, (element) => (element instanceof HTMLElement ? element.innerText : ''));
}

/** A press that no late shift of the page can miss. */
async function press(selector: string): Promise<void> {
  await waitFor(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

describe('in Firefox', () => {
  it('the finder forgives a typing mistake, opens details by keyboard and keeps a place', async () => {
    await page.goto(`${origin}/`);
    await waitFor(inside('.card .open'));
    await page.type(inside('#words'), 'food pantri');
    await waitFor(inside('.understood'));
    expect(await textOf(inside('.results .status'))).toMatch(/\d+ places?/);
    await page.focus(inside('.card .open'));
    await page.keyboard.press('Enter');
    await waitFor(inside('#detail-heading'));
    await page.keyboard.press('Escape');
    await press(inside('.card .keep'));
    await press(inside('.to-list'));
    await waitFor(inside('.my-list .card'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('the finder works under the strictest policy', async () => {
    await page.goto(`${origin}/strict.html`);
    await waitFor(inside('.card .open'));
    expect(await textOf(inside('.results .status'))).toMatch(/\d+ places/);
  });

  it('the meetings of the week are shown, in Spanish', async () => {
    await page.goto(`${origin}/es.html`);
    await waitFor(inside('.card .open'));
    await press(inside('.views .button:last-child'));
    await waitFor(inside('#meetings-heading'));
    expect(await textOf(inside('.meetings #day option:first-child'))).toMatch(/^Hoy \(\d+\)$/);
  });

  it('the whole check-in is answered, in Spanish, and the strengths are shown', async () => {
    const asked = (selector: string): string => `cairn-assessment >>> ${selector}`;
    await page.goto(`${origin}/check-in-es.html`);
    await press(asked('.moves .button'));
    for (let part = 1; part <= 13; part += 1) {
      await expect.poll(() => textOf(asked('.progress'))).toContain(`Parte ${part} de 13`);
      await press(asked('.choice'));
      await waitFor(asked('input:checked'));
      await press(asked('form [type="submit"]'));
    }
    await expect.poll(() => textOf(asked('h3'))).toBe('Mira tus respuestas');
    await press(asked('.moves .button'));
    await waitFor('cairn-profile >>> .levels li');
    expect(await textOf('cairn-profile >>> .levels')).toContain('Yo');
  });
});
