import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { fail, succeed, type Resource, type Result } from '@cairn/domain';
import type { SearchPort } from '@cairn/state';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import './define.ts';
import type { CairnFinder } from './finder.ts';
import { cardsDrawn } from './testing/cards-drawn.ts';
import { samplePort } from './testing/sample-port.ts';
import { hostile, meeting, pantry } from './testing/sample-resources.ts';

const many = Array.from({ length: 23 }, (_, at): Resource => ({
  ...pantry,
  id: `p${at}`,
  name: `Pantry ${at}`,
}));

function finder(port: SearchPort | Result<SearchPort>, locale = 'en'): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = locale;
  element.connect = () => Promise.resolve('ok' in port ? port : succeed(port));
  return element;
}

const cards = (element: CairnFinder) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.card[data-id]'),
];
describe('cairn-finder', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('lists everything at first, ten at a time, and says how many there are', () =>
    withElement(finder(samplePort(many)), async (element) => {
      await cardsDrawn(element);
      expect(inside(element, '.results .status').textContent).to.equal('23 places');
      expect(cards(element)).to.have.length(10);
      inside<HTMLButtonElement>(element, '.more button').click();
      await until(() => cards(element).length === 20);
      expect(inside(element, '.more').textContent).to.include('Showing 20 of 23');
    }));

  it('searches with each keystroke and keeps the crisis lines in view', () =>
    withElement(finder(samplePort([pantry, meeting])), async (element) => {
      await cardsDrawn(element);
      inside(element, '#words').focus();
      await sendKeys({ type: 'lantern' });
      await until(() => cards(element).length === 1);
      expect(shownText(element)).to.include('Lantern Night Group');
      const crisis = inside(element, 'cairn-crisis').shadowRoot!;
      expect(crisis.querySelector('a[href="tel:988"]')!.checkVisibility()).to.equal(true);
    }));

  it('answers on the card what people ask first', () =>
    withElement(finder(samplePort([pantry])), async (element) => {
      await cardsDrawn(element);
      const text = cards(element)[0]!.innerText;
      for (const answer of [
        'Bags of groceries',
        'Riverbend, ZZ',
        'Anyone',
        'Age 18',
        'Free',
        'English and Spanish',
      ])
        expect(text).to.include(answer);
      expect(text).to.include('Checked in September 2026');
      const hrefs = [...cards(element)[0]!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(hrefs[0]).to.equal('tel:5555550142,3');
      expect(hrefs).to.include('https://pantry.riverbend.example/');
      expect(hrefs.some((href) => href?.includes('destination=12%20Mill%20Lane'))).to.equal(true);
    }));

  it('combines kinds of support and takes them back', () =>
    withElement(finder(samplePort([pantry, meeting])), async (element) => {
      await cardsDrawn(element);
      const chip = inside<HTMLButtonElement>(element, '.chip.emotional');
      chip.click();
      await until(() => cards(element).length === 1);
      expect(chip.getAttribute('aria-pressed')).to.equal('true');
      inside<HTMLButtonElement>(element, '.chip.instrumental').click();
      await until(() => cards(element).length === 2);
    }));

  it('opens details in place, gives the focus to their heading, and gives it back on Escape', () =>
    withElement(finder(samplePort([pantry, meeting])), async (element) => {
      await cardsDrawn(element);
      const before = history.length;
      const button = cards(element)[1]!.querySelector<HTMLButtonElement>('.open')!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => element.shadowRoot!.activeElement?.id === 'detail-heading');
      expect(history.length).to.equal(before);
      expect(inside(element, '.list').hidden).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await until(() => element.shadowRoot!.activeElement === button);
      expect(element.shadowRoot!.querySelector('.detail')).to.equal(null);
    }));

  it('says what to do when nothing is found', () =>
    withElement(finder(samplePort([pantry])), async (element) => {
      await cardsDrawn(element);
      inside(element, '#words').focus();
      await sendKeys({ type: 'qqq' });
      await until(() => element.shadowRoot?.querySelector('.state'));
      expect(shownText(element)).to.include('Nothing found this time').and.to.include('Call 211');
      inside<HTMLButtonElement>(element, '.state button').click();
      await until(() => cards(element).length === 1);
      expect(inside<HTMLInputElement>(element, '#words').value).to.equal('');
    }));

  it('says what to do when the list does not open, and when the page names none', async () => {
    const away = fail({ code: 'pack-unreachable', message: 'The list did not load.' });
    await withElement(finder(away), async (element) => {
      await cardsDrawn(element);
      expect(shownText(element)).to.include('The list did not open').and.to.include('Try again');
    });
    await withElement(document.createElement('cairn-finder'), async (element) => {
      await cardsDrawn(element);
      expect(shownText(element)).to.include('names no list');
    });
  });

  it('switches its language by itself and marks it', () =>
    withElement(finder(samplePort([pantry])), async (element) => {
      await cardsDrawn(element);
      inside<HTMLButtonElement>(element, '.languages [lang=es]').click();
      await until(() => shownText(element).includes('¿Qué necesitas?'));
      expect(inside(element, '.frame').lang).to.equal('es');
      expect(shownText(inside(element, 'cairn-crisis'))).to.include('¿Necesitas ayuda ya?');
    }));

  it('shows a hostile list as text', () =>
    withElement(finder(samplePort([hostile])), async (element) => {
      await cardsDrawn(element);
      cards(element)[0]!.querySelector<HTMLButtonElement>('.open')!.click();
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      const hrefs = [...element.shadowRoot!.querySelectorAll('a')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      expect(hrefs.filter((href) => !/^(https:|mailto:a@b\.example)/.test(href))).to.deep.equal([]);
      expect(window).not.to.have.property('cairnHacked');
    }));

  it('tells the host page counts and ids only', () =>
    withElement(finder(samplePort([pantry])), async (element) => {
      const heard: Event[] = [];
      for (const type of ['cairn-finder-results', 'cairn-finder-open'] as const)
        document.addEventListener(type, (event) => heard.push(event), { once: true });
      await cardsDrawn(element);
      cards(element)[0]!.querySelector<HTMLButtonElement>('.open')!.click();
      await until(() => heard.length === 2);
      expect(heard.map((event) => ({ ...event }) as object)).to.deep.equal([
        { isTrusted: false, total: 1, shown: 1 },
        { isTrusted: false, resourceId: 'pantry' },
      ]);
    }));

  it('fits a width of 280 px without scrolling sideways', async () => {
    await setViewport({ width: 280, height: 800 });
    await withElement(finder(samplePort([pantry, meeting, hostile])), async (element) => {
      await cardsDrawn(element);
      const frame = inside(element, '.frame');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      cards(element)[0]!.querySelector<HTMLButtonElement>('.open')!.click();
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  });

  for (const locale of ['en', 'es'])
    for (const state of ['list', 'detail', 'empty', 'problem', 'opening'] as const)
      it(`breaks no accessibility rule, and every target is 44 px (${state}, ${locale})`, () => {
        const port =
          state === 'problem'
            ? fail({ code: 'x', message: '' })
            : samplePort(state === 'empty' ? [] : [pantry, meeting, hostile, ...many]);
        const element = finder(port, locale);
        if (state === 'opening') element.connect = () => new Promise(() => undefined);
        return withElement(element, async () => {
          await (state === 'opening' ? element.updateComplete : cardsDrawn(element));
          if (state === 'detail') {
            cards(element)[0]!.querySelector<HTMLButtonElement>('.open')!.click();
            await until(() => element.shadowRoot?.querySelector('.detail'));
          }
          expect(await accessibilityProblems(element)).to.deep.equal([]);
          expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
        });
      });
});
