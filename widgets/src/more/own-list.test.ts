import { expect } from 'chai';
import { succeed } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { meeting, pantry } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

const closet = { ...pantry, id: 'closet', name: 'Winter Coat Closet' };

function finder(): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  element.connect = () => Promise.resolve(succeed(samplePort([pantry, meeting, closet])));
  return element;
}

async function openList(element: CairnFinder): Promise<void> {
  await cardsDrawn(element);
  for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.keep')) button.click();
  inside(element, '.to-list').click();
  await until(() => element.shadowRoot?.querySelector('.my-list .card'));
}

const part = (element: CairnFinder, id: string, selector: string): HTMLElement =>
  inside(element, `.my-list [data-id=${id}] ${selector}`);
const order = (element: CairnFinder): (string | undefined)[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.my-list .card')].map((card) => card.dataset['id']);

describe('the list that a person keeps', () => {
  it('shows of the mark on an entry only what is asked for', () =>
    withElement(finder(), async (element) => {
      await openList(element);
      inside<HTMLDetailsElement>(element, '.correction').open = true;
      expect(inside(element, '.correction .made').checkVisibility()).to.equal(false);
      expect(inside(element, '.correction .pick').checkVisibility()).to.equal(false);
      inside(element, '.correction .moves button').click();
      expect(inside(element, '.correction .pick').checkVisibility()).to.equal(true);
      expect(inside(element, '.correction .made').checkVisibility()).to.equal(false);
    }));

  it('takes a place all the way up with one button, which keeps the focus', () =>
    withElement(finder(), async (element) => {
      await openList(element);
      const up = part(element, 'closet', '.item-tools button');
      up.focus();
      for (const expected of [
        ['pantry', 'closet', 'meeting'],
        ['closet', 'pantry', 'meeting'],
      ]) {
        up.click();
        await until(() => order(element).join() === expected.join());
        await until(() => element.shadowRoot?.activeElement === up);
      }
    }));

  it('keeps what is being written about a place with that place', () =>
    withElement(finder(), async (element) => {
      await openList(element);
      const words = part(element, 'pantry', '.correction textarea') as HTMLTextAreaElement;
      (part(element, 'pantry', '.correction') as HTMLDetailsElement).open = true;
      words.value = 'The door is at the back.';
      part(element, 'pantry', '.item-tools button:nth-child(2)').click();
      await until(() => order(element)[0] === 'meeting');
      expect(part(element, 'pantry', '.correction textarea')).to.equal(words);
      expect((part(element, 'pantry', '.correction') as HTMLDetailsElement).open).to.equal(true);
      expect((part(element, 'meeting', '.correction') as HTMLDetailsElement).open).to.equal(false);
    }));

  it('says of every field and button which place it is about', () =>
    withElement(finder(), async (element) => {
      await openList(element);
      const names = [...element.shadowRoot!.querySelectorAll('.my-list .card')].flatMap((card) => [
        card.querySelector('label')!.textContent,
        card.querySelector('[role=group]')!.getAttribute('aria-label'),
        ...[...card.querySelectorAll('.item-tools button')].map((button) => button.textContent),
      ]);
      expect(new Set(names).size).to.equal(3 * 5);
    }));

  it('goes to the way back when a place is taken off, and to the list when it is there again', () =>
    withElement(finder(), async (element) => {
      await openList(element);
      const remove = part(element, 'meeting', '.item-tools button:last-child');
      remove.focus();
      remove.click();
      const back = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.removed button'));
      await until(() => element.shadowRoot?.activeElement === back);
      back.click();
      await until(() => order(element).length === 3);
      await until(() => element.shadowRoot?.activeElement?.id === 'list-heading');
    }));
});
