import { expect } from 'chai';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import { CairnPlanChangeEvent } from './events.ts';
import type { CairnPlan } from './plan.ts';
import {
  button,
  choose,
  keep,
  newPlan,
  open,
  PANTRY,
  placesWith,
  press,
  write,
  writeEverything,
} from './testing/written-plan.ts';
import './define.ts';

const focused = (plan: CairnPlan): Element | null | undefined => plan.shadowRoot?.activeElement;
const status = (plan: CairnPlan): string => inside(plan, '.undo-bar [role="status"]').innerText;

describe('cairn-plan', () => {
  it('starts with one question and no form to fill in', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      expect(shownText(plan)).to.include('What do you want?').and.not.include('Undo');
      expect(plan.shadowRoot!.querySelectorAll('textarea, input:not([type=file]), select')).to.have.length(1);
      expect(plan.plan).to.equal(undefined);
    }));

  it('offers beginnings that the person finishes', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await press(plan, 'I miss');
      await until(() => focused(plan)?.localName === 'textarea');
      expect(inside<HTMLTextAreaElement>(plan, '#f-words').value).to.equal('I miss ');
      await press(plan, 'I would be proud');
      expect(inside<HTMLTextAreaElement>(plan, '#f-words').value).to.equal('I would be proud to ');
    }));

  it('starts from the areas that were chosen, with the strengths that were named', () =>
    withElement(newPlan(), async (plan) => {
      plan.waiting = [{ area: 'work', title: 'Work', strengths: 'I am on time' }];
      await plan.updateComplete;
      await press(plan, 'Work');
      expect(shownText(plan)).to.include('Work: what do you want here?').and.include('I am on time');
      await keep(plan, { words: 'A job by day' });
      expect(plan.plan?.goals[0]).to.include({ area: 'work', strengths: 'I am on time' });
      await open(plan, 'goal-new');
      expect(shownText(plan)).to.not.include('You chose to work on this');
    }));

  it('takes areas as words in an attribute', () =>
    withElement(newPlan('es'), async (plan) => {
      plan.areas = 'work home';
      await plan.updateComplete;
      expect(shownText(plan)).to.include('Esto es lo que elegiste Trabajo Un lugar donde vivir');
    }));

  it('asks for words without blame, keeps what was typed, and leads back to the field', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await keep(plan, { words: '  ' });
      expect(shownText(plan)).to.include('Write a few words first.');
      expect(focused(plan)?.id).to.equal('f-words');
      await keep(plan, { words: 'Paint again' });
      expect(focused(plan)?.textContent).to.equal('Paint again');
      await open(plan, 'goal:');
      expect(focused(plan)?.id).to.equal('f-words');
      write(plan, 'why', 'Because of colors');
      await press(plan, 'Not now');
      expect(focused(plan)?.getAttribute('data-opens')).to.match(/^goal:/);
      await open(plan, 'goal:');
      expect(inside<HTMLTextAreaElement>(plan, '#f-why').value).to.equal('Because of colors');
    }));

  it('gives steps to the person, and to the coach only with a reason and a yes', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      await open(plan, 'step-new:');
      await keep(plan, { words: 'Buy a brush' });
      expect(plan.plan?.goals[0]?.steps[0]?.owner).to.deep.equal({ kind: 'me' });
      await open(plan, 'step-new:');
      await choose(plan, '#f-who-coach');
      await keep(plan, { words: 'Call the office', reason: 'I freeze on the phone' });
      expect(shownText(plan)).to.include('Give a reason and tick the yes');
      expect(plan.plan?.goals[0]?.steps).to.have.length(1);
      await choose(plan, '#f-yes');
      await keep(plan, {});
      expect(plan.plan?.goals[0]?.steps[1]?.owner).to.deep.equal({
        kind: 'coach',
        reason: 'I freeze on the phone',
        permittedOn: '2026-03-02',
      });
      expect(shownText(plan)).to.include('I said yes on March 2, 2026. Why: I freeze on the phone');
    }));

  it('says what was done and takes it back, in both directions', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      expect(status(plan)).to.equal('It is on your plan.');
      await open(plan, 'status:');
      await choose(plan, '#f-status-2');
      expect(plan.plan?.goals[0]?.status).to.equal('resting');
      await press(plan, 'Undo');
      expect(status(plan)).to.equal('Undone: How it goes is noted.');
      await press(plan, 'Redo');
      expect(plan.plan?.goals[0]?.statusHistory).to.have.length(1);
      await press(plan, 'Undo');
      await press(plan, 'Undo');
      expect(plan.plan?.goals).to.deep.equal([]);
      expect(button(plan, 'Undo').getAttribute('aria-disabled')).to.equal('true');
      expect(inside(plan, '.history').innerText).to.include('What I did, day by day');
    }));

  it('moves goals with buttons, and takes them off and puts them back', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await keep(plan, { words: 'First' });
      await open(plan, 'goal-new');
      await keep(plan, { words: 'Second' });
      await open(plan, 'status:');
      await press(plan, 'Move down');
      expect(plan.plan?.goals.map(({ words }) => words)).to.deep.equal(['Second', 'First']);
      expect(button(plan, 'Move down').getAttribute('aria-disabled')).to.equal('true');
      await press(plan, 'Take off');
      expect(shownText(plan)).to.include('1 thing that I took off');
      await press(plan, '1 thing');
      await press(plan, 'Put back');
      expect(plan.plan?.goals.every(({ isRemoved }) => !isRemoved)).to.equal(true);
    }));

  it('keeps what the list said about a place, and tells when the list says something else', () =>
    withElement(newPlan(), async (plan) => {
      const today: { place: typeof PANTRY | undefined } = { place: PANTRY };
      await writeEverything(plan);
      plan.places = placesWith(today);
      await plan.updateComplete;
      expect(shownText(plan)).to.include('As it was on March 2, 2026, in Riverbend list');
      await open(plan, 'place:');
      await press(plan, 'See if anything changed');
      await until(() => shownText(plan).includes('Nothing changed since March 2, 2026.'));
      today.place = { ...PANTRY, phones: [], status: 'defunct' };
      await press(plan, 'See if anything changed');
      await until(() => shownText(plan).includes('This changed since then: the phone and it may be closed.'));
      today.place = undefined;
      await press(plan, 'See if anything changed');
      await until(() => shownText(plan).includes('The list does not show this place now.'));
    }));

  it('notes a time and what came of it, offers the next try, and takes both back', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      await open(plan, 'place:');
      await keep(plan, { day: '2026-03-10', time: '14:30' });
      expect(shownText(plan)).to.include('You go there on March 10, 2026 at 2:30 PM.');
      await open(plan, 'place:');
      await choose(plan, '#f-outcome-1');
      expect(shownText(plan)).to.include('There may be another place.');
      let asked = 0;
      plan.addEventListener('cairn-plan-look', () => asked++);
      await press(plan, 'Look for another place');
      expect(asked).to.equal(1);
      await press(plan, 'Undo');
      await press(plan, 'Undo');
      expect(shownText(plan)).to.not.include('You go there');
    }));

  it('is looked at again within three months, and never later', () =>
    withElement(newPlan(), async (plan) => {
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      expect(shownText(plan)).to.include('The next look is on May 31, 2026.');
      await open(plan, 'review-day');
      await keep(plan, { next: '2026-09-01' });
      expect(status(plan)).to.equal('Pick a day within three months of your last look.');
      plan.clock = () => new Date('2026-06-01T09:00:00');
      await plan.updateComplete;
      expect(shownText(plan)).to.include('This may be a good time to look at your plan again.');
    }));

  it('goes into a file and comes back out of it, shown first and undoable', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      const file = await plan.file();
      await withElement(newPlan(), async (other) => {
        await other.updateComplete;
        await keep(other, { words: 'Something else' });
        await other.offer(file.ok ? JSON.parse(JSON.stringify(file.value)) : undefined);
        await other.updateComplete;
        expect(shownText(other)).to.include('2 things that you want: More evenings with my daughter');
        expect(focused(other)?.id).to.equal('h-offered');
        expect(other.plan?.goals).to.have.length(1);
        await press(other, 'Take this one');
        expect(other.plan).to.deep.equal(plan.plan);
        await press(other, 'Undo');
        expect(other.plan?.goals[0]?.words).to.equal('Something else');
      });
    }));

  it('tells the page counts and nothing that was written', () =>
    withElement(newPlan(), async (plan) => {
      const heard: CairnPlanChangeEvent[] = [];
      const listen = (event: CairnPlanChangeEvent): unknown => heard.push(event);
      document.body.addEventListener('cairn-plan-change', listen);
      await writeEverything(plan);
      document.body.removeEventListener('cairn-plan-change', listen);
      expect(heard.at(-1)).to.include({ goals: 2, steps: 2, doneSteps: 1 });
      const own = heard.flatMap((event) => Object.entries(event)).filter(([name]) => name !== 'isTrusted');
      expect(own.map(([, value]) => typeof value)).to.satisfy((types: string[]) =>
        types.every((type) => type === 'number'),
      );
    }));

  it('shows nothing after Back until the person asks for it', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await plan.updateComplete;
      expect(shownText(plan)).to.include('Nobody sees it until you say so.').and.not.include('daughter');
      await press(plan, 'Show my plan');
      expect(shownText(plan)).to.include('daughter');
      expect(focused(plan)?.id).to.equal('h-goals');
    }));

  it('forgets everything when it is wiped', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      plan.wipe();
      await plan.updateComplete;
      expect(plan.plan).to.equal(undefined);
      expect(shownText(plan)).to.include('What do you want?').and.not.include('daughter');
    }));
});
