import { describe, expect, it } from 'vitest';
import { createTestBrowser } from '../../platform/testing/test-browser.ts';
import { readSites, switchSiteOff, switchSiteOn } from './sites.ts';

const records = 'https://records.example/*';
const other = 'https://other.example/*';

// No test can press the browser's own permission question, so the way to it is held here; the e2e tests run
// with a copy of the extension that may enter localhost from the start.
describe('switching a site on', () => {
  it('asks the browser inside the click: nothing is awaited before the question', () => {
    const browser = createTestBrowser();
    void switchSiteOn(browser, records);
    expect(browser.asked).toEqual([`request ${records}`]);
  });

  it('asks for this one site and remembers it after a yes', async () => {
    const browser = createTestBrowser();
    expect(await switchSiteOn(browser, records)).toEqual({ ok: true, value: undefined });
    expect(await readSites(browser)).toEqual([records]);
  });

  it('remembers nothing after a no', async () => {
    const browser = createTestBrowser();
    browser.refused.add(records);
    expect(await switchSiteOn(browser, records)).toEqual({ ok: false, problem: 'permission-refused' });
    expect(browser.stored.size).toBe(0);
    expect(await readSites(browser)).toEqual([]);
  });
});

describe('the list of sites', () => {
  it('holds only sites that the peer chose and the browser allows', async () => {
    const browser = createTestBrowser();
    await switchSiteOn(browser, records);
    browser.granted.add(other);
    expect(await readSites(browser)).toEqual([records]);
    browser.granted.delete(records);
    expect(await readSites(browser)).toEqual([]);
  });

  it('drops what is not a pattern of one site', async () => {
    const browser = createTestBrowser();
    browser.granted.add('<all_urls>').add(records);
    browser.stored.set('sites', ['<all_urls>', 7, null, records]);
    expect(await readSites(browser)).toEqual([records]);
    browser.stored.set('sites', 'https://records.example/*');
    expect(await readSites(browser)).toEqual([]);
  });
});

describe('switching a site off', () => {
  it('takes Cairn out of the open pages first, then off the list, then gives the permission back', async () => {
    const browser = createTestBrowser();
    await switchSiteOn(browser, records);
    browser.openTabs.push({ id: 4, windowId: 1, url: 'https://records.example/people/4207' });
    browser.openTabs.push({ id: 5, windowId: 1, url: 'https://other.example/' });
    browser.bridges.set(4, []).set(5, []);
    await switchSiteOff(browser, records);
    expect(browser.bridges.get(4)).toEqual(['bridge/leave']);
    expect(browser.bridges.get(5)).toEqual([]);
    expect(await readSites(browser)).toEqual([]);
    expect(browser.asked.at(-1)).toBe(`remove ${records}`);
  });
});
