import { describe, expect, it } from 'vitest';
import {
  isSamePlace,
  MAX_TEXT,
  MAX_WORDS,
  readBridgeMessage,
  readBridgeState,
  readPageMessage,
  readWorkerMessage,
} from './messages.ts';

const strange = [undefined, null, 0, '', 'bridge/toggle', [], {}, { kind: 7 }, { kind: 'toString' }];

describe('messages', () => {
  it('reads each message of the bridge and drops what it does not know', () => {
    for (const kind of [
      'bridge/toggle',
      'bridge/open',
      'bridge/close',
      'bridge/leave',
      'bridge/show-field',
    ]) {
      expect(readBridgeMessage({ kind, extra: 'dropped' })).toEqual({ kind });
    }
    for (const message of [...strange, { kind: 'worker/take-words' }]) {
      expect(readBridgeMessage(message)).toBeUndefined();
    }
  });

  it('takes a note only as text, with the number of the field that was shown', () => {
    const kind = 'bridge/insert';
    expect(readBridgeMessage({ kind, text: 'Met.', shown: 2 })).toEqual({ kind, text: 'Met.', shown: 2 });
    for (const change of [{ text: 7 }, { shown: -1 }, { shown: '2' }, { text: 'x'.repeat(MAX_TEXT + 1) }]) {
      expect(readBridgeMessage({ kind, text: 'Met.', shown: 2, ...change })).toBeUndefined();
    }
  });

  it('takes a box whole, or as the wish for none', () => {
    const kind = 'bridge/box';
    const box = { x: 1, y: 2, width: 400, height: 600 };
    expect(readBridgeMessage({ kind, box })).toEqual({ kind, box });
    expect(readBridgeMessage({ kind, box: { x: 1 } })).toEqual({ kind });
    const grab = { kind: 'bridge/grab', part: 'all', x: 4, y: 5 };
    expect(readBridgeMessage(grab)).toEqual(grab);
    for (const change of [{ part: 'none' }, { x: -1 }, { y: '5' }])
      expect(readBridgeMessage({ ...grab, ...change })).toBeUndefined();
  });

  it('reads a place with exactly one whole, non-negative number', () => {
    const kind = 'worker/take-words';
    expect(readWorkerMessage({ kind, place: { tabId: 4 } })).toEqual({ kind, place: { tabId: 4 } });
    expect(readWorkerMessage({ kind, place: { windowId: 1 } })).toEqual({ kind, place: { windowId: 1 } });
    const places = [undefined, {}, { tabId: -1 }, { tabId: 1.5 }, { tabId: '4' }, { tabId: 4, windowId: 1 }];
    for (const place of places) expect(readWorkerMessage({ kind, place })).toBeUndefined();
    for (const message of strange) expect(readWorkerMessage(message)).toBeUndefined();
  });

  it('takes words as text of a bounded length only', () => {
    const kind = 'page/words';
    const place = { tabId: 4 };
    expect(readPageMessage({ kind, place, words: 'food' })).toEqual({ kind, place, words: 'food' });
    for (const words of [undefined, 7, ['food'], 'x'.repeat(MAX_WORDS + 1)]) {
      expect(readPageMessage({ kind, place, words })).toBeUndefined();
    }
    for (const message of strange) expect(readPageMessage(message)).toBeUndefined();
  });

  it('reads the state that a bridge answers', () => {
    const box = { x: 1, y: 2, width: 400, height: 600 };
    const state = { isOpen: true, shown: 3, isInserted: false, box };
    expect(readBridgeState({ ...state, more: 1 })).toEqual(state);
    for (const answer of [...strange, { isOpen: 'yes' }]) expect(readBridgeState(answer)).toBeUndefined();
  });

  it('never takes a tab for a window', () => {
    expect(isSamePlace({ tabId: 1 }, { tabId: 1 })).toBe(true);
    expect(isSamePlace({ tabId: 1 }, { tabId: 2 })).toBe(false);
    expect(isSamePlace({ tabId: 1 }, { windowId: 1 })).toBe(false);
    expect(isSamePlace({ windowId: 1 }, { windowId: 1 })).toBe(true);
  });
});
