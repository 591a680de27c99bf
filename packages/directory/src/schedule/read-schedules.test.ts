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
    [
      'bare dates',
      ['2026-08-13', '2026-08-20'],
      ['once - 2026-08-13 2026-08-13', 'once - 2026-08-20 2026-08-20'],
    ],
    [
      'a date by date week',
      { freq: 'MONTHLY', byday: 'WE', bymonthday: '15-21', time_start: '18:00', time_end: '20:00' },
      ['monthly #3.3 18:00-20:00'],
    ],
    [
      'twice a month by its weeks',
      { freq: 'BI_WEEKLY', day_of_week: 'SA', week_of_month: '2,4', start_time: '10:00', end_time: '12:00' },
      ['monthly #2.6#4.6 10:00-12:00'],
    ],
    [
      'a rule that counts beside a day that does not',
      {
        freq: 'MONTHLY',
        days: ['MO'],
        time: [{ start_time: '10:00', end_time: '11:00' }],
        recurrence_rule: 'FREQ=MONTHLY;BYDAY=4MO',
      },
      ['monthly #4.1 10:00-11:00'],
    ],
    [
      'a day that words count',
      {
        freq: 'MONTHLY',
        wkday: 'TU',
        start_time: '9:00',
        end_time: '13:00',
        description: 'Last Tuesday of Month',
      },
      ['monthly #-1.2 09:00-13:00'],
    ],
    [
      'days with blanks between',
      { days: 'MON TUE WED', open_time: '10:00', close_time: '12:00' },
      ['weekly 123 10:00-12:00'],
    ],
    ['a span under "when"', { days: 'TH', when: '12:00-15:00' }, ['weekly 4 12:00-15:00']],
    ['monthly fields beside weekly words', { freq: 'MONTHLY', description: 'Saturday 9am-11am' }, []],
    ['an ordinal beside a day', [{ weekday: 'SA', weeks: ['2ND'] }], []],
    [
      'words without times beside times',
      ['Mon-Fri 9am-5pm', '2nd Monday of the month', '3rd Saturday of the month'],
      ['weekly 12345 09:00-17:00', 'monthly #3.6 -'],
    ],
    ['words', 'Mon-Fri 9-5', ['weekly 12345 09:00-17:00']],
    ['nothing', { freq: 'WEEKLY', wkst: 'MO', opens_at: null }, []],
  ])('%s', (_what, raw, expected) => expect(brief(raw)).toEqual(expected));
});

describe('series', () => {
  const only = (row: Record<string, unknown>): unknown => {
    const { schedules } = readSchedules([row]);
    expect(schedules).toHaveLength(1);
    return schedules[0];
  };
  const times = { opens_at: '10:00', closes_at: '11:00' };

  it('ends after its count, counted from its first date', () => {
    const row = { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-03-03', count: 4, ...times };
    expect(only(row)).toMatchObject({ startsOn: '2026-03-03', endsOn: '2026-03-24' });
    expect(only({ ...row, until: '2026-03-12' })).toMatchObject({ endsOn: '2026-03-12' });
    expect(
      only({ rrule: 'DTSTART:20260117T100000\nRRULE:FREQ=MONTHLY;BYDAY=3SA;COUNT=3', ...times }),
    ).toMatchObject({ frequency: 'monthly', startsOn: '2026-01-17', endsOn: '2026-03-21' });
  });

  it('is not read when its times are counted from a date that is not given', () => {
    expect(readSchedules([{ freq: 'WEEKLY', byday: 'TU', count: 4, ...times }])).toMatchObject({
      schedules: [],
      unread: 1,
    });
  });

  it('keeps its beat when it holds from a later date only', () => {
    const row = { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-03-03', ...times };
    expect(only({ ...row, interval: 2, valid_from: '2026-03-08' })).toMatchObject({ startsOn: '2026-03-17' });
    expect(only({ ...row, valid_from: '2026-03-08' })).toMatchObject({ startsOn: '2026-03-08' });
    expect(only({ ...row, valid_from: '2026-01-01' })).toMatchObject({ startsOn: '2026-03-03' });
  });
});

describe('shapes that lists give their rows', () => {
  const read = (row: unknown): readonly unknown[] => readSchedules([row]).schedules;

  it('takes a day out of WKST, and says so, unless it is the usual Monday or Sunday', () => {
    const row = { freq: 'WEEKLY', opens_at: '15:00', closes_at: '16:00' };
    expect(read({ ...row, wkst: 'TH' })).toMatchObject([{ days: [{ day: 4 }], isReadFromText: true }]);
    expect(read({ ...row, wkst: 'MO' })).toEqual([]);
    expect(read({ ...row, wkst: 'TH', byday: 'FR' })).toMatchObject([{ days: [{ day: 5 }] }]);
  });

  it('knows when a place opens where the list does not say when it closes', () => {
    const [row] = read({ freq: 'WEEKLY', weekday: 'THU', opens_at: '17:00', closes_at: null });
    expect(row).toMatchObject({ days: [{ day: 4 }], opensAt: '17:00' });
    expect(row).not.toHaveProperty('closesAt');
    expect(read({ freq: 'WEEKLY', weekday: 'THU', opens_at: null, closes_at: null })).toEqual([]);
  });

  it('leaves alone every second week without a first one, and rhythms that are no weeks or months', () => {
    const row = { weekday: 'WE', opens_at: '15:00', closes_at: '16:00' };
    expect(read({ ...row, freq: 'BI_WEEKLY' })).toEqual([]);
    expect(read({ ...row, freq: 'BI_WEEKLY', dtstart: '2026-03-04' })).toMatchObject([{ interval: 2 }]);
    expect(read({ ...row, freq: 'YEARLY' })).toEqual([]);
  });

  it('reads days as objects and as ticks, and times under "until"', () => {
    const times = [{ time: '14:00', until: '16:00' }];
    expect(read({ freq: 'WEEKLY', days: ['TU'], times })).toMatchObject([
      { opensAt: '14:00', closesAt: '16:00' },
    ]);
    expect(read({ freq: 'MONTHLY', byweekday: [{ weekday: 'WE', week_of_month: 2 }], times })).toMatchObject([
      { frequency: 'monthly', days: [{ day: 3, nth: 2 }] },
    ]);
    const ticks = { monday: false, thursday: true, friday: true };
    expect(read({ freq: 'WEEKLY', ...ticks, opens_at: '9:00', closes_at: '10:00' })).toMatchObject([
      { days: [{ day: 4 }, { day: 5 }] },
    ]);
  });

  it('reads day fields without end in them', () => {
    let nested: unknown = 'schema.org/Monday';
    for (let depth = 0; depth < 20_000; depth += 1) nested = [nested];
    expect(read({ days: nested, opens_at: '9:00', closes_at: '10:00' })).toEqual([]);
    expect(read({ days: 'schema.org/Monday', opens_at: '9:00', closes_at: '10:00' })).toMatchObject([
      { days: [{ day: 1 }] },
    ]);
  });
});

describe('odd shapes of single lists', () => {
  const read = (row: unknown): unknown[] =>
    readSchedules([row]).schedules.map(({ days, opensAt, closesAt, startsOn, isReadFromText }) =>
      [
        days.map(({ day, nth }) => `${nth ?? ''}${day}`).join(),
        opensAt,
        closesAt,
        startsOn,
        isReadFromText,
      ].join(' '),
    );
  const times = { start_time: '16:00', end_time: '19:00' };

  it.each([
    [
      { days: ['TU'], time_starts: ['11:30', '17:00'], time_ends: ['14:30', '20:00'] },
      ['2 11:30 14:30  ', '2 17:00 20:00  '],
    ],
    [
      { days: ['TU', 'SA'], time_open: ['13:00', '10:00'], time_close: ['18:00', '13:00'] },
      ['2 13:00 18:00  ', '6 10:00 13:00  '],
    ],
    [{ byday: ['WE'], bytime: ['10:00', '13:00'] }, ['3 10:00 13:00  ']],
    [{ first_day: 'MO', last_day: 'FR', ...times }, ['1,2,3,4,5 16:00 19:00  ']],
    [
      { byday: 'TH', dtstart: '2025-08-21T09:00:00', dtend: '2025-08-21T12:00:00', freq: 'WEEKLY' },
      ['4 09:00 12:00 2025-08-21 '],
    ],
    [{ byday: '3WED', freq: 'MONTHLY', ...times }, ['33 16:00 19:00  ']],
    [
      { freq: 'MONTHLY', monthly_occurrence: 'THIRD_FOURTH', day_of_week: 'TH', ...times },
      ['34,44 16:00 19:00  '],
    ],
    [{ description: 'Monday', freq: 'WEEKLY', ...times }, ['1 16:00 19:00  true']],
    [
      { freq: 'WEEKLY', start_date: '2025-08-21', end_date: '2025-08-21', ...times },
      [' 16:00 19:00 2025-08-21 '],
    ],
    [
      { freq: 'WEEKLY', start_date: '2025-08-08', end_date: '2025-08-29', ...times },
      ['5 16:00 19:00 2025-08-08 true'],
    ],
    [{ freq: 'WEEKLY', wkst: 'MO', ...times }, []],
    [{ freq: 'BI_WEEKLY', days: ['WE'], ...times }, []],
    [{ days: ['MO', 'WE', 'TH'], times: ['11:00', '13:00', '17:00'] }, []],
  ])('%j', (row, expected) => {
    expect(read(row)).toEqual(expected);
  });
});
