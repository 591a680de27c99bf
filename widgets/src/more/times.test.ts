import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { succeed, type Resource } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { meeting, pantry } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

function finderWith(...places: Resource[]): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'es';
  element.connect = () => Promise.resolve(succeed(samplePort(places)));
  return element;
}

describe('times in the later parts', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('of a meeting by another clock stand in two lines: that of the person first, that of the place below', async () => {
    const elsewhere = { ...meeting, location: { ...pantry.location!, timeZone: 'Pacific/Chatham' } };
    await withElement(finderWith(elsewhere), async (element) => {
      await cardsDrawn(element);
      inside<HTMLButtonElement>(element, '.views button:last-child').click();
      await until(() => element.shadowRoot?.querySelector('#day'));
      const day = inside<HTMLSelectElement>(element, '#day');
      for (let ahead = 0; !element.shadowRoot?.querySelector('.meeting-time') && ahead < 7; ahead++) {
        day.selectedIndex = ahead;
        day.dispatchEvent(new Event('change'));
        await element.updateComplete;
      }
      const time = inside(element, '.meeting-time');
      expect(time.innerText)
        .to.match(/, tu hora$/)
        .and.not.to.include('llá');
      expect((time.nextElementSibling as HTMLElement).innerText).to.match(/^Allá, \d/);
    });
  });

  it('of days that are alike stand in one line, from the first of them to the last', async () => {
    const week = pantry.schedules.map((row) => ({
      ...row,
      days: [1, 2, 3, 4, 5, 7].map((day) => ({ day })),
    })) as Resource['schedules'];
    await withElement(finderWith({ ...pantry, schedules: week.slice(0, 1) }), async (element) => {
      await cardsDrawn(element);
      inside<HTMLButtonElement>(element, '.card .open').click();
      await until(() => element.shadowRoot?.querySelector('.detail table'));
      const rows = [...inside(element, '.detail table').querySelectorAll<HTMLElement>('tbody th')];
      expect(rows.map((row) => row.textContent.trim())).to.deep.equal([
        'lunes a viernes',
        'sábado',
        'domingo',
      ]);
      expect(getComputedStyle(rows[0]!, '::first-letter').textTransform).to.equal('uppercase');
    });
  });

  it('fit into the narrowest window, and no word of them is broken', async () => {
    await setViewport({ width: 280, height: 600 });
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day })) as Resource['schedules'][number]['days'];
    const schedules = pantry.schedules.map((row) => ({ ...row, days, opensAt: '11:30', closesAt: '13:30' }));
    await withElement(finderWith({ ...pantry, schedules }), async (element) => {
      await cardsDrawn(element);
      inside<HTMLButtonElement>(element, '.card .open').click();
      await until(() => element.shadowRoot?.querySelector('.detail table'));
      const frame = inside(element, '.frame');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      const words = [...inside(element, '.detail .span').childNodes].find((node) => node instanceof Text)!;
      const range = document.createRange();
      const { data } = words;
      for (const word of data.matchAll(/[\p{L}\d:.]+/gu)) {
        range.setStart(words, word.index);
        range.setEnd(words, word.index + word[0].length);
        // The first letter is a box of its own, in the same line.
        expect(range.getBoundingClientRect().height, word[0]).to.be.below(40);
      }
    });
  });
});
