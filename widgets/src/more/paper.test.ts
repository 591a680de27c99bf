import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { succeed } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { meeting, pantry } from '../finder/testing/sample-resources.ts';
import { asOnPaper, inside, until, withElement } from '../testing/page.ts';

const places = [
  { ...pantry, website: 'https://pantry.example/hours' },
  { ...meeting, online: { url: 'https://meet.example/lantern' } },
];

function finder(): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  element.connect = () => Promise.resolve(succeed(samplePort(places)));
  return element;
}

const linksOf = (root: ParentNode): readonly HTMLAnchorElement[] =>
  [...root.querySelectorAll<HTMLAnchorElement>('a[target]')].filter((link) => link.checkVisibility());

const isWay = ({ href }: { readonly href: string }): boolean => href.includes('/maps/dir/');

describe('the page itself on paper', () => {
  beforeEach(() => setViewport({ width: 700, height: 900 }));

  it('says where each website, online meeting and chat is, and has no link that only a press can follow', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      // The later part brings the rules for paper.
      inside<HTMLButtonElement>(element, '.to-list').click();
      await until(() => element.shadowRoot?.querySelector('.my-list'));
      inside<HTMLButtonElement>(element, '.my-list .back').click();
      await until(() => !element.shadowRoot?.querySelector('.my-list'));
      const crisis = inside(element, 'cairn-crisis');
      const roots = [element.shadowRoot!, crisis.shadowRoot!];
      expect(roots.flatMap(linksOf).some(isWay)).to.equal(true);
      const undo = [asOnPaper(element), asOnPaper(crisis)];
      const links = roots.flatMap(linksOf).map((link) => ({
        href: link.href,
        said: getComputedStyle(link, '::after').content,
      }));
      for (const asOnScreen of undo) asOnScreen();
      expect(links.map(({ href }) => href)).to.include.members([
        'https://pantry.example/hours',
        'https://meet.example/lantern',
      ]);
      for (const { href, said } of links) expect(said).to.include(href.replace(/\/$/, ''));
      expect(links.some(isWay)).to.equal(false);
    }));
});
