import { describe, expect, it } from 'vitest';
import { labellerFromData, placesFromData } from '../shipped.ts';
import { fuzz } from './fuzz.ts';
import { nameOf } from './seed.ts';
import { SEEDS } from './seeds.ts';

const INPUTS = 2000;

describe('any damage to a list is met with words and not with a crash', () => {
  const tools = { labeller: labellerFromData(), places: placesFromData() };
  it.each(SEEDS.map((seed, index) => ({ seed, index, name: nameOf(seed) })))(
    '$name',
    async ({ seed, index }) => {
      const figures = await fuzz(seed, INPUTS, index * 1_000_000, tools);
      expect(figures.kept).toBeGreaterThan(INPUTS / 2);
    },
  );
});
