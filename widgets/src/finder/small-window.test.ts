import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { succeed } from '@cairn/domain';
import { inside, withElement } from '../testing/page.ts';
import './define.ts';
import { cardsDrawn } from './testing/cards-drawn.ts';
import { samplePort } from './testing/sample-port.ts';
import { pantry } from './testing/sample-resources.ts';

// 1280 px at 400 % are 320 by 256, and a cheap phone is hardly wider.

for (const [locale, width] of [
  ['en', 320],
  ['es', 320],
  ['en', 280],
] as const)
  describe(`cairn-finder in a window of ${width} px (${locale})`, () => {
    it('has the first place near, and breaks no word of what stands before it', async () => {
      await setViewport({ width, height: 256 });
      const element = document.createElement('cairn-finder');
      element.locale = locale;
      element.connect = () => Promise.resolve(succeed(samplePort([pantry])));
      await withElement(element, async () => {
        await cardsDrawn(element);
        const before =
          inside(element, '.card').getBoundingClientRect().top - element.getBoundingClientRect().top;
        expect(before).to.be.below(width < 300 ? 1050 : 950);
        const names = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.chip-name')];
        expect(names).to.have.length(4);
        for (const name of names) expect(name.offsetHeight, name.innerText).to.be.below(30);
        const frame = inside(element, '.frame');
        expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      });
    });
  });
