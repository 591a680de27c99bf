import { expect } from 'chai';
import { succeed, type Resource } from '@cairn/domain';
import type { SearchOutcome } from '@cairn/search';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { meeting, sampleResource } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

const RIVERBEND = { label: 'Riverbend', coordinates: { latitude: 42, longitude: -83 } };

function finder(change: Partial<SearchOutcome> = {}): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  const placeAt = (name: string, latitude: number): Resource =>
    sampleResource({ id: name, name, location: { address: [], coordinates: { latitude, longitude: -83 } } });
  const places = [placeAt('This Side', 42), placeAt('Across the River', 42.1), meeting];
  element.connect = () => Promise.resolve(succeed(samplePort(places, change)));
  return element;
}

const press = (element: CairnFinder, selector: string): void =>
  inside<HTMLButtonElement>(element, selector).click();

async function openChoices(element: CairnFinder): Promise<void> {
  await cardsDrawn(element);
  press(element, '.toolbar [aria-expanded]');
  await until(() => element.shadowRoot?.querySelector('.choices'));
}

function type(element: CairnFinder, text: string): void {
  const field = inside<HTMLInputElement>(element, '#words');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('narrowing what is found', () => {
  it('leads from the end of the choices to what they found, with the focus on its count', () =>
    withElement(finder(), async (element) => {
      await openChoices(element);
      expect(inside(element, '.choices .done').innerText).to.equal('Show 3 places');
      press(element, '.choices .done');
      await until(() => element.shadowRoot?.activeElement?.classList.contains('status'));
      expect(element.shadowRoot?.querySelector('.choices')).to.equal(null);
    }));

  it('measures from a place in the words where the device tells none', () =>
    withElement(
      finder({ understood: { corrected: {}, languages: [], wantsNearMe: false, place: RIVERBEND } }),
      async (element) => {
        await openChoices(element);
        expect(element.shadowRoot?.querySelector('#within')).to.equal(null);
        const start = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.choices button')].find(
          ({ textContent }) => textContent.includes('Start from Riverbend'),
        );
        start?.click();
        await until(() => element.shadowRoot?.querySelector('#within'));
        expect(inside(element, '.choices').innerText)
          .to.include('Distances are from Riverbend.')
          .and.to.include('Nearest')
          .and.to.include('Stop using this place');
      },
    ));

  it('says what hides the meetings, and shows them all', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      press(element, '.views button:last-child');
      await until(() => element.shadowRoot?.querySelector('.meetings'));
      type(element, 'nowhere at all');
      await until(() =>
        element.shadowRoot?.querySelector('.meetings .state p + button')?.textContent.includes('all'),
      );
      expect(inside(element, '.meetings .state').innerText).to.include('Your words and choices above hide');
      press(element, '.meetings .state button:last-of-type');
      await until(() => inside<HTMLInputElement>(element, '#words').value === '');
      await until(() => !inside(element, '.meetings').textContent.includes('hide some meetings'));
    }));

  it('shows on the map which dot a name in the list is', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      const toggle = await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>('.map > button'));
      toggle.click();
      const second = await until(() =>
        element.shadowRoot?.querySelector<HTMLButtonElement>('.map-list li:nth-child(2) button'),
      );
      const pointed = (): readonly (string | undefined)[] =>
        [...element.shadowRoot!.querySelectorAll('.is-pointed-at')].map((dot) => dot.textContent.trim());
      second.focus();
      expect(pointed()).to.deep.equal(['2']);
      second.blur();
      expect(pointed()).to.deep.equal([]);
    }));

  it('counts as without a time only the meetings whose list gives none', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      press(element, '.views button:last-child');
      const words = (): string => element.shadowRoot?.querySelector('.meetings')?.textContent ?? '';
      await until(() => words().includes('list no time'));
      // The two places of this sample have no hours; the meeting has a time, on whatever day this runs.
      expect(words()).to.include('2 meetings list no time');
    }));
});
