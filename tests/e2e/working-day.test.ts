import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ElementHandle } from 'puppeteer-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { pressSeen, startPanelRun, type PanelRun } from './harness/true-panel.ts';

// A peer's working day over the agency's own system, in the browser's true side panel. Each step builds on the one before.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: PanelRun;
let panel: Awaited<ReturnType<PanelRun['openPanel']>>;
let downloads: string;

beforeAll(async () => {
  agency = await serveAgency();
  run = await startPanelRun(`${agency.url}people/4207`);
  downloads = await mkdtemp(path.join(tmpdir(), 'cairn-day-'));
  const session = await run.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});

afterAll(async () => {
  await run.close();
  agency.server.close();
  await rm(downloads, { recursive: true });
});

const part = (name: string): Promise<void> => panel.pressAbove(name);
const note = (): Promise<string> => run.page.$eval('#note', (field) => (field as HTMLTextAreaElement).value);
const guests = (): Promise<number> => run.page.$eval('html', (root) => root.children.length - 2);
const seenButton = (words: string): string => `.surface button.main::-p-text(${words})`;

/** The file that a press saves, once it is whole. */
async function downloadOf(act: () => Promise<void>): Promise<string> {
  await act();
  const whole = async (): Promise<string[]> =>
    (await readdir(downloads)).filter((name) => name.endsWith('.cairn'));
  await expect.poll(whole).toHaveLength(1);
  return path.join(downloads, (await whole())[0] ?? '');
}

/** Text of the first result of the finder in the panel, and what its search field holds. */
const readFinder = (): Promise<{ words: string | undefined; first: string | undefined }> =>
  panel.page.evaluate(() => {
    const root = document.querySelector('cairn-finder')?.shadowRoot;
    return {
      words: root?.querySelector<HTMLInputElement>('input[type="search"]')?.value,
      first: root?.querySelector('.card .open')?.textContent.trim(),
    };
  });

it('switches Cairn on for the agency’s site, and opens the panel from the overlay, which closes', async () => {
  expect(await guests()).toBe(0);
  const options = await run.browser.newPage();
  await options.goto(`${run.origin}/options.html`);
  await options.locator('::-p-aria([name="Add a site"][role="textbox"])').fill(new URL(agency.url).origin);
  await options.locator('form button.main').click();
  await options.waitForSelector('::-p-text(Cairn is on at localhost.)');
  await options.close();
  await run.page.reload();
  await expect.poll(guests).toBe(1);
  panel = await run.openPanel();
  await expect
    .poll(() => run.page.evaluate(() => document.activeElement?.localName.includes('-')))
    .toBe(false);
  await expect.poll(() => panel.page.evaluate(() => document.activeElement?.localName)).toBe('cairn-finder');
});

it('begins with nobody, and shows nothing before there is a passphrase', async () => {
  await part('Today');
  await panel.makeVault();
  await panel.see('Nobody is on your list yet.');
});

it('takes a person with a nickname, and says at once that a tie is for the supervisor', async () => {
  await panel.press('Add a person');
  await panel.fill('Nickname or number', 'River');
  const sponsor = await panel.find('legend::-p-text(sponsor)');
  const chips = await sponsor.evaluateHandle((legend) => legend.closest('fieldset') ?? legend);
  await (await chips.$('label::-p-text(Yes)'))?.click();
  await panel.see('Talk with your supervisor first.');
  await panel.press('Add River');
  await panel.see('Talk with your supervisor about a tie you named');
});

it('is shown once where the record number stands, and then knows whose record it is', async () => {
  await run.page.reload();
  await look('Show Cairn once');
  await panel.pressAbove('Show it once');
  await expect.poll(guests).toBe(2);
  const number = await run.page.$('dd');
  const box = await number?.boundingBox();
  await run.page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await panel.see('4207');
  await panel.pressAbove('Keep this place');
  await panel.see('not linked to anybody');
  await panel.pressAbove('Choose a person');
  await panel.page.select('.record-bar select', ...(await optionOf('River')));
  await pressSeen(panel, seenButton('This is who it is'));
  await panel.see('You are with River.');
  await run.page.reload();
  await look('Is this River?');
  await pressSeen(panel, seenButton('Yes, River'));
  await panel.see('You are with River.');
});

/** A look that came before the browser told all of a load is taken back by it: the peer looks again. */
const look = (until: string): Promise<void> =>
  expect
    .poll(async () => {
      const words = await panel.text();
      if (!words.includes(until) && words.includes('Look at this page'))
        await panel.pressAbove('Look at this page');
      await new Promise((resolve) => setTimeout(resolve, 700));
      return panel.text();
    })
    .toContain(until);

const optionOf = (name: string): Promise<string[]> =>
  panel.page.$$eval(
    'option',
    (options, words) => options.filter((one) => one.textContent === words).map(({ value }) => value),
    name,
  );

it('asks a check-in, lets it wait in the vault while it is locked, and shows the strengths', async () => {
  await part('People');
  await panel.press('Check-ins');
  const widget = 'cairn-assessment >>>';
  const go = async (): Promise<void> => (await panel.find(`${widget} form [type=submit]`)).click();
  await panel.press('Begin a check-in');
  await (await panel.find(`${widget} .keep .choice`)).click();
  await (await panel.find(`${widget} .moves .button`)).click();
  await panel.see('Part 1 of 13');
  await (await panel.find(`${widget} .choice`)).click();
  await go();
  await panel.see('Part 2 of 13');
  await panel.lock();
  await panel.unlock();
  await (await panel.find('button.card ::-p-text(River)')).click();
  await panel.press('Check-ins');
  await panel.press('Begin a check-in');
  await (await panel.find(`${widget} .moves .button`)).click();
  await panel.see('of 13');
  await expect
    .poll(async () => {
      if ((await panel.text()).includes('of 13')) await go();
      return panel.text();
    })
    .toContain('Look over your answers');
  await (await panel.find(`${widget} .moves .button`)).click();
  await panel.see('Thank you for taking this time');
  await panel.press('‹ Back to the record');
  await panel.see('I have a safe place to sleep');
});

it('keeps the plan as it is written', async () => {
  await panel.press('Plan');
  await (await panel.find('cairn-plan >>> #f-words')).type('A garden of my own');
  await (await panel.find('cairn-plan >>> .form [type="submit"]')).click();
  await panel.see('Kept on this device, locked.');
});

it('finds help in words of the page, and connects the person with a place', async () => {
  await run.chooseMenu('find', 'food pantry');
  await expect.poll(readFinder).toMatchObject({
    words: 'food pantry',
    first: expect.stringMatching(/pantry|despensa/i),
  });
  await (await panel.find('cairn-finder >>> .card .keep')).click();
  await part('People');
  await panel.press('Places');
  const place = (await readFinder()).first ?? '';
  await panel.press(`Connect River with ${place}`);
  await panel.see('Look again');
  expect(await panel.page.$$(`main:not([hidden]) .listed li`)).toEqual([]);
});

it('offers better words while a note is written, and replaces none by itself', async () => {
  await panel.press('Begin a contact');
  await panel.press('Start the clock');
  await panel.see('The clock is running.');
  const did = 'We called the shelter. River relapsed in May. "I am an addict", River said.';
  await panel.fill('What we did', did);
  await panel.find('.offers mark');
  expect(await panel.page.$$eval('.offers mark', (marks) => marks.map((one) => one.textContent))).toEqual([
    'relapsed',
  ]);
  await (await panel.find('.offers button')).click();
  await expect
    .poll(() => panel.page.$$eval('textarea', (all) => all.some(({ value }) => value.includes('relapsed'))))
    .toBe(false);
  await panel.fill('How they responded', '"I can do this."');
  await panel.see('Which goal of the plan was it about?');
});

it('keeps what was typed, and the running clock, when it locks in the middle of a word', async () => {
  await panel.fill('Next step', 'Visit the she');
  await panel.lock();
  expect(await panel.text()).not.toMatch(/River|garden|shelter/);
  await part('Find');
  await expect.poll(async () => (await readFinder()).words).toBe('');
  expect(await panel.text()).toContain('My list');
  expect(await panel.text()).not.toContain('My list (1)');
  await part('Today');
  await panel.unlock();
  await (await panel.find('button ::-p-text(The clock is running.)')).click();
  const next = '::-p-aria([name="Next step"][role="textbox"])';
  await expect
    .poll(async () => (await panel.find(next)).evaluate((field) => (field as HTMLTextAreaElement).value))
    .toBe('Visit the she');
});

it('puts the note into the agency’s field on two presses, and submits nothing; undo takes it out', async () => {
  await run.page.focus('#note');
  await panel.press('Show where it goes');
  await panel.see('It goes into the field with the brown frame');
  expect(await note()).toBe('');
  await pressSeen(panel, seenButton('Put it in'));
  await expect.poll(note).toContain('How the person responded\n"I can do this."');
  await run.page.focus('#note');
  await run.page.keyboard.down('Control');
  await run.page.keyboard.press('z');
  await run.page.keyboard.up('Control');
  await expect.poll(note).toBe('');
});

it('saves the contact under the person who is confirmed', async () => {
  await panel.press('Save the contact');
  await panel.see('Show the note');
});

it('hides the person when another record comes up, until the peer says who it is', async () => {
  await run.page.click('a[href="/people"]');
  await panel.see('The page changed. Are you still with River?');
  expect(await panel.page.$$eval('.guarded', (all) => all.every((one) => one.matches('[hidden]')))).toBe(
    true,
  );
  await panel.press('Yes, still River');
  await panel.see('Show the note');
});

it('hands the record to another peer only under a signed yes that names them', async () => {
  await panel.press('Changes');
  await panel.press('Pass on to another peer');
  await panel.fill('Who walks with them from now on?', 'Rosa Sample');
  await panel.press('Look for the yes, then lock it');
  await panel.see('This may not be handed over. There is no signed yes for it.');
  await panel.press('Write a yes that names Rosa Sample');
  await sayYes();
  await panel.press('Changes');
  await panel.press('Pass on to another peer');
  await panel.fill('Who walks with them from now on?', 'Rosa Sample');
  await panel.press('Look for the yes, then lock it');
  await panel.see('A yes covers it.');
  const words = await panel.page.$$eval('.spoken li', (all) => all.map((one) => one.textContent).join(' '));
  const file = await downloadOf(() => panel.press('Save the locked file'));
  await panel.press('Consents');
  await (await panel.find('cairn-consent >>> button::-p-text(Who got what)')).click();
  await panel.see('Rosa Sample');
  await panel.press('‹ All people');
  await panel.press('Take in a record');
  const chosen = (await panel.find('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await chosen.uploadFile(file);
  await panel.fill('The six words', words);
  await panel.press('Open it');
  await panel.see('It came with this notice of the law');
  await panel.see('River is on your list already.');
  await panel.fill('What you call them', 'River of Ana');
  await panel.press('Add River of Ana');
  await panel.press('Plan');
  await panel.see('A garden of my own');
});

/** The person signs that Rosa Sample may get plan, places and how to reach them. */
async function sayYes(): Promise<void> {
  const at = async (selector: string): Promise<ElementHandle> => panel.find(`cairn-consent >>> ${selector}`);
  const type = async (field: string, text: string): Promise<void> => (await at(`#c-${field}`)).type(text);
  const click = async (selector: string): Promise<void> => {
    const target = await at(selector);
    await target.evaluate((one) => (one as HTMLElement).click());
  };
  await click('.moves .button');
  await type('patient', 'Robin Example');
  await type('discloser', 'Riverbend Recovery Center');
  for (const kind of [0, 2, 4]) await click(`#c-information-${kind}`);
  await type('information-words', 'My plan, the places, and how to reach me.');
  await type('names', 'Rosa Sample');
  await click('#c-purpose-8');
  await click('#c-until-1');
  await type('until-event', 'I walk alone.');
  await click('form [type="submit"]');
  await click('#c-kind-0');
  await type('sign-name', 'Robin Example');
  await click('form [type="submit"]');
  await panel.see('You said yes. Print your copy.');
}

it('says a week later that a follow-up is due, and counts nobody who could be told apart', async () => {
  const week = 8 * 86_400_000;
  await panel.page.evaluateOnNewDocument((ahead) => {
    const Real = Date;
    const later = class extends Real {
      constructor(...given: ConstructorParameters<typeof Date> | []) {
        super(...((given.length === 0 ? [Real.now() + ahead] : given) as ConstructorParameters<typeof Date>));
      }
      static override now = (): number => Real.now() + ahead;
    };
    globalThis.Date = later as DateConstructor;
  }, week);
  await panel.page.reload();
  await part('Today');
  await panel.see('Ask how it went with');
  await part('My work');
  await (await panel.find('summary ::-p-text(Report of the program)')).click();
  await panel.press('Count');
  await panel.see('too few to say');
});

it('follows the page in front, and fits 320 px', async () => {
  await panel.see('Cairn’s button is on localhost.');
  const other = await run.browser.newPage();
  await expect.poll(() => panel.text()).not.toContain('localhost');
  await other.close();
  await panel.see('Cairn’s button is on localhost.');
  const client = await panel.page.createCDPSession();
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height: 640,
    deviceScaleFactor: 1,
    mobile: false,
  });
  for (const name of ['Today', 'People', 'Find', 'My work']) {
    await part(name);
    const widths = await panel.page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect([name, ...widths]).toEqual([name, 320, 320]);
  }
});

it('says nothing on the page’s console', () => {
  expect(run.said).toEqual([]);
});
