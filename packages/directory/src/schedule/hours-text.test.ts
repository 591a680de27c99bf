import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHoursText } from './hours-text.ts';

/** `1-5 09:00-17:00`, `#3.6 10:00-12:00` for the third Saturday. */
function brief(text: string): string[] {
  return parseHoursText(text).map(
    ({ days, opensAt = '', closesAt = '', isClosed }) =>
      `${isClosed === true ? 'closed ' : ''}${days.map(({ day, nth }) => (nth === undefined ? day : `#${nth}.${day}`)).join('')} ${opensAt}-${closesAt}`,
  );
}

describe('parseHoursText', () => {
  it.each([
    ['8:30am-12:00pm & 1-3pm, Mon-Fri', ['12345 08:30-12:00', '12345 13:00-15:00']],
    ['Mon-Fri 9-5', ['12345 09:00-17:00']],
    ['L-V 9-17', ['12345 09:00-17:00']],
    ['L a S 9am-5pm', ['123456 09:00-17:00']],
    ['Fri 8:00am-5:00pm; Last Sat of month 9-12', ['5 08:00-17:00', '#-1.6 09:00-12:00']],
    ['Saturday of each month 10-2', []],
    ['Closed holidays; M-F 8:30-4:30', ['12345 08:30-16:30']],
    ['Cerrado los días festivos; lun a vie 8:30-16:30', ['12345 08:30-16:30']],
    ['Monday - Friday: 9:00 AM - 5:00 PM; Saturday 10-2', ['12345 09:00-17:00', '6 10:00-14:00']],
    [
      'Sunday: Closed Monday: 14:00-20:00 Tuesday: Closed Wednesday 9:00-12:00',
      ['1 14:00-20:00', '3 09:00-12:00'],
    ],
    ['Closed Sunday. Mon-Sat 10am to 6pm', ['123456 10:00-18:00']],
    ['24 hours a day, 7 days a week', ['1234567 00:00-24:00']],
    ['24/7', ['1234567 00:00-24:00']],
    ['1st and 3rd Saturday 10am-noon', ['#1.6#3.6 10:00-12:00']],
    ['Third Saturday of each month from 10 AM to 12 PM', ['#3.6 10:00-12:00']],
    ['Last Friday, 4 p.m. - 6 p.m.', ['#-1.5 16:00-18:00']],
    ['M-F 8a-4:30p', ['12345 08:00-16:30']],
    ['Tuesdays & Thursdays 11-1pm', ['24 11:00-13:00']],
    ['daily 7pm-12am', ['1234567 19:00-24:00']],
    ['Fri 10pm-2am', ['5 22:00-02:00']],
    ['Lunes a viernes 9am - 5pm', ['12345 09:00-17:00']],
    ['Sábado y domingo de 10:00 a 14:00', ['67 10:00-14:00']],
    ['Weekdays 08:00-16:00', ['12345 08:00-16:00']],
    ['Mon-Fri 0800-1700', ['12345 08:00-17:00']],
    ['Open 24 hours', ['1234567 00:00-24:00']],
    ['Office Mon-Fri 9-5; crisis line 24/7', ['12345 09:00-17:00']],
    ['Thursday 1st & 3rd 9am-12pm', ['#1.4#3.4 09:00-12:00']],
    ['Weekend hours vary. Mon-Fri 9-5', ['12345 09:00-17:00']],
    ['Mon 9am-5pm, Tue by appointment, Wed 9am-5pm', ['1 09:00-17:00', '3 09:00-17:00']],
    ['Mon-Fri by appointment 9am-5pm', ['12345 09:00-17:00']],
    ['Mon-Fri 9-5, closed 12-1', ['12345 09:00-17:00', 'closed 12345 12:00-13:00']],
    ['9-5 Mon-Fri (closed noon-1pm)', ['12345 09:00-17:00', 'closed 12345 12:00-13:00']],
    ['Fridays @ 7pm', ['5 19:00-']],
    ['2nd Tuesday of the month, 10am till food is gone', ['#2.2 10:00-']],
    ['Distribution 4th Tuesday monthly at 3PM', ['#4.2 15:00-']],
    ['Weekly on Mondays', ['1 -']],
    ['2nd & 4th Tuesday & every Wednesday', ['3 -', '#2.2#4.2 -']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));

  it.each([
    'Call for hours',
    'ages 5-12',
    'Every other Tuesday 9-5',
    'Mon-Fri 9-5 except 2nd Friday',
    'June-August Mon 9-5',
    '123 Main St 9-5',
    'By appointment',
    'Twice per month Saturday 9am - noon',
    'Once a month on Tuesday 1pm-3pm',
    'Monthly Saturday 10am-12pm',
    '1st and 3rd week Monday 9am-11am',
    'Thursday: 4th week 9-11am',
    'Friday after the 3rd Tuesday of the month',
    'Saturday before the 3rd Sunday 9am-10am',
    'Office: Mon-Fri 9-5. Shelter: 24/7',
    'Tue, Wed 1st and 3rd 9am-11am',
    'Every Monday 12:00 PM 1:00 PM',
    'Registration Mondays at 9am',
    'Open when school is in session, Mondays',
    'Mon-Fri 2024-2025',
    '555-555-0142',
    '',
  ])('leaves alone: %s', (text) => expect(parseHoursText(text)).toEqual([]));

  it('knows days without a time', () => {
    expect(brief('3rd Saturday of the month')).toEqual(['#3.6 -']);
    expect(brief('Last Friday of every month.')).toEqual(['#-1.5 -']);
    expect(brief('first come, first served on Fridays')).toEqual([]);
  });

  it('marks what it read and never fails', () => {
    expect(parseHoursText('Mon 9-5')[0]?.isReadFromText).toBe(true);
    const piece = fc.constantFrom(
      'Mon',
      'Fri',
      '-',
      ' ',
      '9',
      '5pm',
      ':',
      'to',
      'closed',
      '1st',
      'and',
      ',',
      '24',
      '/7',
      'noon',
      '99:99',
      'Sat',
      'daily',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const row of parseHoursText(pieces.join(''))) {
          if (row.opensAt === undefined) continue;
          expect(row.opensAt).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
          expect(row.closesAt ?? '24:00').toMatch(/^([01]\d|2[0-4]):[0-5]\d$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
