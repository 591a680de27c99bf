import { describe, expect, it } from 'vitest';
import { readSchedules } from './read-schedules.ts';

function brief(raw: unknown): string[] {
  return readSchedules(raw).schedules.map(
    ({ frequency, interval, days, monthDays, opensAt, closesAt, startsOn, endsOn, isClosed }) =>
      [
        frequency,
        interval === 1 ? '' : `/${interval}`,
        days.map(({ day, nth }) => (nth === undefined ? day : `#${nth}.${day}`)).join(''),
        monthDays.join('+'),
        `${opensAt ?? ''}-${closesAt ?? ''}`,
        startsOn,
        endsOn,
        isClosed === true ? 'closed' : '',
      ]
        .filter((part) => part !== '' && part !== undefined)
        .join(' '),
  );
}

describe('readSchedules', () => {
  it.each<[string, unknown, string[]]>([
    [
      'HSDS 3',
      [{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '10:00:00', closes_at: '18:00Z' }],
      ['weekly 13 10:00-18:00'],
    ],
    ['HSDS 1', [{ weekday: 'Monday', opens_at: '8:00', closes_at: '17:00' }], ['weekly 1 08:00-17:00']],
    [
      'nth weekday',
      [{ freq: 'MONTHLY', byday: '2MO,-1FR', opens_at: '10:00', closes_at: '12:00' }],
      ['monthly #2.1#-1.5 10:00-12:00'],
    ],
    [
      'nth in a field of its own',
      {
        freq: 'MONTHLY',
        monthly_occurrence: '3rd',
        day_of_week: 'SA',
        time_start: '10:00',
        time_end: '12:00',
      },
      ['monthly #3.6 10:00-12:00'],
    ],
    [
      'a week of the month by dates',
      {
        freq: 'MONTHLY',
        byday: 'TH',
        bymonthday: '22,23,24,25,26,27,28',
        opens_at: '9:00',
        closes_at: '10:00',
      },
      ['monthly #4.4 09:00-10:00'],
    ],
    [
      'days and times apart',
      [
        {
          freq: 'WEEKLY',
          days: ['Mon', 'Tue'],
          times: [
            { start_time: '09:00', end_time: '11:00' },
            { start: '13:00', end: '15:00' },
          ],
        },
      ],
      ['weekly 12 09:00-11:00', 'weekly 12 13:00-15:00'],
    ],
    [
      'day names as keys',
      { monday: { open: '9am', close: '5pm' }, tuesday: '10:00 - 12:00', sunday: 'Closed' },
      ['weekly 1 09:00-17:00', 'weekly 2 10:00-12:00'],
    ],
    [
      'schema.org',
      { dayOfWeek: ['https://schema.org/Friday'], opens: '09:00', closes: '10:00' },
      ['weekly 5 09:00-10:00'],
    ],
    [
      'RRULE',
      {
        rrule: 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2',
        dtstart: '2026-01-06',
        opens_at: '9:00',
        closes_at: '10:00',
      },
      ['weekly /2 2 09:00-10:00 2026-01-06'],
    ],
    [
      'every second week without a start',
      { freq: 'WEEKLY', interval: 2, byday: 'TU', opens_at: '9:00', closes_at: '10:00' },
      [],
    ],
    ['a day without which', { freq: 'MONTHLY', byday: 'SA', opens_at: '9:00', closes_at: '10:00' }, []],
    [
      'dates',
      { dates: ['2026-08-13', '2026-08-20'], open_time: '10:00', close_time: '11:00' },
      ['once 10:00-11:00 2026-08-13 2026-08-13', 'once 10:00-11:00 2026-08-20 2026-08-20'],
    ],
    [
      'a holiday',
      [{ start_date: '12/24/2015', end_date: '12/24/15', closed: 'true' }],
      ['once - 2015-12-24 2015-12-24 closed'],
    ],
    ['all day', [{ weekday: 'Sunday', opens_at: '00:00', closes_at: '23:59' }], ['weekly 7 00:00-24:00']],
    ['words', 'Mon-Fri 9-5', ['weekly 12345 09:00-17:00']],
    ['nothing', { freq: 'WEEKLY', wkst: 'MO', opens_at: null }, []],
  ])('%s', (_what, raw, expected) => expect(brief(raw)).toEqual(expected));
});
