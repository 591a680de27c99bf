import { describe, expect, it } from 'vitest';
import { createTestBrowser } from '../../platform/testing/test-browser.ts';
import { startWorker } from '../../background/worker.ts';
import type { ReaderMessage } from '../../platform/record-messages.ts';
import { createNoteTarget } from './note-target.ts';

const tab = { id: 4, windowId: 1 };

describe('the way of a note into the page', () => {
  it('inserts nothing that was not shown before', async () => {
    const browser = createTestBrowser();
    browser.bridges.set(4, []);
    const target = createNoteTarget(browser, () => Promise.resolve(tab));
    await target.insert('note');
    expect(browser.bridges.get(4)).toEqual([]);
    expect(target.step.value).toEqual({ kind: 'writing' });
  });

  it('says what is missing: the bridge, or a field', async () => {
    const browser = createTestBrowser();
    const target = createNoteTarget(browser, () => Promise.resolve(tab));
    await target.show();
    expect(target.step.value).toEqual({ kind: 'no-page' });
    browser.bridges.set(4, []);
    await target.show();
    expect(target.step.value).toEqual({ kind: 'no-field' });
    const alone = createNoteTarget(browser, () => Promise.resolve(undefined));
    await alone.show();
    expect(alone.step.value).toEqual({ kind: 'no-page' });
  });

  it('inserts once into the tab that showed the field, even if another tab came to the front', async () => {
    const browser = createTestBrowser();
    browser.bridges.set(4, []).set(5, []);
    browser.shownFields.set(4, 7);
    let front = tab;
    const target = createNoteTarget(browser, () => Promise.resolve(front));
    await target.show();
    front = { id: 5, windowId: 1 };
    await Promise.all([target.insert('note'), target.insert('note')]);
    expect(browser.bridges.get(4)).toEqual(['bridge/show-field', 'bridge/insert']);
    expect(browser.bridges.get(5)).toEqual([]);
    expect(target.step.value).toEqual({ kind: 'inserted' });
  });

  it('finds the frame that the person was in last, and says so when it cannot tell', async () => {
    const browser = createTestBrowser();
    browser.bridges.set(4, []);
    startWorker(browser, '/bridge.js', '/reader.js');
    const frame = (atMs: number | null) => (message: ReaderMessage) =>
      message.kind === 'record/field' ? atMs : message.kind === 'record/show-field' ? 3 : true;
    browser.readers.set(
      4,
      new Map([
        [0, frame(null)],
        [7, frame(100)],
        [8, frame(200)],
      ]),
    );
    const target = createNoteTarget(browser, () => Promise.resolve(tab));
    await target.show();
    await target.insert('note');
    expect(browser.asked.slice(-2)).toEqual(['record/show-field 4/8', 'record/insert 4/8']);
    expect(target.step.value).toEqual({ kind: 'inserted' });
    browser.readers.set(
      4,
      new Map([
        [7, frame(0)],
        [8, frame(0)],
      ]),
    );
    await target.show();
    expect(target.step.value).toEqual({ kind: 'no-field' });
  });

  it('takes the outline away when the person says no', async () => {
    const browser = createTestBrowser();
    browser.bridges.set(4, []);
    browser.shownFields.set(4, 7);
    const target = createNoteTarget(browser, () => Promise.resolve(tab));
    await target.show();
    await target.cancel();
    expect(browser.bridges.get(4)).toEqual(['bridge/show-field', 'bridge/hide-field']);
    expect(target.step.value).toEqual({ kind: 'writing' });
  });
});
