import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortWords } from './sort-words.ts';

describe('sort words', () => {
  it('gives the order that a sort gives, equal words as they came, without empty ones', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'a', 'b', 'ab'))), (words) => {
        const expected = [...words.keys()]
          .filter((at) => words[at] !== '')
          .sort((a, b) => (words[a]! < words[b]! ? -1 : words[a]! > words[b]! ? 1 : a - b));
        expect([...sortWords(words)]).toEqual(expected);
      }),
    );
  });
});
