import { describe, expect, it } from 'vitest';
import { idsOf, openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const NEAR = { latitude: 42.5, longitude: -83.5 };
const weekdays = {
  frequency: 'weekly' as const,
  interval: 1,
  days: [1, 2, 3, 4, 5].map((day) => ({ day: day as 1 })),
  monthDays: [],
  opensAt: '09:00',
  closesAt: '17:00',
};
const place = (latitude: number) => ({
  address: [],
  timeZone: 'America/Detroit',
  coordinates: { latitude, longitude: -83.5 },
});

const pack = await openSample([
  sampleResource('a', {
    name: 'Food One',
    needs: ['food'],
    languages: ['en', 'es'],
    cost: { isFree: true },
    location: place(42.51),
    schedules: [weekdays],
  }),
  sampleResource('b', {
    name: 'Food Two',
    needs: ['food', 'shelter'],
    location: place(42.9),
    schedules: [{ ...weekdays, opensAt: '18:00', closesAt: '20:00' }],
  }),
  sampleResource('c', {
    name: 'Food Three',
    needs: ['shelter'],
    modes: ['online'],
    eligibility: { audiences: ['women'], maximumAge: 17 },
  }),
]);
// Wednesday, 4 March 2026, 10 in the morning in Detroit.
const now = { nowMs: Date.UTC(2026, 2, 4, 15) };

describe('filters', () => {
  it('let through any of several values of one filter, and need all filters', () => {
    expect(idsOf(pack, 'food', { filters: { needs: ['food'] } })).toEqual(['a', 'b']);
    expect(idsOf(pack, 'food', { filters: { needs: ['food', 'shelter'] } })).toHaveLength(3);
    expect(idsOf(pack, 'food', { filters: { needs: ['shelter'], modes: ['in-person'] } })).toEqual(['b']);
    expect(idsOf(pack, 'food', { filters: { needs: [] } })).toHaveLength(3);
  });

  it('know age, cost, distance and hours', () => {
    expect(idsOf(pack, '', { filters: { age: 30 } }).sort()).toEqual(['a', 'b']);
    expect(idsOf(pack, '', { filters: { isFree: true } })).toEqual(['a']);
    expect(idsOf(pack, '', { filters: { withinMeters: 5000 }, near: NEAR }).sort()).toEqual(['a', 'c']);
    expect(idsOf(pack, '', { filters: { open: { when: 'now' } }, ...now })).toEqual(['a']);
    expect(idsOf(pack, '', { filters: { open: { when: 'today' } }, ...now }).sort()).toEqual(['a', 'b']);
  });

  it('count what each value would leave with the other filters as they are', () => {
    const { counts } = pack.search(
      sampleQuery('food', { filters: { needs: ['food'], modes: ['in-person'] } }),
    );
    expect(counts.needs).toEqual({ food: 2, shelter: 1 });
    expect(counts.modes).toEqual({ 'in-person': 2, online: 0 });
    expect(counts.languages).toEqual({ en: 2, es: 1 });
    expect(counts.isFree).toEqual({ yes: 1 });
    expect(counts.audiences).toEqual({ women: 0 });
  });

  it('count the entries that a filter of hours leaves out because their hours are unknown', () => {
    const { counts, total } = pack.search(
      sampleQuery('food', { filters: { open: { when: 'now' } }, ...now }),
    );
    expect(total).toBe(1);
    expect(counts.open).toEqual({ yes: 1, unknown: 1 });
  });

  it('give way one after the other when nothing passes, and say so; age never does', () => {
    const { hits, relaxed } = pack.search(
      sampleQuery('food', { filters: { needs: ['shelter'], isFree: true } }),
    );
    expect(relaxed).toEqual([{ kind: 'filter', filter: 'isFree' }]);
    expect(hits.map(({ resource }) => resource.id).sort()).toEqual(['b', 'c']);
    expect(idsOf(pack, 'three', { filters: { age: 30, kinds: ['meeting'] } })).not.toContain('c');
  });

  it('sort by distance and by next opening', () => {
    expect(idsOf(pack, 'food', { near: NEAR, sort: 'distance' })).toEqual(['a', 'b', 'c']);
    expect(idsOf(pack, 'food', { sort: 'next-opening', ...now })).toEqual(['a', 'b', 'c']);
    const evening = { nowMs: Date.UTC(2026, 2, 4, 23, 30) };
    expect(idsOf(pack, 'food', { sort: 'next-opening', ...evening })).toEqual(['b', 'a', 'c']);
  });

  it('put what is near first', () => {
    const [first] = pack.search(sampleQuery('food', { near: { latitude: 42.9, longitude: -83.5 } })).hits;
    expect(first?.resource.id).toBe('b');
    expect(first?.distanceMeters).toBeLessThan(1);
  });
});
