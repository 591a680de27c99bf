import { describe, expect, it } from 'vitest';
import { add, closingLine, nothing, tallyVitest, tallyWebTestRunner } from './tally.ts';

describe('the tally of tests', () => {
  it('sums what several tools report and ends in one plain line', () => {
    const vitest = tallyVitest('{"numPassedTests":4,"numFailedTests":0,"numPendingTests":1}', 0);
    const runner = tallyWebTestRunner('Chromium: |████| 2/2 test files | 7 passed, 1 failed', 1);
    expect(closingLine(add(add(nothing, vitest), runner))).toBe('11 passed, 1 failed, 1 skipped');
  });

  it('counts a run that ends badly without a failed test as one failure', () => {
    expect(tallyVitest('{"numPassedTests":4,"numFailedTests":0}', 1).failed).toBe(1);
    expect(tallyVitest(undefined, 1).failed).toBe(1);
    expect(tallyWebTestRunner('', 1).failed).toBe(1);
  });

  it('counts a run in which no test ran as one failure', () => {
    expect(tallyVitest('{"numPassedTests":0,"numFailedTests":0}', 0).failed).toBe(1);
    expect(tallyWebTestRunner('0 passed, 0 failed', 0).failed).toBe(1);
  });
});
