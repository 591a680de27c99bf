import type { Page } from 'playwright-core';
import { PAGE_SIZE } from '@cairn/state';
import type { Scene } from '../scene.ts';
import { finderOver } from './made-pack.ts';
import { asPaper, each, mount, press, shown } from './mount.ts';

const address = '';
const root = 'cairn-finder';
const cards = shown('.card .open');
/** The whole first page: cards further down are drawn a moment after those in sight. */
const allCards = (page: Page): Promise<void> =>
  page
    .locator('cairn-finder .results .card')
    .nth(PAGE_SIZE - 1)
    .waitFor({ state: 'attached' });
const openMeetings = (page: Page) => page.locator('.views .button').nth(1).click();
const type = (words: string) => (page: Page) => page.getByRole('searchbox').fill(words);
const PACKS = /\/packs\//;

/** Holds the list back: the page is open and the places are still on their way. */
const hold = (page: Page): Promise<unknown> => page.route(PACKS, () => undefined);
const refuse = (page: Page) => page.route(PACKS, (route) => route.abort());
const showMore = async (page: Page): Promise<void> => {
  const found = page.locator('cairn-finder .results .card');
  const before = await found.count();
  await press('cairn-finder .results .more button')(page);
  await found.nth(before).waitFor({ state: 'attached' });
};

export const finderScenes: readonly Scene[] = [
  {
    id: 'finder/first-results',
    what: 'The first results, before anybody typed',
    looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'text-200', 'w-320', 'w-280'],
    bring: allCards,
  },
  {
    id: 'finder/loading',
    what: 'The list is on its way',
    looks: ['plain'],
    before: hold,
    bring: shown('.skeleton'),
  },
  {
    id: 'finder/load-problem',
    what: 'The list does not open',
    looks: ['plain', 'es'],
    before: refuse,
    bring: shown('.state'),
  },
  {
    id: 'finder/offline',
    what: 'Without a network, and nothing kept of the list',
    looks: ['plain', 'forced'],
    before: async (page: Page) => {
      await refuse(page);
      await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
    },
    bring: shown('.state'),
  },
  {
    id: 'finder/nothing-found',
    what: 'No result',
    looks: ['plain', 'es'],
    bring: each(cards, type('qqqqqqqq'), shown('.state')),
  },
  {
    id: 'finder/empty-list',
    what: 'A list that has no places yet',
    looks: ['plain', 'es'],
    bring: each(finderOver(0), shown('.state h4')),
  },
  { id: 'finder/one-result', what: 'One result', looks: ['plain'], bring: each(finderOver(1), cards) },
  {
    id: 'finder/read-otherwise',
    what: 'Words with slips, and how they were read',
    looks: ['plain', 'es-dark-320'],
    bring: each(cards, type('fod pantri'), shown('.understood')),
  },
  {
    id: 'finder/five-hundred',
    what: '500 results, thirty of them drawn',
    looks: ['plain', 'w-320'],
    bring: each(finderOver(500), cards, showMore, showMore),
  },
  {
    id: 'finder/details',
    what: 'All about one place',
    looks: ['plain', 'es', 'dark', 'rtl', 'w-280'],
    bring: each(cards, press('.card .open'), shown('#detail-heading')),
    escapes: '#detail-heading',
  },
  {
    id: 'finder/report',
    what: 'A mistake to report to the web hook of the center, with no words yet',
    looks: ['plain', 'es-dark-320'],
    bring: each(
      (page) =>
        mount(
          page,
          '<h1>A page</h1><cairn-finder src="packs/riverbend/" report="https://hook.example/x"></cairn-finder>',
        ),
      cards,
      press('.card .open', '.extra summary', '.extra form button'),
    ),
  },
  {
    id: 'finder/choices',
    what: 'Every choice open, with one chosen',
    looks: ['plain', 'forced', 'w-320'],
    bring: each(
      cards,
      press('.toolbar [aria-expanded]', '.choices input[type=checkbox]'),
      shown('.active-choice'),
    ),
    escapes: '.choices #age',
  },
  {
    id: 'finder/map',
    what: 'The drawing of where the places lie, with one of them pointed at in its list',
    looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'w-320', 'w-280'],
    bring: each(cards, type('food'), press('.map > button'), shown('.map-drawing'), (page) =>
      page.locator('.map-list button').nth(1).focus(),
    ),
  },
  {
    id: 'finder/from-a-town',
    what: 'Distances from a town in the words: the choices, and the map with its rings',
    looks: ['plain', 'es-dark-320'],
    bring: each(
      cards,
      type('food riverbend'),
      press('.toolbar [aria-expanded]', '.map > button'),
      shown('.choices .done'),
      (page) => page.locator('.choices fieldset:nth-of-type(2) .button').first().click(),
      shown('#within'),
      shown('.map-you'),
    ),
  },
  {
    id: 'finder/my-list-empty',
    what: 'My list with nothing in it',
    looks: ['plain'],
    bring: each(cards, press('.to-list'), shown('#list-heading')),
  },
  {
    id: 'finder/my-list',
    what: 'My list with a place and a code',
    looks: ['plain', 'es-dark-320'],
    bring: each(cards, press('.card .keep', '.to-list'), shown('.my-list .card'), (page) =>
      page.locator('.take-buttons .button').nth(2).click(),
    ),
    escapes: '#list-heading',
  },
  {
    id: 'finder/my-list-removed',
    what: 'A place taken off my list, and the way back',
    looks: ['plain', 'es-dark-320'],
    bring: each(
      cards,
      press('.card:nth-child(1) .keep', '.card:nth-child(2) .keep', '.to-list'),
      shown('.my-list .card'),
      press('.item-tools .button:last-child'),
      shown('.removed .button'),
    ),
  },
  {
    id: 'finder/meetings-hidden',
    what: 'No meeting for these words, and the way to all of them',
    looks: ['plain', 'es-dark-320'],
    bring: each(cards, openMeetings, type('qqqqqqqq'), shown('.meetings .state .button')),
  },
  {
    id: 'finder/meetings',
    what: 'Meetings by day',
    looks: ['plain', 'es'],
    bring: each(cards, openMeetings, shown('#meetings-heading')),
  },
  {
    id: 'finder/paper',
    what: 'The page on paper',
    looks: ['plain'],
    isPaper: true,
    bring: each(cards, asPaper),
  },
].map((scene) => ({ address, root, ...scene }) as Scene);
