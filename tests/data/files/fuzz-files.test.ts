import { expect, it } from 'vitest';
import { fuzzFiles, KINDS } from './fuzz-files.ts';

// Long runs: npx tsx tests/bench/fuzz-files.ts 20000

it('damaged files are refused in words or taken in whole, never half', async () => {
  const figures = await fuzzFiles(1000, 700_000);
  expect([...figures.keys()]).toEqual([...KINDS]);
  for (const { taken, refused } of figures.values()) {
    expect(taken).toBeGreaterThan(0);
    expect(refused.size).toBeGreaterThan(0);
  }
});
