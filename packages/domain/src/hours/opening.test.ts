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

  it('tells a person in another zone by their own clock, and says that it is another one', () => {
    const lateCall = place([hours([1], '21:00', '22:30')], 'America/Los_Angeles');
    const inDetroit = (iso: string) => openingAt(lateCall, Date.parse(iso), 'America/Detroit');
    // Half past midnight on Tuesday in Detroit: the call of Monday evening goes on until half past one.
    expect(inDetroit('2026-03-03T05:30:00Z')).toEqual({ kind: 'open', closesAt: 90, isElsewhere: true });
    // On Monday evening in Detroit it is tomorrow, though the place says today.
    expect(inDetroit('2026-03-02T23:00:00Z')).toMatchObject({ kind: 'opens', daysAhead: 1, at: 0 });
    const sameClock = place([hours([1], '09:00', '17:00')], 'America/New_York');
    expect(openingAt(sameClock, mondayMorning, 'America/Detroit')).toEqual({ kind: 'open', closesAt: 1020 });
  });

  it('keeps "not listed", "closed", "closed for now" and "closed for good" apart', () => {
    expect(openingAt(place([], 'America/Detroit'), mondayMorning)).toEqual({ kind: 'unknown' });
    const resting = { ...place([hours([1], '09:00', '17:00')]), status: 'temporarily-closed' as const };
    expect(openingAt(resting, mondayMorning)).toEqual({ kind: 'temporarily-closed' });
    expect(openingAt({ ...resting, status: 'defunct' }, mondayMorning)).toEqual({ kind: 'defunct' });
  });
});
