import { describe, expect, it } from 'vitest';
import { asPersonId, type PersonId, type RecordLinks } from '@cairn/state/person';
import type { RecordPlace } from '../../platform/record-place.ts';
import { createTestBrowser, type TestBrowser } from '../../platform/testing/test-browser.ts';
import { startWorker } from '../../background/worker.ts';
import { createRecognition, type Recognition } from './recognition.ts';
import { keepPlace } from './record-places.ts';

const site = 'https://records.example/*';
const place: RecordPlace = { path: '/people/*', by: 'label', find: 'Record number', part: 0 };
const jordan = asPersonId('jordan');
const alex = asPersonId('alex');
const tab = { id: 4, windowId: 1, url: 'https://records.example/people/4207' };
const other = { id: 5, windowId: 1, url: 'https://records.example/people/4311' };

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Desk {
  readonly browser: TestBrowser;
  readonly recognition: Recognition;
  readonly kept: Map<string, PersonId>;
  /** What stands in each frame of a tab. */
  show(tabId: number, ...frames: (readonly string[])[]): void;
}

async function open({ isShownOnce = true } = {}): Promise<Desk> {
  const browser = createTestBrowser();
  startWorker(browser, '/bridge.js', '/reader.js');
  browser.openTabs.push(tab);
  if (isShownOnce) await keepPlace(browser, site, place);
  const kept = new Map<string, PersonId>([['4207', jordan]]);
  const links: RecordLinks = {
    find: (_site, number) => Promise.resolve({ ok: true, value: kept.get(number) }),
    keep(_site, number, personId, { replace = false } = {}) {
      const before = kept.get(number);
      if (before !== undefined && before !== personId && !replace)
        return Promise.resolve({ ok: true, value: 'taken' });
      kept.set(number, personId);
      return Promise.resolve({ ok: true, value: 'kept' });
    },
  };
  const life = new AbortController();
  const recognition = createRecognition({ browser, links, readTab: browser.tabs.active }, life.signal);
  await settled();
  return {
    browser,
    recognition,
    kept,
    show: (tabId, ...frames) =>
      void browser.readers.set(tabId, new Map(frames.map((numbers, frame) => [frame, () => numbers]))),
  };
}

describe('recognizing a record', () => {
  it('reads nothing before the peer asks', async () => {
    const { browser, recognition, show } = await open();
    show(4, ['4207']);
    browser.fire.pageChanged(4);
    browser.fire.activated();
    await settled();
    expect(browser.asked.join()).not.toMatch(/record|reader/);
    expect(recognition.current.record.value).toMatchObject({ kind: 'unknown' });
  });

  it('believes one known number, and confirms only when the peer does', async () => {
    const { recognition, show } = await open();
    show(4, [], ['4207']);
    await recognition.look();
    expect(recognition.current.record.value).toMatchObject({ kind: 'believed', personId: jordan });
    await recognition.name(jordan);
    expect(recognition.current.confirmed.value).toBe(jordan);
  });

  it('knows nobody when two frames show two records', async () => {
    const { recognition, show } = await open();
    show(4, ['4207'], ['4311']);
    await recognition.look();
    expect(recognition.current.record.value).toEqual({ kind: 'unknown', why: 'several-match' });
  });

  it('links the number that it read to the person whom the peer names, and asks before it moves', async () => {
    const { recognition, kept, show } = await open();
    show(4, ['4311']);
    await recognition.look();
    expect(recognition.current.record.value).toEqual({ kind: 'unknown', why: 'no-match' });
    await recognition.name(alex);
    expect(kept.get('4311')).toBe(alex);
    await recognition.name(jordan);
    expect(recognition.note.value).toBe('taken');
    expect(recognition.current.confirmed.value).toBe(alex);
    await recognition.name(jordan, { replace: true });
    expect(kept.get('4311')).toBe(jordan);
    expect(recognition.current.confirmed.value).toBe(jordan);
  });

  it('lets go as soon as any frame may show another record, in the tab in front and behind', async () => {
    const { browser, recognition, show } = await open();
    show(4, [], ['4207']);
    await recognition.look();
    await recognition.name(jordan);
    browser.openTabs.unshift(other);
    browser.fire.activated();
    await settled();
    expect(recognition.current.confirmed.value).toBeUndefined();
    show(5, ['4311']);
    await recognition.look();
    browser.fire.recordChanged(4, 1);
    browser.openTabs.shift();
    browser.fire.activated();
    await settled();
    expect(recognition.current.record.value).toEqual({ kind: 'unknown', why: 'page-changed' });
  });

  it('looks again before a save, and takes the name back when the number is another', async () => {
    const { recognition, show } = await open();
    show(4, ['4207']);
    await recognition.name(jordan);
    const hold = recognition.current.hold();
    expect(await hold?.check()).toBe(true);
    show(4, ['4311']);
    expect(await hold?.check()).toBe(false);
    expect(recognition.current.confirmed.value).toBeUndefined();
  });

  it('drops a name that was given while the page changed', async () => {
    const { browser, recognition, show } = await open();
    show(4, ['4207']);
    const naming = recognition.name(jordan);
    browser.fire.pageChanged(4);
    await naming;
    expect(recognition.current.confirmed.value).toBeUndefined();
  });

  it('says what is missing: the page, the place, or the number', async () => {
    const { browser, recognition, show } = await open({ isShownOnce: false });
    browser.closedPages.add(4);
    await recognition.look();
    expect(recognition.note.value).toBe('no-page');
    browser.closedPages.delete(4);
    show(4, []);
    await recognition.look();
    expect(recognition.note.value).toBe('no-place');
    await keepPlace(browser, site, place);
    await recognition.look();
    expect(recognition.note.value).toBe('no-number');
  });
});
