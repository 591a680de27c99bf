import { expect } from 'chai';
import { succeed } from '@cairn/domain';
import '../finder/define.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { sampleResource } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

// Lists that say little, and lists of which little has been read.

function finder(isComplete: boolean) {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  // Without a place: the key itself is left out.
  const { location: _, ...bare } = sampleResource({ id: 'bare', name: 'Hope House', modes: [] });
  element.connect = () => Promise.resolve(succeed(samplePort([bare], { isComplete })));
  return element;
}

describe('a list that says little', () => {
  it('has no heading in the details with nothing under it', () =>
    withElement(finder(true), async (element) => {
      await cardsDrawn(element);
      inside<HTMLElement>(element, '.card .open').click();
      await until(() => element.shadowRoot?.querySelector('.detail'));
      const sections = [...element.shadowRoot!.querySelectorAll('.detail .section')];
      expect(sections.length).to.be.greaterThan(0);
      for (const section of sections) {
        const heading = section.querySelector('h4')?.textContent ?? '';
        expect(section.textContent.replace(heading, '').trim(), heading).to.not.equal('');
      }
    }));

  it('says that there is more elsewhere, and how to see it, only while that is so', async () => {
    for (const isComplete of [true, false])
      await withElement(finder(isComplete), async (element) => {
        await cardsDrawn(element);
        const said = inside(element, '.results [role=status]').textContent;
        expect(said.includes('type a town or ZIP code')).to.equal(!isComplete);
      });
  });
});
