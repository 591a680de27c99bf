import { afterAll, beforeAll, expect, it } from 'vitest';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { listen } from '../../scripts/listen.ts';
import { out } from '../../scripts/paths.ts';
import { createSiteServer } from '../../scripts/site-server.ts';

const executablePath = findBrowser('firefox');
const server = createSiteServer(out.site);
let browser: Browser;
let origin: string;

beforeAll(async () => {
  origin = `http://localhost:${await listen(server, 0)}`;
  if (executablePath === undefined) throw new Error('There is no Firefox on this machine');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'app.update.enabled': false },
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function openPlan(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/plan.html`);
  return page;
}

const within = (page: Page, selector: string) => page.locator(`cairn-plan >>> ${selector}`);
const inHandOff = (page: Page, selector: string) =>
  page.locator(`cairn-plan >>> cairn-hand-off >>> ${selector}`);

/** A press that no late shift of the page can miss. */
async function press(found: ReturnType<Page['locator']>): Promise<void> {
  const handle = await found.waitHandle();
  await handle.evaluate((element) => (element as HTMLElement).click());
}

/** Waits for something inside the plan, through the shadow trees of what is named before it. */
async function there(page: Page, ...path: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (...steps: string[]) =>
      steps.reduce<Element | null | undefined>(
        (root, step) => root?.shadowRoot?.querySelector(step),
        document.querySelector('cairn-plan'),
      ) instanceof Element,
    {},
    ...path,
  );
}

/** Puts long text into a field, as pasting does. */
async function put(found: ReturnType<Page['locator']>, text: string): Promise<void> {
  const handle = await found.waitHandle();
  await handle.evaluate((element, given) => {
    const box = element as HTMLTextAreaElement;
    box.value = given;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

it('in Firefox a plan is written, locked, carried by its codes and opened under its six words', async () => {
  const page = await openPlan();
  await within(page, '#f-words').fill('A garden of my own');
  await press(within(page, '.form [type="submit"]'));
  await within(page, '.card h4').wait();
  await press(within(page, '[data-opens="hand-off"]'));
  await press(inHandOff(page, '.moves .button'));
  await inHandOff(page, '#h-name').fill('Rosa');
  await press(inHandOff(page, '[type="submit"]'));
  await there(page, 'cairn-hand-off', '.spoken li');
  // What the person sees: the words, and the codes in the order in which they are shown.
  const { words, codes } = await page.evaluate(async () => {
    const root = document
      .querySelector('cairn-plan')
      ?.shadowRoot?.querySelector('cairn-hand-off')?.shadowRoot;
    let text = '';
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (given: string) => {
          text = given;
          return Promise.resolve();
        },
      },
    });
    root?.querySelector<HTMLElement>('.made .button:nth-child(3)')?.click();
    await Promise.resolve();
    return {
      words: [...(root?.querySelectorAll('.spoken li') ?? [])].map((each) => each.textContent).join(' '),
      codes: text,
    };
  });
  expect(words.split(' ')).toHaveLength(6);
  const other = await openPlan();
  await press(within(other, '[data-opens="hand-off"]'));
  await put(inHandOff(other, '#h-paste'), codes);
  await press(other.locator('::-p-text(Add the text)'));
  await put(inHandOff(other, '#h-ask-words'), words);
  await press(inHandOff(other, '[type="submit"]'));
  await there(other, '#h-offered');
  const offered = await other.evaluate(
    () => document.querySelector('cairn-plan')?.shadowRoot?.querySelector('.offered')?.textContent,
  );
  expect(offered).toContain('A garden of my own');
  await press(within(other, '.offered .button'));
  await there(other, '.card h4');
});
