import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { copyForLocalhost } from '../../e2e/harness/extension-run.ts';
import { panelOf, type Panel } from '../../e2e/harness/true-panel.ts';
import { openCairnBrowser, type CairnBrowser } from '../harness/cairn-browser.ts';

// A peer types a note about a person without a pause, and something ends it: what was typed more than a second before is
// there afterwards, to the word.

const LOST_AT_MOST_MS = 1000;
const TYPED_FOR_MS = 3000;
const FIELD = '::-p-aria([name="What we did"][role="textbox"])';

let copy: Awaited<ReturnType<typeof copyForLocalhost>>;
let profile: string;
let cairn: CairnBrowser;
let page: Page;
let panel: Panel;
let count = 0;

const open = async (): Promise<void> => {
  page = await cairn.openPanel();
  panel = panelOf(page);
};

beforeAll(async () => {
  copy = await copyForLocalhost();
  profile = await mkdtemp(path.join(tmpdir(), 'cairn-second-'));
  cairn = await openCairnBrowser(profile, copy.extension);
  await open();
  await panel.pressAbove('Today');
  await panel.makeVault();
  await panel.press('Add a person');
  await panel.fill('Nickname or number', 'River');
  await panel.press('Add River');
  await panel.press('Begin a contact');
  await panel.find(FIELD);
});

afterAll(async () => {
  await cairn.browser.close();
  for (const folder of [profile, copy.folder])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Typed {
  readonly word: string;
  readonly atMs: number;
}

/** Types word after word, each different from all before. */
async function type(): Promise<readonly Typed[]> {
  const field = await panel.find(FIELD);
  await field.focus();
  await page.keyboard.press('End');
  // What is there may have been cut in the middle of a word.
  await page.keyboard.type(' ');
  const typed: Typed[] = [];
  for (const endMs = Date.now() + TYPED_FOR_MS; Date.now() < endMs;) {
    const word = `w${++count}`;
    await page.keyboard.type(`${word} `);
    typed.push({ word, atMs: Date.now() });
  }
  return typed;
}

/** The record again, from behind the passphrase. */
async function comeBack(): Promise<string> {
  await panel.pressAbove('Today');
  await panel.unlock();
  const draft = await panel.find('button ::-p-text(It waits here)');
  await draft.click();
  const field = await panel.find(FIELD);
  return field.evaluate((one) => (one as HTMLTextAreaElement).value);
}

const ends: Readonly<Record<string, () => Promise<void>>> = {
  'a lock': async () => {
    await page.locator('header button[title="Lock now"]').click();
    await page.waitForSelector('input[type=password]');
  },
  'a crash of the panel': async () => {
    const client = await page.createCDPSession();
    // It never answers.
    void client.send('Page.crash').catch(() => undefined);
    await new Promise((resolve) => page.once('error', resolve));
    await page.close();
    await open();
    await panel.pressAbove('Today');
    await panel.lock();
  },
  'an update of Cairn': async () => {
    const file = path.join(copy.extension, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { version: string };
    await writeFile(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
    const gone = new Promise((resolve) => page.once('close', resolve));
    await cairn.browser.installExtension(copy.extension);
    await gone;
    await open();
  },
  'a kill of the browser': async () => {
    await cairn.kill();
    cairn = await openCairnBrowser(profile, copy.extension);
    await open();
  },
};

it.each(Object.keys(ends))('%s in the middle of a note loses at most a second of typing', async (name) => {
  const typed = await type();
  const endMs = Date.now();
  await ends[name]?.();
  const kept = new Set((await comeBack()).split(' '));
  const lost = typed.filter(({ word }) => !kept.has(word));
  expect(typed.length).toBeGreaterThan(20);
  const lostMs = lost[0] === undefined ? 0 : endMs - lost[0].atMs;
  console.log(`${name}: ${typed.length} words, ${lost.length} lost, ${lostMs} ms of typing`);
  expect(lostMs).toBeLessThanOrEqual(LOST_AT_MOST_MS);
});
