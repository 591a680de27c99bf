import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../scripts/listen.ts';
import { out } from '../../scripts/paths.ts';
import { chromiumPath } from '../browser.ts';
import { watchRequests, type RequestWatch } from '../privacy/own-origin.ts';

// Pages whose policy forbids this or that: the finder still answers, or the words inside it stay.

const serveFile = sirv(out.site, { dev: true });
let browser: Browser;
let server: Server | undefined;
let context: BrowserContext | undefined;
let watch: RequestWatch | undefined;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
});

afterAll(() => browser.close());

afterEach(async () => {
  watch?.expectNothingLeft();
  await context?.close();
  server?.close();
});

async function openUnder(policy: string): Promise<Page> {
  server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy);
    serveFile(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  const port = await listen(server, 0);
  context = await browser.newContext();
  watch = watchRequests(context);
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/div.html`);
  return page;
}

describe('the finder under a page policy', () => {
  it.each([
    ['allows the own site', "default-src 'self'"],
    ['allows scripts and data and nothing else', "default-src 'none'; script-src 'self'; connect-src 'self'"],
    ['forbids workers', "default-src 'self'; worker-src 'none'"],
    [
      'wants Trusted Types',
      "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html cairn",
    ],
    [
      'wants Trusted Types and does not know the worker',
      "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    ],
  ])('answers and opens details where it %s', async (_what, policy) => {
    const page = await openUnder(policy);
    const finder = page.locator('cairn-finder');
    await finder.getByRole('searchbox').fill('food');
    await expect.poll(() => finder.locator('.card .open').count()).toBeGreaterThan(0);
    await finder.locator('.card .open').first().click();
    await finder.locator('.detail').waitFor();
    expect(await finder.locator('.detail h3').evaluate((heading) => heading.matches(':focus'))).toBe(true);
  });

  it('leaves the words inside it on the page where the script is forbidden', async () => {
    const page = await openUnder("default-src 'self'; script-src 'none'");
    expect(await page.locator('[data-cairn=finder] a[href="tel:988"]').first().isVisible()).toBe(true);
  });

  it('goes on finding, opening and keeping after the connection is gone', async () => {
    const page = await openUnder("default-src 'self'");
    const finder = page.locator('cairn-finder');
    const last = [/cairn-more\.js$/, /lexicon-/].map((name) => page.waitForResponse(name));
    await finder.locator('.card .open').first().waitFor();
    for (const response of await Promise.all(last)) await response.finished();
    await context?.setOffline(true);
    await finder.getByRole('searchbox').fill('food');
    await expect.poll(() => finder.locator('.status').innerText()).toMatch(/\d+ place/);
    await finder.locator('.card .keep').first().click();
    await finder.locator('.to-list').click();
    await finder.locator('.my-list .card').waitFor();
    expect(await finder.locator('cairn-crisis a[href="tel:988"]').first().isVisible()).toBe(true);
  });
});
