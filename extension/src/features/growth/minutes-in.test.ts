import { expect, it } from 'vitest';
import { minutesIn } from './minutes-in.ts';

it.each([
  ['60', 1, 60],
  ['1.5', 60, 90],
  ['1,5', 60, 90],
  [' 2 ', 60, 120],
  ['0', 60, undefined],
  ['', 60, undefined],
  ['-3', 60, undefined],
  ['an hour', 60, undefined],
  ['1e9', 60, undefined],
])('%s times %i', (typed, each, minutes) => {
  expect(minutesIn(typed, each)).toBe(minutes);
});
