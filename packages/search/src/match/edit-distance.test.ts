import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditDistance } from './edit-distance.ts';

/** The textbook table, to compare with. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array.from({ length: b.length }, () => 0),
  ]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

const word = fc.stringMatching(/^[abcé]{1,31}$/);

describe('edit distance', () => {
  it('is the optimal string alignment distance', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(new EditDistance(a).to(b)).toBe(slowDistance(a, b));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('to a beginning is the least over all beginnings', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, length) =>
          slowDistance(a, b.slice(0, length)),
        );
        expect(new EditDistance(a).to(b, true)).toBe(Math.min(...beginnings));
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
