import { describe, expect, it } from 'vitest';
import { dayOf, zoneClock, type Schedule } from '@cairn/domain';
import { escapeText, writeLines } from './ics-lines.ts';
import { firstDay, recurrenceRule } from './recurrence.ts';
import { timeZoneLines } from './time-zone.ts';
import { writeCalendar } from './write-calendar.ts';

// A Thursday, 10:00 in Detroit.
const nowMs = Date.parse('2026-01-15T15:00:00Z');
const weekly = (change: Partial<Schedule> = {}): Schedule => ({
  frequency: 'weekly',
  interval: 1,
  days: [{ day: 2 }],
  monthDays: [],
  opensAt: '19:00',
  closesAt: '20:00',
  ...change,
});
const firstDate = (row: Schedule, from: string): string | undefined => {
  const day = firstDay(row, dayOf(from)!);
  return day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10);
};
const linesOf = (...schedules: Schedule[]): string[] =>
  (
    writeCalendar({ uid: 'm1@cairn', title: 'Appointment', schedules, timeZone: 'America/Detroit', nowMs }) ??
    ''
  ).split('\r\n');

describe('writeCalendar', () => {
  it('repeats a weekly meeting from its next day on, in the zone of the place', () => {
    expect(linesOf(weekly())).toEqual(
      expect.arrayContaining([
        'UID:m1@cairn-0',
        'DTSTAMP:20260115T150000Z',
        'DTSTART;TZID=America/Detroit:20260120T190000',
        'DTEND;TZID=America/Detroit:20260120T200000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU',
        'SUMMARY:Appointment',
      ]),
    );
  });

  it('ends on the next day when a meeting goes past midnight', () => {
    expect(linesOf(weekly({ opensAt: '23:30', closesAt: '00:30' }))).toContain(
      'DTEND;TZID=America/Detroit:20260121T003000',
    );
    expect(linesOf(weekly({ opensAt: '22:00', closesAt: '24:00' }))).toContain(
      'DTEND;TZID=America/Detroit:20260121T000000',
    );
  });

  it('lasts an hour when the list gives no end', () => {
    const { closesAt: _none, ...open } = weekly();
    expect(linesOf(open)).toContain('DTEND;TZID=America/Detroit:20260120T200000');
  });

  it('leaves out the days on which the place is closed', () => {
    const closed = { frequency: 'once', interval: 1, days: [], monthDays: [], isClosed: true } as const;
    const thursdays = weekly({ days: [{ day: 4 }] });
    const lines = linesOf(
      thursdays,
      { ...closed, holidays: ['thanksgiving'] },
      { ...closed, startsOn: '2026-02-05', endsOn: '2026-02-06' },
      weekly({ days: [{ day: 4 }], opensAt: '19:15', closesAt: '19:30', isClosed: true }),
    );
    expect(lines.filter((line) => line.startsWith('EXDATE'))).toEqual([
      'EXDATE;TZID=America/Detroit:20260205T190000',
      'EXDATE;TZID=America/Detroit:20261126T190000',
      'EXDATE;TZID=America/Detroit:20271125T190000',
      'EXDATE;TZID=America/Detroit:20281123T190000',
    ]);
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
  });

  it('writes nothing when nothing is to come', () => {
    const over = weekly({ endsOn: '2025-12-31' });
    expect(writeCalendar({ uid: 'a', title: 'A', schedules: [over], nowMs })).toBeUndefined();
    expect(writeCalendar({ uid: 'a', title: 'A', schedules: [], nowMs })).toBeUndefined();
  });

  it('has the clock changes of the zone', () => {
    const zone = timeZoneLines('America/Detroit', zoneClock('America/Detroit')!, nowMs, 1).join('\n');
    expect(zone).toContain('BEGIN:DAYLIGHT\nDTSTART:20260308T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400');
    expect(zone).toContain('BEGIN:STANDARD\nDTSTART:20261101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500');
  });
});

describe('recurrence', () => {
  it('knows the second and the last weekday of a month', () => {
    const second = weekly({ frequency: 'monthly', days: [{ day: 1, nth: 2 }] });
    expect([firstDate(second, '2026-01-15'), recurrenceRule(second)]).toEqual([
      '2026-02-09',
      'FREQ=MONTHLY;BYDAY=2MO',
    ]);
    const last = weekly({ frequency: 'monthly', days: [{ day: 5, nth: -1 }] });
    expect([firstDate(last, '2026-01-15'), recurrenceRule(last)]).toEqual([
      '2026-01-30',
      'FREQ=MONTHLY;BYDAY=-1FR',
    ]);
  });

  it('knows the last day of a month', () => {
    const row = weekly({ frequency: 'monthly', days: [], monthDays: [-1] });
    expect(firstDate(row, '2026-02-01')).toBe('2026-02-28');
  });

  it('counts every second week from the week it starts in', () => {
    const row = weekly({ interval: 2, startsOn: '2026-01-06' });
    expect(firstDate(row, '2026-01-07')).toBe('2026-01-20');
    expect(recurrenceRule(row, '20260601T035900Z')).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260601T035900Z',
    );
  });
});

describe('calendar text', () => {
  it('folds by octets and never inside a character', () => {
    const text = writeLines([`SUMMARY:${'ñ'.repeat(60)}`]);
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ñ'.repeat(60)}\r\n`);
  });

  it('escapes what has a meaning and drops control signs', () => {
    expect(escapeText('a;b,c\\d\r\nEND:VEVENT\u0007')).toBe('a\\;b\\,c\\\\d\\nEND:VEVENT');
  });
});
