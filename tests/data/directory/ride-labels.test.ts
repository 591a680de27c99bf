import { expect, it } from 'vitest';
import { sampleResource } from '../../../packages/search/src/testing/sample.ts';
import { labellerFromData } from './shipped.ts';

const labeller = labellerFromData();

it.each([
  ['Ride Home', 'transport'],
  ['Ride Vouchers', 'transport'],
  ['Sober Bike Ride', 'sports'],
  ['Saturday Group Rides', 'sports'],
])('what is called "%s" is %s and not the other of the two', (name, need) => {
  const { needs } = labeller.label(sampleResource('ride', { name, categories: ['Rides'] }), []);
  expect(needs.filter((one) => one === 'sports' || one === 'transport')).toContain(need);
  if (need === 'transport') expect(needs).not.toContain('sports');
});
