import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { chromiumPath } from '../browser.ts';
import { out } from '../../scripts/paths.ts';
import { serveAgency } from '../fixtures/agency/server.ts';
import { panelOf } from './harness/true-panel.ts';

// The very package that the store gets, with no site allowed, in a browser that keeps third parties from storage. The
// toolbar button is truly pressed, which lets Cairn into this one page for this one time.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let profile: string;
let browser: Browser;
let id: string;
let page: Page;

beforeAll(async () => {
  agency = await serveAgency();
  profile = await mkdtemp(path.join(tmpdir(), 'cairn-toolbar-'));
  await mkdir(path.join(profile, 'Default'));
  const choices = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(choices));
  browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    enableExtensions: [out.extension],
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--lang=en-US'],
  });
  const worker = await browser.waitForTarget((one) => one.type() === 'service_worker');
  id = new URL(worker.url()).host;
  page = await browser.newPage();
  await page.goto(`${agency.url}people/4207`);
});

afterAll(async () => {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  agency.server.close();
});

/** The protocol knows this press since Chromium 141; the library's types do not yet. */
async function pressToolbar(): Promise<void> {
  const session = await browser.target().createCDPSession();
  const send = session.send.bind(session) as unknown as (name: string, given: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as {
    readonly targetInfos: readonly {
      readonly type: string;
      readonly targetId: string;
      readonly url: string;
    }[];
  };
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId });
}

const guests = (): Promise<number> => page.$eval('html', (root) => root.children.length - 2);
const overlay = (): Promise<Frame> =>
  page.waitForFrame((frame) => frame.url().endsWith('/tabs/overlay.html'));

describe('the toolbar button', () => {
  it('lets Cairn into the page in front for this time, and closes what it opened', async () => {
    expect(await guests()).toBe(0);
    await pressToolbar();
    const frame = await overlay();
    await frame.waitForSelector('cairn-finder');
    const element = await frame.frameElement();
    expect(await element?.isVisible()).toBe(true);
    await pressToolbar();
    await expect.poll(() => element?.isVisible()).toBe(false);
    await page.reload();
    expect(await guests()).toBe(0);
  });

  it('opens an overlay that reaches the same locked records as the panel', async () => {
    await pressToolbar();
    const over = panelOf(await overlay());
    await over.pressAbove('People');
    await over.makeVault();
    await over.see('Nobody is here yet.');
    const beside = await browser.newPage();
    await beside.goto(`chrome-extension://${id}/sidepanel.html`);
    const panel = panelOf(beside);
    await panel.pressAbove('People');
    await panel.see('Nobody is here yet.');
    await panel.lock();
    await page.bringToFront();
    await over.see('Unlock');
  });
});
