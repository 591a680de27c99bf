import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatClockPhrase,
  formatDistance,
  formatLanguage,
  formatList,
  formatMonth,
  formatWeekday,
} from './format.ts';

describe('formats', () => {
  it('writes distances in miles', () => {
    expect(formatDistance(40, 'en')).toBe('0.1 miles');
    expect(formatDistance(3218.7, 'es')).toBe('2 millas');
    expect(formatDistance(40_000, 'en')).toBe('25 miles');
  });

  it('writes clock times, midnight at the end of a day included', () => {
    expect(formatClock('17:30', 'en').replace(/\s/gu, ' ')).toBe('5:30 PM');
    expect(formatClock('24:00', 'en').replace(/\s/gu, ' ')).toBe('12 AM');
  });

  it('gives a clock time its article in Spanish', () => {
    const plain = (time: string): string => formatClockPhrase(time, 'es').replace(/\s/gu, ' ');
    expect([plain('09:00'), plain('13:00'), plain('13:30'), plain('10:00')]).toEqual([
      'las 9 a.m.',
      'la 1 p.m.',
      'la 1:30 p.m.',
      'las 10 a.m.',
    ]);
    expect(formatClockPhrase('13:00', 'en').replace(/\s/gu, ' ')).toBe('1 PM');
  });

  it('writes months and weekdays in both languages', () => {
    expect(formatMonth('2026-03-09', 'en')).toBe('March 2026');
    expect(formatMonth('2026-03-09', 'es')).toBe('marzo de 2026');
    expect(formatMonth('soon', 'en')).toBe('soon');
    expect(formatWeekday(7, 'en')).toBe('Sunday');
    expect(formatWeekday(1, 'es')).toBe('lunes');
  });

  it('joins lists and names languages, whatever text a list puts in the code', () => {
    expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
    expect(formatLanguage('es', 'en')).toBe('Spanish');
    expect(formatLanguage('es', 'es')).toBe('Español');
    expect(formatLanguage('=cmd|x', 'en')).toBe('=cmd|x');
  });
});
