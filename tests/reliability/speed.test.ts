import { expect, it } from 'vitest';
import { measureOpening } from './harness/opening.ts';

// A figure for this machine, held loosely: other work may run beside the tests. The bench prints it.
it('a caseload of 500 people and 50,000 records opens to its first screen in a moment', async () => {
  const { people, ofOne, ms, typingMs } = await measureOpening(500, 50_000);
  expect([people, ofOne]).toEqual([500, 99]);
  expect(ms).toBeLessThan(3000);
  expect(typingMs).toBeLessThan(50);
});
