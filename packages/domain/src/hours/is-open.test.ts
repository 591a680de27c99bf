import { describe, expect, it } from 'vitest';
import type { Schedule } from '../resource/schedule.ts';
import { isOpen, nextOpening, type Timed } from './is-open.ts';

const ZONE = 'America/Detroit';
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

function row(part: Partial<Schedule>): Schedule {
  return { frequency: 'weekly', interval: 1, days: [], monthDays: [], ...part };
}

function place(...schedules: Schedule[]): Timed {
  return { schedules, status: 'active', location: { address: [], timeZone: ZONE } };
}

const weekdays = ([1, 2, 3, 4, 5] as const).map((day) => ({ day }));
const office = row({ days: weekdays, opensAt: '09:00', closesAt: '17:00' });

describe('isOpen', () => {
  it('says open with the closing time, and closed, in the zone of the place', () => {
    expect(isOpen(place(office), at('2026-03-04T14:00:00Z'))).toEqual({
      state: 'open',
      closesAtMs: at('2026-03-04T22:00:00Z'),
    });
    expect(isOpen(place(office), at('2026-03-04T13:59:59Z'))).toEqual({ state: 'closed' });
    expect(isOpen(place(office), at('2026-03-04T22:00:00Z'))).toEqual({ state: 'closed' });
  });

  it('is unknown without rows, without a zone, with an unknown zone, and after the last row ended', () => {
    const now = at('2026-03-04T14:00:00Z');
    expect(isOpen(place(), now).state).toBe('unknown');
    expect(isOpen({ schedules: [office], status: 'active' }, now).state).toBe('unknown');
    expect(isOpen({ schedules: [office], status: 'active' }, now, ZONE).state).toBe('open');
    expect(
      isOpen({ schedules: [office], status: 'active', location: { address: [], timeZone: 'Mars/Base' } }, now)
        .state,
    ).toBe('unknown');
    expect(isOpen(place({ ...office, endsOn: '2026-03-03' }), now).state).toBe('unknown');
  });

  it('knows several intervals a day and hours past midnight', () => {
    const split = place(
      row({ days: [{ day: 3 }], opensAt: '08:30', closesAt: '12:00' }),
      row({ days: [{ day: 3 }], opensAt: '13:00', closesAt: '15:00' }),
    );
    expect(isOpen(split, at('2026-03-04T17:30:00Z')).state).toBe('closed');
    expect(isOpen(split, at('2026-03-04T18:30:00Z')).state).toBe('open');
    const late = place(row({ days: [{ day: 5 }], opensAt: '20:00', closesAt: '02:00' }));
    expect(isOpen(late, at('2026-03-07T06:00:00Z'))).toEqual({
      state: 'open',
      closesAtMs: at('2026-03-07T07:00:00Z'),
    });
    expect(isOpen(late, at('2026-03-07T07:00:00Z')).state).toBe('closed');
  });

  it('is open around the clock without a closing time', () => {
    const always = place(
      row({
        days: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day })),
        opensAt: '00:00',
        closesAt: '24:00',
      }),
    );
    expect(isOpen(always, at('2026-03-08T07:30:00Z'))).toEqual({ state: 'open' });
    expect(nextOpening(always, at('2026-03-08T07:30:00Z'))).toBeUndefined();
  });

  it('lets a closed row beat the others, for a day or for some hours', () => {
    const holiday = row({ frequency: 'once', startsOn: '2026-03-04', endsOn: '2026-03-04', isClosed: true });
    expect(isOpen(place(office, holiday), at('2026-03-04T15:00:00Z')).state).toBe('closed');
    expect(isOpen(place(office, holiday), at('2026-03-05T15:00:00Z')).state).toBe('open');
    const lunch = row({ days: weekdays, opensAt: '12:00', closesAt: '13:00', isClosed: true });
    expect(isOpen(place(office, lunch), at('2026-03-04T17:30:00Z')).state).toBe('closed');
    expect(isOpen(place(office, lunch), at('2026-03-04T15:00:00Z'))).toEqual({
      state: 'open',
      closesAtMs: at('2026-03-04T17:00:00Z'),
    });
  });

  it('lets hours for one date stand in for the regular ones', () => {
    const short = row({ frequency: 'once', startsOn: '2026-03-04', opensAt: '10:00', closesAt: '12:00' });
    expect(isOpen(place(office, short), at('2026-03-04T18:00:00Z')).state).toBe('closed');
  });

  it('closes on the holidays that the list names, every year, and is unknown on those it is unsure of', () => {
    const part = { frequency: 'once' as const, isReadFromText: true };
    const closed = row({ ...part, holidays: ['thanksgiving', 'christmas'], isClosed: true });
    const unsure = row({ ...part, holidays: ['thanksgiving', 'veterans-day'] });
    const here = place(office, closed, unsure);
    // 25 December 2025 and 26 November 2026 are Thursdays, 11 November 2026 is a Wednesday.
    expect(isOpen(here, at('2025-12-25T15:00:00Z')).state).toBe('closed');
    expect(isOpen(here, at('2026-11-26T15:00:00Z')).state).toBe('closed');
    expect(isOpen(here, at('2026-11-11T15:00:00Z')).state).toBe('unknown');
    expect(isOpen(here, at('2026-11-12T15:00:00Z')).state).toBe('open');
    expect(iso(nextOpening(here, at('2026-11-25T22:30:00Z')))).toBe('2026-11-27T14:00:00.000Z');
    expect(isOpen(place(closed), at('2026-11-26T15:00:00Z')).state).toBe('closed');
    expect(isOpen(place(closed), at('2026-11-25T15:00:00Z')).state).toBe('unknown');
  });

  it('is unknown on a day that has no times, and not on others', () => {
    const vague = place(row({ days: [{ day: 3 }] }));
    expect(isOpen(vague, at('2026-03-04T15:00:00Z')).state).toBe('unknown');
    expect(isOpen(vague, at('2026-03-05T15:00:00Z')).state).toBe('closed');
  });

  it('follows a status that says it is shut', () => {
    expect(isOpen({ ...place(office), status: 'temporarily-closed' }, at('2026-03-04T15:00:00Z')).state).toBe(
      'closed',
    );
  });
});

describe('recurrence', () => {
  const opens = (schedule: Schedule, from: string): string | undefined =>
    iso(nextOpening(place(schedule), at(from)));
  const times = { opensAt: '10:00', closesAt: '11:00' } as const;

  it('finds the first, the last and the fifth weekday of a month', () => {
    const nth = (day: 6 | 1, n: number): Schedule =>
      row({ frequency: 'monthly', days: [{ day, nth: n }], ...times });
    expect(opens(nth(6, 1), '2026-03-08T00:00:00Z')).toBe('2026-04-04T14:00:00.000Z');
    expect(opens(nth(6, -1), '2026-03-01T00:00:00Z')).toBe('2026-03-28T14:00:00.000Z');
    expect(opens(nth(1, 5), '2026-04-01T00:00:00Z')).toBe('2026-06-29T14:00:00.000Z');
  });

  it('counts weeks and months from the first date', () => {
    expect(
      opens(
        row({ days: [{ day: 2 }], interval: 2, startsOn: '2026-03-03', ...times }),
        '2026-03-04T00:00:00Z',
      ),
    ).toBe('2026-03-17T14:00:00.000Z');
    expect(
      opens(
        row({ frequency: 'monthly', interval: 3, monthDays: [15], startsOn: '2026-01-15', ...times }),
        '2026-02-01T00:00:00Z',
      ),
    ).toBe('2026-04-15T14:00:00.000Z');
    expect(opens(row({ frequency: 'monthly', monthDays: [-1], ...times }), '2026-02-01T00:00:00Z')).toBe(
      '2026-02-28T15:00:00.000Z',
    );
  });

  it('gives up on every second week without a first one', () => {
    expect(opens(row({ days: [{ day: 2 }], interval: 2, ...times }), '2026-03-04T00:00:00Z')).toBeUndefined();
  });

  it('skips to the next opening while open', () => {
    expect(iso(nextOpening(place(office), at('2026-03-06T15:00:00Z')))).toBe('2026-03-09T13:00:00.000Z');
  });
});

describe('daylight saving', () => {
  // Detroit: 8 March 2026 02:00 -> 03:00, 1 November 2026 02:00 -> 01:00.
  it('opens after the skipped hour when the opening time does not exist', () => {
    const early = place(row({ days: [{ day: 7 }], opensAt: '02:30', closesAt: '05:00' }));
    expect(iso(nextOpening(early, at('2026-03-08T05:00:00Z')))).toBe('2026-03-08T07:30:00.000Z');
    expect(isOpen(early, at('2026-03-08T08:30:00Z')).state).toBe('open');
  });

  it('stays open through an hour that comes twice', () => {
    const night = place(row({ days: [{ day: 7 }], opensAt: '01:00', closesAt: '01:45' }));
    expect(isOpen(night, at('2026-11-01T05:30:00Z'))).toEqual({
      state: 'open',
      closesAtMs: at('2026-11-01T06:45:00Z'),
    });
    expect(isOpen(night, at('2026-11-01T06:30:00Z')).state).toBe('open');
  });
});
