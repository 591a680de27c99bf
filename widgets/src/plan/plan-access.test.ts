import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, withElement } from '../testing/page.ts';
import type { CairnPlan } from './plan.ts';
import { choose, keep, newPlan, open, press, writeEverything } from './testing/written-plan.ts';
import './define.ts';

/** Every panel that can be open, by the beginning of its name. */
const PANELS = [
  'goal-new',
  'goal:',
  'status:',
  'step-new:',
  'step-more:',
  'place:',
  'supporter',
  'way-back',
  'safe-contact',
  'good-thing',
  'review-now',
  'review-day',
  'agree-me',
  'agree-coach',
  'copy',
];

async function sound(plan: CairnPlan): Promise<void> {
  await plan.updateComplete;
  expect(await accessibilityProblems(plan)).to.deep.equal([]);
  expect(smallTargets(plan.shadowRoot!)).to.deep.equal([]);
}

for (const locale of ['en', 'es'])
  for (const theme of ['light', 'dark'])
    describe(`cairn-plan breaks no accessibility rule, and every target is 44 px (${locale}, ${theme})`, () => {
      const dressed = (): CairnPlan => {
        const plan = newPlan(locale);
        plan.setAttribute('theme', theme);
        plan.exit = 'on';
        return plan;
      };

      it('at the start, with areas and with an empty answer', () =>
        withElement(dressed(), async (plan) => {
          plan.areas = 'work home';
          await sound(plan);
          inside<HTMLDetailsElement>(plan, '.parts').open = true;
          await keep(plan, { words: '' });
          await sound(plan);
        }));

      it('with a full plan, its history and a file that waits', () =>
        withElement(dressed(), async (plan) => {
          await writeEverything(plan);
          inside<HTMLDetailsElement>(plan, '.history').open = true;
          await sound(plan);
          const file = await plan.file();
          await plan.offer(file.ok ? JSON.parse(JSON.stringify(file.value)) : undefined);
          await sound(plan);
        }));

      it('with each panel open in turn', () =>
        withElement(dressed(), async (plan) => {
          await writeEverything(plan);
          for (const panel of PANELS) {
            await open(plan, panel);
            if (panel === 'step-new:') await choose(plan, '#f-who-coach');
            await sound(plan);
          }
        }));
    });

describe('cairn-plan on small screens', () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  for (const locale of ['en', 'es'])
    it(`fits in 280 px without a sideways scroll (${locale})`, async () => {
      await setViewport({ width: 320, height: 256 });
      await withElement(newPlan(locale), async (plan) => {
        plan.style.inlineSize = '280px';
        await writeEverything(plan);
        for (const panel of PANELS) {
          await open(plan, panel);
          expect(inside(plan, '.frame').scrollWidth, panel).to.be.at.most(280);
        }
      });
    });
});

describe('cairn-plan by keyboard', () => {
  const deepFocus = (): Element | null => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const tabTo = async (words: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      if (deepFocus()?.textContent.trim().startsWith(words)) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab never reached "${words}".`);
  };

  it('is written, ticked off and taken back without a mouse, and the focus is never under the bar', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      inside(plan, '#f-words').focus();
      await sendKeys({ type: 'A dog' });
      await tabTo('Put it on my plan');
      await sendKeys({ press: 'Enter' });
      await plan.updateComplete;
      expect(deepFocus()?.textContent).to.equal('A dog');
      await tabTo('Add a step');
      await sendKeys({ press: 'Enter' });
      await plan.updateComplete;
      await sendKeys({ type: 'Ask at the shelter' });
      await tabTo('Keep this');
      await sendKeys({ press: 'Enter' });
      await plan.updateComplete;
      inside(plan, '.step input').focus();
      await sendKeys({ press: ' ' });
      await plan.updateComplete;
      expect(plan.plan?.goals[0]?.steps[0]).to.include({ words: 'Ask at the shelter', status: 'done' });
      const bar = inside(plan, '.undo-bar');
      for (let presses = 0; presses < 60; presses++) {
        await sendKeys({ press: 'Tab' });
        const at = deepFocus();
        if (!at || at === document.body || bar.contains(at)) break;
        const { top, bottom } = at.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        expect(
          middle < bar.getBoundingClientRect().top || top > innerHeight,
          at.outerHTML.slice(0, 120),
        ).to.equal(true);
      }
      await tabTo('Undo');
      await sendKeys({ press: 'Enter' });
      await plan.updateComplete;
      expect(plan.plan?.goals[0]?.steps[0]?.status).to.equal('open');
      expect(deepFocus()?.textContent.trim()).to.equal('Undo');
      await press(plan, 'Redo');
      expect(shownText(plan)).to.include('Back again: The step is marked.');
    }));
});
