import { expect } from 'chai';
import { signal as librarySignal } from '@cairn/state';
import { signal as smallSignal } from './small-signal.ts';

describe('a small signal', () => {
  for (const [name, make] of [
    ['the library', librarySignal],
    ['its stand-in', smallSignal],
  ] as const)
    it(`tells its value at once, each new one after, and nothing when it stays or is left (${name})`, () => {
      const count = make(1);
      const heard: number[] = [];
      const leave = count.subscribe((value: number) => void heard.push(value));
      count.value = 2;
      count.value = 2;
      count.value = 3;
      leave();
      count.value = 4;
      expect(heard).to.deep.equal([1, 2, 3]);
      expect(count.value).to.equal(4);
    });
});
