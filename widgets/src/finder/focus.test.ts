import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { fail, succeed, type Resource } from '@cairn/domain';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import './define.ts';
import type { CairnFinder } from './finder.ts';
import { cardsDrawn } from './testing/cards-drawn.ts';
import { samplePort } from './testing/sample-port.ts';
import { pantry } from './testing/sample-resources.ts';

const many = Array.from({ length: 13 }, (_, at) => ({ ...pantry, id: `p${at}`, name: `Pantry ${at + 1}` }));

function finder(resources: readonly Resource[] = many): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  element.connect = () => Promise.resolve(succeed(samplePort(resources)));
  return element;
}

const focused = (element: CairnFinder) => element.shadowRoot!.activeElement;

describe('where the focus goes in the finder', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));

  it('goes to what was found when somebody presses Enter, and brings it into view on a phone', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      inside(element, '#words').focus();
      await sendKeys({ type: 'pantry' });
      await sendKeys({ press: 'Enter' });
      await until(() => focused(element)?.classList.contains('status'));
      const { top } = inside(element, '.status').getBoundingClientRect();
      expect(top).to.be.within(0, 320);
      window.scrollTo(0, 0);
    }));

  it('goes on at the first of the places that came, and the button says how many there are', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      const button = inside<HTMLButtonElement>(element, '.more button');
      expect(button.textContent.trim()).to.equal('Show 3 more');
      button.focus();
      button.click();
      await until(() => focused(element)?.textContent?.trim() === 'Pantry 11');
      window.scrollTo(0, 0);
    }));

  it('goes to the count when the choice that had it is taken off', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      inside(element, '.chip.instrumental').click();
      const chosen = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.active-choice'));
      chosen.focus();
      chosen.click();
      await until(() => focused(element)?.classList.contains('status'));
    }));

  it('tells a screen reader that the list did not open, and offers nothing to narrow there', () => {
    const element = finder();
    element.connect = () => Promise.resolve(fail({ code: 'pack-unreachable', message: '' }));
    return withElement(element, async () => {
      await cardsDrawn(element);
      expect(inside(element, '.results [role=status]').textContent).to.include('The list did not open');
      expect(element.shadowRoot!.querySelector('.chip, .toolbar')).to.equal(null);
      element.connect = () => Promise.resolve(succeed(samplePort(many)));
      const again = inside(element, '.state button');
      again.focus();
      again.click();
      await until(() => focused(element)?.classList.contains('status'));
    });
  });

  it('says of a list without places that it has none yet, and not that the words were wrong', () =>
    withElement(finder([]), async (element) => {
      await until(() => element.shadowRoot?.querySelector('.state h4'));
      expect(inside(element, '.state').innerText).to.match(/^\s*This list has no places yet\s+Call 211/);
      expect(shownText(element)).not.to.include('Show every place');
    }));
});
