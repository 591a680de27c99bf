import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../scripts/listen.ts';
import { out } from '../../scripts/paths.ts';
import { chromiumPath } from '../browser.ts';
import { QUIET_BROWSER } from './harness/site-run.ts';

// `?cairn-check` on pages whose host breaks one thing each: it names that thing and what to do, in both languages.

const serveFile = sirv(out.site, { dev: true });
let browser: Browser;
let server: Server;
let origin: string;
let headers: Readonly<Record<string, string>>;
/** The page that is given in place of the demo's, if any. */
let inPlace: string | undefined;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET_BROWSER] });
  server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (inPlace !== undefined && request.url?.startsWith('/div.html')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(inPlace);
      return;
    }
    serveFile(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  origin = `http://localhost:${await listen(server, 0)}`;
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  headers = {};
  inPlace = undefined;
  context = await browser.newContext({ locale: 'en-US' });
  page = await context.newPage();
});

afterEach(() => context.close());

/** What the self-check says that somebody should have a look at. */
async function lookedAt(address = `${origin}/div.html?cairn-check`): Promise<readonly string[]> {
  await page.goto(address);
  await page.locator('#cairn-check').waitFor();
  return page.locator('#cairn-check li.look').allInnerTexts();
}

async function expectOnly(said: RegExp, address?: string): Promise<void> {
  const all = (await lookedAt(address)).join('\n');
  expect(all).toMatch(said);
  expect(await page.locator('#cairn-check h3').innerText()).toBe('Things to look at: 1');
}

/** The demo page as it is, with something else in it. */
async function pageWith(change: (html: string) => string): Promise<string> {
  return change(await readFile(path.join(out.site, 'div.html'), 'utf8'));
}

const asHtml = (body: string) => (route: Route) => route.fulfill({ body, contentType: 'text/html' });
/** Strict, but for the picture that the demo page has in its tab. */
const STRICT = "default-src 'none'; img-src 'self'; script-src 'self'";

describe('the self-check', () => {
  it('finds nothing to mend where nothing is blocked, under the strictest policy too', async () => {
    expect(await lookedAt()).toEqual([]);
    headers = {
      'content-security-policy': `${STRICT}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html cairn`,
    };
    expect(await lookedAt()).toEqual([]);
  });

  it('names a policy that forbids workers', async () => {
    headers = { 'content-security-policy': "default-src 'self'; worker-src 'none'" };
    await expectOnly(/forbids workers.* It works.*add http:\/\/localhost:\d+ to “worker-src”/s);
  });

  it('names a policy with Trusted Types that does not know the search', async () => {
    headers = {
      'content-security-policy': `${STRICT}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
    };
    await expectOnly(/write “lit-html cairn” after “trusted-types”/);
  });

  it('names a policy that forbids reading the list', async () => {
    headers = { 'content-security-policy': `${STRICT}; connect-src 'none'` };
    const said = (await lookedAt()).join('\n');
    expect(said).toMatch(/forbids reading the list at .*\/packs\/riverbend\/.*“connect-src”/);
    expect(said).toMatch(/forbids reading “cairn-search.js”/);
  });

  it('names a server that sends scripts as something else', async () => {
    await page.route('**/cairn-search.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, contentType: 'text/plain' });
    });
    await expectOnly(/sends “cairn-search.js” as “text\/plain”.*“text\/javascript”/s);
  });

  it('names a file that is not there, and one of another version', async () => {
    await page.route('**/cairn-more.js', (route) => route.fulfill({ status: 404 }));
    await expectOnly(/“cairn-more.js” cannot be reached/);
    await page.unroute('**/cairn-more.js');
    await page.route('**/cairn-search.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n// changed` });
    });
    await expectOnly(/Not as they are in version \S+ cairn-search.js/);
  });

  it('names a page in place of a list, a list with a file missing, and one that was changed on its way', async () => {
    await page.route('**/manifest.json', asHtml('<!doctype html><p>Welcome</p>'));
    await expectOnly(/it is not a list/);
    await page.unroute('**/manifest.json');
    await page.route('**/shard-*', (route) => route.fulfill({ status: 404 }));
    await expectOnly(/lacks the file shard-/);
    await page.unroute('**/shard-*');
    await page.route('**/shard-*', async (route) => {
      const file = path.join(out.site, new URL(route.request().url()).pathname);
      const asText = (await readFile(file)).toString('latin1').replaceAll('\n', '\r\n');
      await route.fulfill({ body: Buffer.from(asText, 'latin1') });
    });
    await expectOnly(/was changed on its way.*“binary”/s);
  });

  it('names another site that lets nobody read its list, and one that does not answer', async () => {
    const at = async (src: string): Promise<void> => {
      inPlace = await pageWith((html) => html.replace('packs/riverbend/', src));
    };
    // The same files at another port are another site.
    const elsewhere = createServer((request, response) => serveFile(request, response));
    await at(`http://localhost:${await listen(elsewhere, 0)}/packs/riverbend/`);
    await expectOnly(/does not let yours read it.*Access-Control-Allow-Origin/s);
    elsewhere.closeAllConnections();
    elsewhere.close();
    await page.route('https://lists.example/**', (route) => route.abort());
    await at('https://lists.example/packs/ours/');
    await expectOnly(/Nothing answers at https:\/\/lists.example/);
  });

  it('names a list without https on a page that has it', async () => {
    const html = await pageWith((text) =>
      text.replace('packs/riverbend/', 'http://lists.example/packs/ours/'),
    );
    await page.route('https://center.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname === '/div.html') await asHtml(html)(route);
      else await route.fulfill({ response: await route.fetch({ url: `${origin}${pathname}${search}` }) });
    });
    await expectOnly(/Write https in the address/, 'https://center.example/div.html?cairn-check');
  });

  it('names a page where the browser keeps nothing', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'caches', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await expectOnly(/keeps nothing for this page/);
  });

  it('says it in Spanish on a page in Spanish', async () => {
    inPlace = await pageWith((html) => html.replace('lang="en"', 'lang="es"'));
    await page.route('**/manifest.json', (route) => route.fulfill({ status: 404 }));
    const said = await lookedAt();
    expect(said.join()).toMatch(/No hay una lista en/);
    expect(await page.locator('#cairn-check h3').innerText()).toBe('Cosas por revisar: 1');
  });

  it('runs in the page for frames too, which tells the page from the files', async () => {
    const src = encodeURIComponent(`${origin}/packs/riverbend/`);
    expect(await lookedAt(`${origin}/widgets/frame.html?src=${src}&cairn-check`)).toEqual([]);
  });
});

describe('a page that locks the script', () => {
  it('runs it with the right value, and with another shows what stands inside the element', async () => {
    const { files } = JSON.parse(await readFile(path.join(out.site, 'widgets/integrity.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const locked = (value: string) =>
      pageWith((text) =>
        text.replace(' src="widgets/cairn.js"', ` src="widgets/cairn.js" integrity="${value}" crossorigin`),
      );
    inPlace = await locked(files['cairn.js'] ?? '');
    expect(await lookedAt()).toEqual([]);
    expect(await page.locator('#cairn-check h3').innerText()).toBe('All is well. There is nothing to do.');
    await page.locator('#cairn-check summary').click();
    expect(await page.locator('#cairn-check').innerText()).toContain('The page locks the script');
    inPlace = await locked(files['cairn-more.js'] ?? '');
    await page.goto(`${origin}/div.html?cairn-check`);
    expect(await page.locator('a[href="tel:988"]').first().isVisible()).toBe(true);
    expect(await page.locator('#cairn-check').count()).toBe(0);
  });
});
