import { expect } from 'chai';
import { render } from 'lit';
import type { Schedule } from '@cairn/domain';
import { createTranslator, resourceMessages, type Locale } from '@cairn/i18n';
import { closedDays, withoutPauses } from './closed-days.ts';

const once = { frequency: 'once', interval: 1, days: [], monthDays: [] } as const;

const wordsOf = (schedules: readonly Schedule[], locale: Locale): string[] => {
  const holder = document.createElement('div');
  render(closedDays(schedules, locale, createTranslator(resourceMessages, locale)), holder);
  return [...holder.querySelectorAll('p')].map((line) => line.textContent);
};

describe('closedDays', () => {
  const rows: readonly Schedule[] = [
    { ...once, holidays: ['thanksgiving', 'christmas', 'new-years-day'], isClosed: true },
    { ...once, holidays: ['veterans-day'] },
  ];

  it('names the holidays, and those that nobody is sure of', () => {
    expect(wordsOf(rows, 'en')).to.deep.equal([
      'Closed on Thanksgiving, Christmas, and New Year’s Day.',
      'Hours may differ on Veterans Day. Call first.',
    ]);
    expect(wordsOf(rows, 'es')).to.deep.equal([
      'Cierra estos días: Acción de Gracias, Navidad y Año Nuevo.',
      'El horario puede cambiar estos días: Día de los Veteranos. Llama antes.',
    ]);
  });

  it('says nothing where the list says nothing', () => {
    expect(wordsOf([{ ...once, startsOn: '2026-01-02', isClosed: true }], 'en')).to.deep.equal([]);
  });
});

describe('withoutPauses', () => {
  const day: Schedule = {
    frequency: 'weekly',
    interval: 1,
    days: [{ day: 1 }],
    monthDays: [],
    opensAt: '09:00',
    closesAt: '17:00',
  };

  it('takes the pauses out of the hours', () => {
    const pauses = [
      { ...day, opensAt: '12:00', closesAt: '13:00', isClosed: true },
      { ...day, opensAt: '15:00', closesAt: '15:30', isClosed: true },
    ];
    const spans = withoutPauses(day, pauses).map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`);
    expect(spans).to.deep.equal(['09:00-12:00', '13:00-15:00', '15:30-17:00']);
  });

  it('leaves hours alone that hold no pause', () => {
    expect(
      withoutPauses(day, [{ ...day, opensAt: '18:00', closesAt: '19:00', isClosed: true }]),
    ).to.deep.equal([day]);
    expect(withoutPauses(day, [])).to.deep.equal([day]);
  });
});
