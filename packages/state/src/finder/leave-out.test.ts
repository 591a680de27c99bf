import { expect, it } from 'vitest';
import type { SearchOutcome } from '@cairn/search';
import { leaveOut } from './leave-out.ts';

const outcome = (ids: readonly string[], total: number): SearchOutcome => ({
  hits: ids.map((id) => ({ resource: { id }, score: 1, highlights: {}, reasons: [] })) as never,
  total,
  relaxed: [],
  understood: { corrected: {}, languages: [], wantsNearMe: false },
  counts: {},
  isComplete: true,
});

it('shows other places than those that were tried, and as many as were asked for', () => {
  const left = leaveOut(outcome(['a', 'b', 'c', 'd'], 9), ['b', 'x'], 2);
  expect(left.hits.map(({ resource }) => resource.id)).toEqual(['a', 'c']);
  expect(left.total).toBe(8);
});

it('changes nothing where nothing was tried', () => {
  const whole = outcome(['a'], 1);
  expect(leaveOut(whole, [], 10)).toBe(whole);
});
