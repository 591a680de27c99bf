import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { createStaticServer } from '../../packages/cli/src/serve/static-server.ts';
import { listen } from '../../scripts/listen.ts';
import { out } from '../../scripts/paths.ts';
import { startSite, type Site } from './harness/site-run.ts';

// What site builders let a center paste, put onto pages of another site as they put it there: a frame, a frame inside a frame
// of theirs, a div with the script at the foot of the page. The builders themselves are not here.

let site: Site;
let files: Server;
let pages: Server;
/** Where the files of Cairn lie, and where the page of the center is: two sites to a browser. */
let cairn: string;
let center: string;
/** What stands on the center's pages, by path. */
const paths = new Map<string, string>();

beforeAll(async () => {
  site = await startSite();
  pages = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Center</title>${paths.get(request.url ?? '') ?? ''}`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  center = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  files = createStaticServer({ root: out.site, framedBy: [center], hosts: ['localhost'] });
  cairn = `http://localhost:${await listen(files, 0)}`;
});

afterAll(async () => {
  await site.stop();
  for (const server of [files, pages]) {
    server.closeAllConnections();
    server.close();
  }
});

async function openPage(html: string): Promise<Page> {
  paths.set('/', html);
  const page = await site.browser.newPage();
  await page.goto(center);
  return page;
}

async function findsAndOpens(finder: Locator): Promise<void> {
  await finder.getByRole('searchbox').fill('food pantri');
  await expect.poll(() => finder.locator('.card .open').first().innerText()).toMatch(/pantry|despensa/i);
  await finder.locator('.card .open').first().click();
  await finder.locator('#detail-heading').waitFor();
}

const frame = (flags: string): string =>
  `<iframe src="${cairn}/widgets/frame.html?src=../packs/riverbend/&locale=en" title="Find help" width="600" height="900" ${flags}></iframe>`;

describe('the frame', () => {
  it.each([
    ['as a page embeds it', 'referrerpolicy="no-referrer" allow="geolocation; clipboard-write"'],
    [
      'in the sandbox that builders use',
      'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-presentation"',
    ],
  ])('finds help on another site, %s', async (_how, flags) => {
    const page = await openPage(frame(flags));
    await findsAndOpens(page.frameLocator('iframe').locator('cairn-finder'));
    await page.close();
  });

  it('finds help inside a frame of the builder', async () => {
    paths.set('/block', frame(''));
    const page = await openPage(
      '<iframe src="/block" sandbox="allow-scripts allow-same-origin allow-forms" width="700" height="1000"></iframe>',
    );
    await findsAndOpens(page.frameLocator('iframe').frameLocator('iframe').locator('cairn-finder'));
    await page.close();
  });

  it('shows the crisis lines where the sandbox takes its origin or its scripts away', async () => {
    for (const flags of ['sandbox="allow-scripts"', 'sandbox']) {
      const page = await openPage(frame(flags));
      const lines = page.frameLocator('iframe').getByRole('link', { name: 'Call 988' });
      await lines.first().waitFor();
      await page.close();
    }
  });

  it('is refused on a site that the host of the files did not name, and the page around it stays', async () => {
    paths.set('/', `<p>Call 988</p>${frame('')}`);
    const page = await site.browser.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(center.replace('127.0.0.1', 'localhost'));
    await refused;
    await page.getByText('Call 988').waitFor();
    await expect.poll(() => page.frameLocator('iframe').locator('cairn-finder').count()).toBe(0);
    await page.close();
  });
});

describe('a div with the script at the foot of the page', () => {
  const foot = (): string => `<script type="module" src="${cairn}/widgets/cairn.js" crossorigin></script>`;
  const div = (): string =>
    `<div data-cairn="finder" data-src="${cairn}/packs/riverbend/"><p>Need help right now? <a href="tel:988">Call 988</a></p></div>`;

  it('keeps its words where the files may not be read by other sites', async () => {
    const page = await openPage(`<main>${div()}</main>${foot()}`);
    await page.getByRole('link', { name: 'Call 988' }).waitFor();
    expect(await page.locator('cairn-finder').count()).toBe(0);
    await page.close();
  });

  it('finds help, also where it comes with a page that the builder puts in without loading anew', async () => {
    const page = await site.browser.newPage();
    await page.route(`${cairn}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    paths.set('/', `<main>${div()}</main>${foot()}`);
    await page.goto(center);
    await findsAndOpens(page.locator('cairn-finder'));
    await page.evaluate((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
      history.pushState({}, '', '/next');
    }, div());
    await findsAndOpens(page.locator('cairn-finder'));
    await page.close();
  });
});
