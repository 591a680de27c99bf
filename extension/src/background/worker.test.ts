import { describe, expect, it } from 'vitest';
import { createTestBrowser, type TestBrowser } from '../platform/testing/test-browser.ts';
import { watchWords } from '../features/words/words.ts';
import { startWorker } from './worker.ts';

const FILE = '/bridge.js';
const READER = '/reader.js';
const records = 'https://records.example/*';
const tab = { id: 4, windowId: 1, url: 'https://records.example/people/4207' };
const ownPage = { id: 5, windowId: 1, url: 'chrome://newtab/' };

function start(): TestBrowser {
  const browser = createTestBrowser();
  startWorker(browser, FILE, READER);
  return browser;
}

/** Lets every promise that is under way come to its end. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the worker', () => {
  it('empties the clipboard a minute after a copy, for its own pages alone', async () => {
    const browser = createTestBrowser();
    startWorker(browser, '/bridge.js', '/reader.js');
    const message = { kind: 'worker/clear-clipboard' };
    expect(browser.fire.message(message, { isOwnPage: false, tabId: 4 })).toBeUndefined();
    expect(await browser.fire.message(message)).toBe(true);
    expect(browser.asked).toContain('clear after 60');
    expect(browser.asked.filter((each) => each.startsWith('clear'))).toHaveLength(1);
  });

  it('keeps content scripts out of the storage before anything else', () => {
    expect(start().asked[0]).toBe('close storage');
  });

  it('puts the bridge in and opens it when it is called on a page for the first time', async () => {
    const browser = start();
    browser.fire.toolbar(tab);
    await settled();
    expect(browser.asked).toContain(`inject ${FILE} 4`);
    expect(browser.bridges.get(4)).toEqual(['bridge/open']);
  });

  it('tells a bridge that is there to toggle, by button and by key', async () => {
    const browser = start();
    browser.bridges.set(4, []);
    browser.fire.toolbar(tab);
    browser.fire.command('toggle-overlay', tab);
    await settled();
    expect(browser.bridges.get(4)).toEqual(['bridge/toggle', 'bridge/toggle']);
    expect(browser.asked.join()).not.toContain('inject');
  });

  it('opens the side panel at once where no site is: the browser allows it only before the first await', () => {
    const browser = start();
    browser.fire.toolbar(ownPage);
    expect(browser.asked.at(-1)).toBe('open panel 1');
    browser.fire.command('open-panel', tab);
    expect(browser.asked.at(-1)).toBe('open panel 1');
  });

  it('says so on its button where the browser keeps extensions out', async () => {
    const browser = start();
    browser.closedPages.add(4);
    browser.fire.toolbar(tab);
    await settled();
    expect(browser.asked.at(-1)).toBe('mark 4 page_closed');
  });

  it('runs the bridge on the sites of the list, after each change and each update', async () => {
    const browser = start();
    browser.fire.granted([records]);
    await settled();
    expect(browser.asked.at(-1)).toBe(`run bridge ${FILE} on ${records}`);
    browser.fire.taken([records]);
    await settled();
    expect(browser.asked.at(-1)).toBe(`run bridge ${FILE} on `);
    browser.fire.startup();
    await settled();
    expect(browser.asked.at(-1)).toBe(`run bridge ${FILE} on `);
    browser.fire.installed();
    expect(browser.asked).toContain('menus find panel');
  });
});

describe('the reader', () => {
  it('is put into the frames of a page when one of Cairn’s own pages asks, and for nobody else', async () => {
    const browser = start();
    browser.readers.set(4, new Map([[0, () => null]]));
    const ask = { kind: 'worker/open-reader', tabId: 4 };
    expect(browser.fire.message(ask, { isOwnPage: false, tabId: 4 })).toBeUndefined();
    expect(browser.asked.join()).not.toContain(READER);
    expect(await browser.fire.message(ask)).toEqual([0]);
    expect(browser.asked.at(-1)).toBe(`inject ${READER} 4 everywhere`);
    browser.closedPages.add(5);
    expect(await browser.fire.message({ ...ask, tabId: 5 })).toBeNull();
  });
});

describe('selected words', () => {
  const take = { kind: 'worker/take-words', place: { tabId: 4 } };

  it('open the overlay and wait for its finder, which takes them once', async () => {
    const browser = start();
    browser.fire.menu('find', '  food\n pantry ', tab);
    await settled();
    expect(browser.bridges.get(4)).toEqual(['bridge/open']);
    expect(browser.fire.message(take)).toBe('food pantry');
    expect(browser.fire.message(take)).toBeNull();
  });

  it('come from the address bar too', async () => {
    const browser = start();
    browser.openTabs.push(tab);
    browser.fire.omnibox('bus pass');
    await settled();
    expect(browser.bridges.get(4)).toEqual(['bridge/open']);
    expect(browser.fire.message(take)).toBe('bus pass');
  });

  it('are never kept, are cut to a short length, and go to one place only', async () => {
    const browser = start();
    browser.fire.menu('find', 'x'.repeat(5000), tab);
    await settled();
    expect([...browser.stored.values()].join()).not.toContain('x');
    expect(browser.fire.message({ ...take, place: { tabId: 5 } })).toBeNull();
    expect(browser.fire.message(take)).toHaveLength(200);
  });

  it('are not handed to a content script', async () => {
    const browser = start();
    browser.fire.menu('find', 'food', tab);
    await settled();
    expect(browser.fire.message(take, { isOwnPage: false, tabId: 4 })).toBeUndefined();
    expect(browser.fire.message(take)).toBe('food');
  });

  it('go to the side panel when it is open, and to it alone', async () => {
    const browser = start();
    const life = new AbortController();
    const shown = watchWords(browser, { windowId: 1 }, life.signal);
    browser.fire.menu('find', 'food', tab);
    await settled();
    expect(shown.value).toEqual({ text: 'food' });
    expect(browser.bridges.has(4)).toBe(false);
    expect(browser.fire.message(take)).toBeNull();
  });

  it('open the side panel where no site is, and wait for its finder', async () => {
    const browser = start();
    browser.fire.menu('find', 'food', ownPage);
    expect(browser.asked).toContain('open panel 1');
    await settled();
    const life = new AbortController();
    const shown = watchWords(browser, { windowId: 1 }, life.signal);
    await settled();
    expect(shown.value).toEqual({ text: 'food' });
  });

  it('takes over what the agency set by policy, at install, at start, and when it changes', async () => {
    const browser = start();
    const place = { path: '/people/*', by: 'label', find: 'Record number', part: 0 };
    const field = { path: '/people/*', by: 'id', find: '#note', fills: 'did' };
    const settings = {
      format: 'cairn-organisation-settings',
      version: 1,
      organisation: 'River Center',
      sites: ['records.example'],
      recordPlaces: { [records]: [place] },
      noteFields: { [records]: [field] },
    };
    browser.fire.installed();
    await settled();
    expect(browser.stored.has('record-places')).toBe(false);
    browser.stored.set('managed', { settings });
    browser.fire.managed();
    await settled();
    expect(browser.stored.get('record-places')).toEqual({ [records]: [place] });
    expect(browser.stored.get('note-fields')).toEqual({ [records]: [field] });
    expect(browser.asked.join()).not.toContain('request');
    browser.stored.set('managed', { settings: { ...settings, recordPlaces: { [records]: [{}] } } });
    browser.fire.startup();
    await settled();
    expect(browser.stored.get('record-places')).toEqual({ [records]: [place] });
  });
});
