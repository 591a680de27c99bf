import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar-day.ts';
import { HOLIDAYS, isHoliday } from './holidays.ts';

const holidaysOf = (year: number): string[] => {
  const found: string[] = [];
  const first = dayOf(`${year}-01-01`) ?? 0;
  for (let day = first; day < first + 365; day += 1)
    for (const holiday of HOLIDAYS)
      if (isHoliday(holiday, day))
        found.push(`${new Date(day * 86_400_000).toISOString().slice(5, 10)} ${holiday}`);
  return found;
};

describe('holidays', () => {
  it('fall on their days', () => {
    expect(holidaysOf(2026)).toEqual([
      '01-01 new-years-day',
      '01-19 martin-luther-king-day',
      '02-16 presidents-day',
      '04-03 good-friday',
      '04-05 easter',
      '05-25 memorial-day',
      '06-19 juneteenth',
      '07-04 independence-day',
      '09-07 labor-day',
      '10-12 columbus-day',
      '11-11 veterans-day',
      '11-26 thanksgiving',
      '11-27 day-after-thanksgiving',
      '12-24 christmas-eve',
      '12-25 christmas',
      '12-31 new-years-eve',
    ]);
  });

  it.each([2025, 2027, 2030, 2038])('come once each in %i', (year) => {
    expect(holidaysOf(year)).toHaveLength(HOLIDAYS.length);
  });

  it('know when Easter is', () => {
    const days = ['2024-03-31', '2025-04-20', '2027-03-28', '2038-04-25', '2000-04-23'];
    for (const date of days) expect(isHoliday('easter', dayOf(date) ?? 0)).toBe(true);
  });
});
