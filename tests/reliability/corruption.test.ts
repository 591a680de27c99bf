import { describe, expect, it } from 'vitest';
import { damages, runCorruption } from './harness/corruption.ts';

describe.each(['chromium', 'firefox'] as const)('a database that broke on disk in %s', (name) => {
  it('is never taken for a first run, and everything in it comes back', async () => {
    const outcomes = await runCorruption(name);
    const kinds = ['open', 'recovered'];
    expect(
      outcomes.map(({ damage, isWhole, opening }) => [damage, isWhole, kinds.includes(opening.kind)]),
      JSON.stringify(outcomes),
    ).toEqual(
      damages.filter(({ browser }) => browser === name).map(({ name: damage }) => [damage, true, true]),
    );
    expect(outcomes.filter(({ opening }) => opening.kind === 'recovered').length).toBeGreaterThan(1);
  });
});
