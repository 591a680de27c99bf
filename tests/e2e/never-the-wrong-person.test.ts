import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { serveHosts } from '../fixtures/hosts/server.ts';
import {
  fill,
  FRONT,
  makeVault,
  openCairnBrowser,
  press,
  shows,
  unlock,
  type CairnBrowser,
} from '../reliability/harness/cairn-browser.ts';
import { seededNumbers } from '../reliability/harness/random.ts';
import { copyForLocalhost } from './harness/extension-run.ts';
import { shownWords } from './harness/shown-words.ts';

// A peer goes about in the built extension as chance has it: panel and overlay at once, two tabs, a page that changes
// under them in every way that pages do, and locks in between. Every word that is written is marked with whose it is,
// and what is seen is held against what the peer said: never against what Cairn believes.

const PEOPLE = ['River', 'Sky'] as const;
type Person = (typeof PEOPLE)[number];
type Where = 'panel' | 'overlay';
type Tab = 'record' | 'frames';
const WHERE = ['panel', 'overlay'] as const;
const STEPS = 60;

let agency: Awaited<ReturnType<typeof serveAgency>>;
let hosts: Awaited<ReturnType<typeof serveHosts>>;
let copy: Awaited<ReturnType<typeof copyForLocalhost>>;
let profile: string;
let cairn: CairnBrowser;
let record: Page;
let frames: Page;
const views = {} as Record<Where, Page | Frame>;
let inFront: Tab = 'record';
let written = 0;
let seenOfSomebody = 0;
const log: string[] = [];

/** What the peer said in each view about each tab's page as it is now. The overlay lies over the record. */
const said: Record<Where, Partial<Record<Tab, Person>>> = { panel: {}, overlay: {} };
const tabOf = (at: Where): Tab => (at === 'overlay' ? 'record' : inFront);
const say = (at: Where, person: Person): void => void (said[at][tabOf(at)] = person);
const changed = (tab: Tab): void => WHERE.forEach((at) => delete said[at][tab]);

const markOf = (person: Person): string => `word${++written}-of-${person}`;
const marksIn = (text: string): Person[] => PEOPLE.filter((each) => text.includes(`-of-${each}`));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses what a selector finds in sight in the part in front; false when it finds nothing. */
const pressIf = (at: Where, selector: string, nth = 0): Promise<string | undefined> =>
  views[at].evaluate(
    (wanted, which) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)].filter((one) => one.checkVisibility());
      all[which]?.click();
      return all[which]?.textContent ?? undefined;
    },
    `${FRONT} ${selector}`,
    nth,
  );

/** Whoever is named in the heading of the page in front, as far as it is in sight. */
const openIn = async (at: Where): Promise<Person | undefined> => {
  const heading = await views[at].evaluate(
    (front) =>
      [...document.querySelectorAll<HTMLElement>(`${front} :is(#person-heading, #contact-heading)`)].find(
        (one) => one.checkVisibility(),
      )?.textContent ?? '',
    FRONT,
  );
  return PEOPLE.find((each) => heading.endsWith(each));
};

async function toList(at: Where): Promise<void> {
  await pressIf(at, 'button.back');
  await pressIf(at, 'button.back');
}

/** Somebody's record in sight, as it is or opened from the list. */
async function somebody(random: () => number, at: Where): Promise<Person | undefined> {
  const open = await openIn(at);
  if (open) return open;
  await doings.open(random, at);
  await pause(350);
  return openIn(at);
}

const doings = {
  async front(random) {
    inFront = random() < 0.5 ? 'record' : 'frames';
    await (inFront === 'record' ? record : frames).bringToFront();
  },
  async route(random) {
    const to = ['/people/4207', '/people/4311', '/schedule'][Math.floor(random() * 3)] ?? '';
    changed('record');
    await record.evaluate((address) => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, to);
  },
  /** The same address, and another number in the same place. */
  async swap() {
    const isHere = await record.evaluate(() => {
      const number = document.querySelector('dd');
      if (number) number.textContent = number.textContent === '4207' ? '4311' : '4207';
      return number !== null && location.pathname.startsWith('/people/');
    });
    if (isHere) changed('record');
  },
  async frame(random) {
    changed('frames');
    await frames.evaluate(
      (number) => document.querySelector('#chart')?.setAttribute('src', `/frames/chart/${number}`),
      random() < 0.5 ? '4207' : '4311',
    );
  },
  async open(random, at) {
    const person = PEOPLE[random() < 0.5 ? 0 : 1];
    await toList(at);
    if (await pressIf(at, 'button.card', PEOPLE.indexOf(person))) say(at, person);
  },
  async still(_random, at) {
    const words = await pressIf(at, '.guard button.main');
    const person = PEOPLE.find((each) => words?.endsWith(each));
    if (person) say(at, person);
  },
  async tab(random, at) {
    await pressIf(at, '.person-tabs button', Math.floor(random() * 6));
  },
  async contact(random, at) {
    const person = await somebody(random, at);
    if (!person) return;
    if (await pressIf(at, '.head button.main')) say(at, person);
    const mark = markOf(person);
    await shows(views[at], `${FRONT} .insert-note`);
    await views[at].evaluate(
      (front, word) => {
        const field = document.querySelector<HTMLTextAreaElement>(`${front} textarea`);
        if (!field) return;
        field.value = `${field.value} ${word}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      FRONT,
      mark,
    );
  },
  async save(_random, at) {
    await pressIf(at, '.finish button.main');
  },
  async plan(random, at) {
    const person = await somebody(random, at);
    if (!person || !(await pressIf(at, '.person-tabs button', 1))) return;
    await shows(views[at], `${FRONT} cairn-plan`);
    await pause(500);
    await views[at].evaluate(async (word) => {
      const root = document.querySelector<HTMLElement>('cairn-plan')?.shadowRoot;
      const at = (selector: string) => root?.querySelector<HTMLElement>(selector);
      if (!at('#f-words')) at('[data-opens="goal-new"]')?.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const field = at('#f-words') as HTMLTextAreaElement | null;
      if (!field) return;
      field.value = word;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.closest('form')?.requestSubmit();
    }, markOf(person));
  },
  async look(_random, at) {
    await views[at].evaluate(() => document.querySelector<HTMLElement>('.record-bar button.main')?.click());
  },
  async lock(_random, at) {
    for (const each of WHERE) said[each] = {};
    await press(views[at], 'Lock now');
    for (const each of WHERE) await shows(views[each], `${FRONT} input[type=password]`);
    await unlock(views[at]);
    for (const each of WHERE) await shows(views[each], `${FRONT} button.card`);
  },
} satisfies Record<string, (random: () => number, at: Where) => Promise<void>>;

const USUAL: readonly (keyof typeof doings)[] = [
  ...(['front', 'route', 'swap', 'frame', 'open', 'open', 'open', 'still', 'still', 'tab', 'tab'] as const),
  ...(['contact', 'contact', 'save', 'plan', 'plan', 'look'] as const),
];

/** A page that changed is told of in a moment; after that nothing of anybody else may be in sight. */
async function seeNobodyElse(): Promise<void> {
  for (const at of WHERE) {
    const others = async (): Promise<unknown[]> => {
      const seen = marksIn(await shownWords(views[at]));
      seenOfSomebody += seen.length;
      const wrong = seen.filter((each) => each !== said[at][tabOf(at)]);
      return wrong.length > 0 ? [at, ...wrong, 'after', log.slice(-8).join(' > ')] : [];
    };
    await expect.poll(others, { timeout: 5000 }).toEqual([]);
  }
}

beforeAll(async () => {
  agency = await serveAgency();
  hosts = await serveHosts();
  copy = await copyForLocalhost();
  profile = await mkdtemp(path.join(tmpdir(), 'cairn-walk-'));
  cairn = await openCairnBrowser(profile, copy.extension);
  await cairn.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(kept: object): Promise<void> } } };
    };
    const place = { path: '/people/*', by: 'label', find: 'Record number', part: 0 };
    await chrome.storage.local.set({ 'record-places': { 'http://localhost/*': [place] } });
  });
  frames = await cairn.browser.newPage();
  await frames.goto(`${hosts.url}frames/`);
  views.overlay = await cairn.openOverlay(`${agency.url}people/4207`);
  const panel = await cairn.openPanel();
  views.panel = panel;
  record = (await cairn.browser.pages()).find((page) => page.url().includes('/people/4207')) ?? panel;
  await makeVault(panel);
  for (const at of WHERE) await press(views[at], 'People');
  await record.bringToFront();
  for (const person of PEOPLE) {
    await press(panel, 'Add a person');
    await fill(panel, `${FRONT} .text-field input`, person);
    await press(panel, `Add ${person}`);
    await shows(panel, '#person-heading');
    await fill(panel, `${FRONT} .one-line input`, markOf(person));
    await press(panel, 'Add');
    await toList('panel');
  }
  await shows(views.overlay, `${FRONT} button.card`);
});

afterAll(async () => {
  await cairn.browser.close();
  agency.server.close();
  hosts.server.close();
  for (const folder of [profile, copy.folder])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it.each([1, 2])('shows no word of one person under another (walk %i)', async (seed) => {
  const random = seededNumbers(seed);
  for (let step = 0; step < STEPS; step++) {
    const doing = step % 30 === 29 ? 'lock' : (USUAL[Math.floor(random() * USUAL.length)] ?? 'open');
    const at = random() < 0.5 ? 'panel' : 'overlay';
    log.push(`${doing} ${at}`);
    await doings[doing](random, at);
    // The reader comes into the page after the press; what changes before that is the page that was named.
    await pause(350);
    await seeNobodyElse();
  }
  expect(written).toBeGreaterThan(seed * 8);
  expect(seenOfSomebody).toBeGreaterThan(seed * 20);
});

it('keeps everything with the person whom it was written for', async () => {
  inFront = 'record';
  await record.bringToFront();
  let found = 0;
  for (const person of PEOPLE) {
    await toList('panel');
    await pressIf('panel', 'button.card', PEOPLE.indexOf(person));
    for (const tab of ['About', 'Plan', 'Contacts']) {
      await press(views.panel, tab);
      await pause(700);
      await views.panel.evaluate(() => {
        for (const note of document.querySelectorAll('details')) note.open = true;
      });
      const seen = (await shownWords(views.panel)).match(/word\d+-of-[A-Z][a-z]+/g) ?? [];
      expect([person, tab, ...seen.filter((word) => !word.endsWith(`-${person}`))]).toEqual([person, tab]);
      found += new Set(seen).size;
    }
  }
  expect(found).toBeGreaterThan(6);
});
