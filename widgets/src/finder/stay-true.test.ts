import { expect } from 'chai';
import { FIRST_STATE, signal, type FinderState } from '@cairn/state';
import { stayTrue } from './stay-true.ts';

/** A page that can be put away and taken out again, with a clock of its own. */
function pageOver(status: FinderState['status']) {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const life = new AbortController();
  let nowMs = 0;
  let asked = 0;
  const store = {
    state: signal<FinderState>({ ...FIRST_STATE, status }),
    retry: () => {
      asked += 1;
      return Promise.resolve();
    },
  };
  stayTrue(store, page as EventTarget & { hidden: boolean } as never, () => nowMs, life.signal);
  return {
    life,
    asked: () => asked,
    putAwayFor: (ms: number): void => {
      for (const hidden of [true, false]) {
        page.hidden = hidden;
        page.dispatchEvent(new Event('visibilitychange'));
        nowMs += ms;
      }
    },
  };
}

describe('what the finder says stays true', () => {
  it('asks again when the page was out of sight for a while, and not after a glance elsewhere', () => {
    const { putAwayFor, asked, life } = pageOver({ kind: 'ready' });
    putAwayFor(5_000);
    expect(asked()).to.equal(0);
    putAwayFor(3_600_000);
    expect(asked()).to.equal(1);
    life.abort();
    putAwayFor(3_600_000);
    expect(asked()).to.equal(1);
  });

  it('opens the list when the connection is back, where it could not be had', () => {
    const away = pageOver({ kind: 'offline' });
    const fine = pageOver({ kind: 'ready' });
    dispatchEvent(new Event('online'));
    expect([away.asked(), fine.asked()]).to.deep.equal([1, 0]);
    away.life.abort();
    fine.life.abort();
  });
});
