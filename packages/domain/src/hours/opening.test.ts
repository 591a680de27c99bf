import { describe, expect, it } from 'vitest';
import type { Schedule } from '../resource/schedule.ts';
import type { Timed } from './is-open.ts';
import { openingAt } from './opening.ts';

const hours = (
  days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[],
  opensAt: string,
  closesAt: string,
): Schedule => ({
  frequency: 'weekly',
  interval: 1,
  days: days.map((day) => ({ day })),
  monthDays: [],
  opensAt,
  closesAt,
});
const place = (schedules: readonly Schedule[], timeZone?: string): Timed => ({
  status: 'active',
  schedules,
  location: { address: [], ...(timeZone ? { timeZone } : {}) },
});
const mondayMorning = Date.parse('2026-03-02T15:00:00Z'); // 10 in Detroit, 7 in Los Angeles

describe('opening', () => {
  it('says until when it is open, by the clock of the place', () => {
    expect(openingAt(place([hours([1], '09:00', '17:00')], 'America/Detroit'), mondayMorning)).toEqual({
      kind: 'open',
      closesAt: 17 * 60,
    });
  });

  it('says when it opens next', () => {
    const wednesday = place([hours([3], '09:30', '17:00')], 'America/Detroit');
    expect(openingAt(wednesday, mondayMorning)).toMatchObject({ kind: 'opens', daysAhead: 2, at: 570 });
  });

  it('reads a place without a zone by the zone of the device', () => {
    const here = place([hours([1], '09:00', '17:00')]);
    expect(openingAt(here, mondayMorning, 'America/Los_Angeles')).toMatchObject({ kind: 'opens', at: 540 });
    expect(openingAt(here, mondayMorning)).toEqual({ kind: 'unknown' });
  });

  it('keeps "not listed", "closed" and "closed for now" apart', () => {
    expect(openingAt(place([], 'America/Detroit'), mondayMorning)).toEqual({ kind: 'unknown' });
    const resting = { ...place([hours([1], '09:00', '17:00')]), status: 'temporarily-closed' as const };
    expect(openingAt(resting, mondayMorning)).toEqual({ kind: 'temporarily-closed' });
  });
});
