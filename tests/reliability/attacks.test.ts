import { describe, expect, it } from 'vitest';
import { attackVault } from './harness/attacks.ts';
import { seededNumbers } from './harness/random.ts';

describe('changed bytes and cut ends', () => {
  it('are noticed wherever they are, and hurt nothing beside them', async () => {
    expect(await attackVault(600, seededNumbers(5))).toEqual({
      attacks: 600,
      undetected: 0,
      hurtNeighbours: 0,
    });
  });
});
