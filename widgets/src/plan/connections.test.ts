import { expect } from 'chai';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import type { CairnPlan } from './plan.ts';
import { newPlan, open, PANTRY, placesWith, press, write, writeEverything } from './testing/written-plan.ts';
import './define.ts';

const DAY_MS = 86_400_000;

/** The same plan as it is opened some days later. */
function laterBy(plan: CairnPlan, days: number): void {
  const before = plan.clock();
  plan.clock = () => new Date(before.getTime() + days * DAY_MS);
}

describe('connections on a plan', () => {
  it('say how somebody got in touch, ask again on a day, and end with what happened', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      expect(shownText(plan)).to.not.include('How did it go there?');
      await open(plan, 'place:');
      await press(plan, 'We called together');
      expect(shownText(plan)).to.include('Look at it again on March 9, 2026.');
      await press(plan, 'On another day');
      write(plan, 'again', '2026-03-05');
      await press(plan, 'Keep this day');
      expect(shownText(plan)).to.include('Look at it again on March 5, 2026.');
      await press(plan, 'More');
      laterBy(plan, 4);
      await plan.updateComplete;
      expect(shownText(plan)).to.include('How did it go there?');
      inside(plan, '.due button').click();
      await plan.updateComplete;
      inside(plan, '#f-outcome-0').click();
      await plan.updateComplete;
      expect(shownText(plan)).to.include('I got help').and.not.include('How did it go there?');
      await press(plan, 'Undo');
      expect(shownText(plan)).to.include('How did it go there?');
    }));

  it('tell without a press what the list says differently since', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      plan.places = placesWith({ place: { ...PANTRY, phones: [], status: 'defunct' } });
      await plan.updateComplete;
      expect(shownText(plan)).to.not.include('This changed since then');
      laterBy(plan, 2);
      plan.requestUpdate();
      await until(() => shownText(plan).includes('This changed since then: the phone and it may be closed.'));
      plan.locale = 'es';
      await until(() => shownText(plan).includes('Esto cambió desde entonces: el teléfono'));
    }));

  it('turn a wrong entry into a message for whoever keeps the list, and send nothing', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      plan.places = { ...placesWith({ place: PANTRY }), report: 'list@riverbend.example' };
      await open(plan, 'place:');
      inside<HTMLDetailsElement>(plan, '.correction').open = true;
      await press(plan, 'Write the message');
      expect(shownText(plan)).to.include('Pick what was wrong first.');
      inside(plan, '.correction .choice').click();
      await press(plan, 'Write the message');
      const { value } = inside<HTMLTextAreaElement>(plan, '.correction .text');
      expect(value).to.include('Riverbend Pantry (pantry)').and.include('The phone number did not work.');
      const { href } = inside<HTMLAnchorElement>(plan, '.correction .mail');
      expect(href).to.match(/^mailto:list@riverbend\.example\?subject=Correction/);
      expect(value).to.not.include('daughter');
    }));
});

describe('a plan from hand to hand', () => {
  it('is handed over from one page, and shown with its origin before it is taken in on another', () =>
    withElement(newPlan(), async (giver) => {
      await writeEverything(giver);
      const handed = await giver.file();
      await withElement(newPlan(), async (taker) => {
        await taker.updateComplete;
        inside(taker, '[data-opens="hand-off"]').click();
        const part = await until(() => taker.shadowRoot?.querySelector('cairn-hand-off:defined'));
        const { port } = part as HTMLElement & { port: CairnPlan };
        await port.offer(handed.ok ? JSON.parse(JSON.stringify(handed.value)) : undefined, {
          writtenAt: '2026-02-27T09:00:00Z',
          from: { role: 'coach', name: 'Sam' },
        });
        await taker.updateComplete;
        expect(shownText(taker)).to.include('Sam gave it. It was written on February 27, 2026.');
        expect(taker.plan).to.equal(undefined);
        inside(taker, '.offered .button').click();
        await taker.updateComplete;
        expect(taker.plan).to.deep.equal(giver.plan);
        inside<HTMLDetailsElement>(taker, '.history').open = true;
        expect(inside(taker, '.history').innerText).to.include('Sam gave it.');
      });
    }));

  it('marks what a coach writes as the coach’s', () =>
    withElement(newPlan(), async (plan) => {
      plan.heldBy = 'coach';
      await writeEverything(plan);
      const file = await plan.file();
      expect(JSON.stringify(file)).to.include('"by":"coach"').and.not.include('"by":"me"');
    }));
});
