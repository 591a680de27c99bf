import { describe, expect, it } from 'vitest';
import { readHolidays } from './holiday-words.ts';

const closedOn = (text: string): readonly string[] =>
  readHolidays(text).find(({ isClosed }) => isClosed === true)?.holidays ?? [];
const unsureOn = (text: string): readonly string[] =>
  readHolidays(text).find(({ isClosed }) => isClosed !== true)?.holidays ?? [];

describe('holidays in words', () => {
  it.each([
    ['Closed Thanksgiving and Christmas', ['thanksgiving', 'christmas']],
    ['Mon-Fri 9-5. Closed on Christmas & New Year.', ['christmas', 'new-years-day']],
    [
      'Closed: Thanksgiving, the day after Thanksgiving, Christmas Eve',
      ['day-after-thanksgiving', 'thanksgiving', 'christmas-eve'],
    ],
    ["Open daily except New Year's Day and July 4th", ['new-years-day', 'independence-day']],
    ['Closed for 4th of July holiday', ['independence-day']],
    ['Christmas Day: closed', ['christmas']],
    ['Cerrado el Día de Acción de Gracias y Navidad', ['thanksgiving', 'christmas']],
    ['Closed Sunday. Open Thanksgiving', []],
    ['Never closed on Christmas', []],
    ['Closed the week before Christmas', []],
    ['May be closed during Jewish holidays', []],
    ['Free Thanksgiving meals for all', []],
    ['Closed Mondays; Christmas toy sign up until full', []],
    ['Mon-Fri 9-5', []],
  ])('%s', (text, holidays) => {
    expect(closedOn(text)).toEqual(holidays);
  });

  it('takes federal holidays for all eleven', () => {
    expect(closedOn('Closed on federal holidays')).toHaveLength(11);
    expect(unsureOn('Closed on federal holidays')).toEqual([]);
  });

  it('is sure of six where only "holidays" is said, and not of the other five', () => {
    for (const text of [
      'Closed on major holidays',
      'Mon-Fri 9-5, except holidays',
      'Cerrado los días festivos',
    ]) {
      expect(closedOn(text)).toHaveLength(6);
      expect(unsureOn(text)).toContain('columbus-day');
    }
  });

  it('knows that it does not know', () => {
    for (const text of [
      'Hours may vary during holidays',
      'Call to confirm hours and special holiday distributions',
      'May be closed on holidays',
    ]) {
      expect(closedOn(text)).toEqual([]);
      expect(unsureOn(text)).toHaveLength(11);
    }
  });
});
