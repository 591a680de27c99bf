import { describe, expect, it } from 'vitest';
import { killRounds } from './harness/kill-rounds.ts';
import { seededNumbers } from './harness/random.ts';

// `pnpm -s bench reliability` does the same hundreds of times.
describe.each([
  ['chromium', 6],
  ['firefox', 2],
] as const)('a %s that is killed while it saves', (name, kills) => {
  it('has every acknowledged record afterwards, and no damaged one', async () => {
    const outcome = await killRounds(name, kills, seededNumbers(11));
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ kills, lost: 0, unreadable: 0 });
  });
});
