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
import { formattingTag, LOCALES } from './locale.ts';

describe('formats', () => {
  it('writes distances in miles', () => {
    expect(formatDistance(40, 'en')).toBe('0.1 miles');
    expect(formatDistance(3218.7, 'es')).toBe('2 millas');
    expect(formatDistance(40_000, 'en')).toBe('25 miles');
  });

  it('writes clock times, midnight at the end of a day included', () => {
    expect(formatClock('17:30', 'en').replace(/\s/gu, ' ')).toBe('5:30 PM');
    expect(['24:00', '00:00', '0:0'].map((time) => formatClock(time, 'en'))).toEqual(
      Array(3).fill('midnight'),
    );
    expect([formatClock('12:00', 'en'), formatClock('12:30', 'en')]).toEqual(['noon', '12:30\u00a0PM']);
  });

  it('gives a clock time its article in Spanish', () => {
    const plain = (time: string): string => formatClockPhrase(time, 'es').replace(/\s/gu, ' ');
    expect([plain('09:00'), plain('13:00'), plain('13:30'), plain('10:00')]).toEqual([
      'las 9 a.m.',
      'la 1 p.m.',
      'la 1:30 p.m.',
      'las 10 a.m.',
    ]);
    expect([plain('12:00'), plain('24:00'), plain('12:30')]).toEqual([
      'mediodía',
      'medianoche',
      'las 12:30 p.m.',
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
    expect(formatLanguage('ase', 'es')).toBe('ASL');
    expect(formatLanguage('=cmd|x', 'en')).toBe('=cmd|x');
  });

  it('says what `Intl` says', () => {
    const plain = (text: string): string => text.replace(/\s/gu, ' ');
    const utc = { timeZone: 'UTC' } as const;
    for (const locale of LOCALES) {
      const tag = formattingTag(locale);
      const dates = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(tag, { ...options, ...utc });
      for (let month = 1; month <= 12; month++)
        expect(formatMonth(`2026-${String(month).padStart(2, '0')}-01`, locale)).toBe(
          dates({ month: 'long', year: 'numeric' }).format(Date.UTC(2026, month - 1, 1)),
        );
      for (let day = 1; day <= 7; day++)
        for (const style of ['long', 'short'] as const)
          expect(formatWeekday(day, locale, style)).toBe(
            dates({ weekday: style }).format(Date.UTC(2024, 0, day)),
          );
      for (let minutes = 0; minutes < 1440; minutes += 30) {
        // Noon and midnight have words of their own.
        if (minutes % 720 === 0) continue;
        const past = minutes % 60 === 0 ? {} : { minute: '2-digit' as const };
        expect(plain(formatClock(`${Math.floor(minutes / 60)}:${minutes % 60}`, locale))).toBe(
          plain(dates({ hour: 'numeric', ...past }).format(Date.UTC(2024, 0, 1, 0, minutes))),
        );
      }
      const names = ['Inglés', 'Hindi', 'Hielo', 'Árabe', 'Somalí'];
      const list = new Intl.ListFormat(tag, { type: 'conjunction' });
      for (let count = 0; count <= names.length; count++)
        expect(formatList(names.slice(0, count).reverse(), locale)).toBe(
          list.format(names.slice(0, count).reverse()),
        );
      for (const miles of [0.1, 1, 1.04, 4.5, 9.9, 10, 250, 1234])
        expect(formatDistance(miles * 1609.344, locale)).toBe(
          new Intl.NumberFormat(tag, {
            style: 'unit',
            unit: 'mile',
            unitDisplay: 'long',
            maximumFractionDigits: miles < 10 ? 1 : 0,
          }).format(miles),
        );
      for (const count of [0, 1, 2, 21, 1_000_000])
        expect(new Intl.PluralRules(locale).select(count) === 'one').toBe(count === 1);
      for (const code of ['en', 'es'])
        expect(formatLanguage(code, locale).toLowerCase()).toBe(
          new Intl.DisplayNames([tag], { type: 'language' }).of(code)?.toLowerCase(),
        );
    }
  });
});
