import { expect } from 'chai';
import { sha256Hex, writeJourneyFile } from '@cairn/state/plan';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import { keep } from '../plan/testing/written-plan.ts';
import type { CairnPlan } from '../plan/plan.ts';
import type { CairnJourney } from './journey.ts';
import './define.ts';

function newJourney(locale = 'en'): CairnJourney {
  const element = document.createElement('cairn-journey');
  element.locale = locale;
  element.exit = 'on';
  element.checkIn = '/data/instruments/cairn-check-in/questionnaire.json';
  element.pathways = '/data/instruments/cairn-check-in/pathways.json';
  return element;
}

/** Opens a part from the first page, and waits until its widget is there. */
async function go(journey: CairnJourney, part: string, tag: string): Promise<HTMLElement> {
  await journey.updateComplete;
  inside(
    journey,
    `[data-go="${part}"], nav li:nth-child(${['strengths', 'help', 'plan'].indexOf(part) + 2}) button`,
  ).click();
  return until(() => journey.shadowRoot?.querySelector<HTMLElement>(`${tag}:defined`));
}

const openFile = (journey: CairnJourney, content: string): void => {
  const input = inside<HTMLInputElement>(journey, '.take input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File([content], 'my-way.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('cairn-journey', () => {
  it('offers three parts, opens them in place, and leaves the history alone', () =>
    withElement(newJourney(), async (journey) => {
      const before = history.length;
      await journey.updateComplete;
      expect(shownText(journey)).to.include('Start where you like.').and.include('What I have');
      const assessment = await go(journey, 'strengths', 'cairn-assessment');
      await until(() => assessment.shadowRoot?.querySelector('#start, .moves .button'));
      await go(journey, 'plan', 'cairn-plan');
      expect(inside(journey, '[data-part="strengths"]').checkVisibility()).to.equal(false);
      expect(inside(journey, 'nav [aria-current="step"]').innerText.trim()).to.equal('My plan');
      expect(history.length).to.equal(before);
    }));

  it('keeps what was written while the person is in another part, and counts it on the first page', () =>
    withElement(newJourney(), async (journey) => {
      const plan = (await go(journey, 'plan', 'cairn-plan')) as CairnPlan;
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      inside(journey, 'nav li button').click();
      await until(() => shownText(journey).includes('1 thing that you want is on it.'));
      await go(journey, 'plan', 'cairn-plan');
      expect(plan.plan?.goals).to.have.length(1);
    }));

  it('follows the language that is chosen in one part', () =>
    withElement(newJourney(), async (journey) => {
      const plan = (await go(journey, 'plan', 'cairn-plan')) as CairnPlan;
      await plan.updateComplete;
      inside(plan, '.languages [lang="es"]').click();
      await until(() => shownText(journey).includes('Un paso y luego el otro'));
      expect(shownText(plan)).to.include('¿Qué quieres?');
    }));

  it('puts the areas that a person chose into the plan, and their needs into the finder', () =>
    withElement(newJourney(), async (journey) => {
      await go(journey, 'strengths', 'cairn-profile');
      const profile = inside(journey, 'cairn-profile');
      profile.dispatchEvent(Object.assign(new Event('cairn-profile-plan'), { areas: ['work'] }));
      const plan = (await until(() => journey.shadowRoot?.querySelector('cairn-plan:defined'))) as CairnPlan;
      await until(() => shownText(plan).includes('You chose to work on this Work'));
    }));

  it('opens a file: answers go back to the questions, the plan is shown first', () =>
    withElement(newJourney(), async (journey) => {
      const plan = (await go(journey, 'plan', 'cairn-plan')) as CairnPlan;
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      const file = await plan.file();
      await withElement(newJourney(), async (other) => {
        await other.updateComplete;
        const plan = file.ok ? file.value : {};
        const written = await writeJourneyFile({ plan }, '2026-03-01T10:00:00Z', sha256Hex);
        openFile(other, JSON.stringify(written));
        const theirs = (await until(() =>
          other.shadowRoot?.querySelector('cairn-plan:defined'),
        )) as CairnPlan;
        await until(() => shownText(theirs).includes('1 thing that you want: Paint again'));
        expect(theirs.plan).to.equal(undefined);
      });
    }));

  it('says when a file is not ours, or when there is nothing to save', () =>
    withElement(newJourney(), async (journey) => {
      await journey.updateComplete;
      openFile(journey, 'no JSON');
      await until(() => shownText(journey).includes('This file holds nothing from this page.'));
      inside(journey, '.take .button').click();
      await until(() => shownText(journey).includes('There is nothing to save yet.'));
    }));

  it('wipes every part', () =>
    withElement(newJourney(), async (journey) => {
      let hasLeft = false;
      journey.leave = () => {
        hasLeft = true;
      };
      const plan = (await go(journey, 'plan', 'cairn-plan')) as CairnPlan;
      await plan.updateComplete;
      await keep(plan, { words: 'Paint again' });
      inside(journey, '.leave').click();
      await journey.updateComplete;
      expect([hasLeft, plan.plan]).to.deep.equal([true, undefined]);
      expect(shownText(journey)).to.not.include('thing that you want');
    }));

  for (const locale of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      it(`breaks no accessibility rule, every target is 44 px, and it fits 280 px (${locale}, ${theme})`, () =>
        withElement(newJourney(locale), async (journey) => {
          journey.setAttribute('theme', theme);
          journey.style.inlineSize = '280px';
          await journey.updateComplete;
          for (const part of [undefined, 'plan']) {
            if (part) await ((await go(journey, part, 'cairn-plan')) as CairnPlan).updateComplete;
            expect(await accessibilityProblems(journey)).to.deep.equal([]);
            expect(smallTargets(journey.shadowRoot!)).to.deep.equal([]);
            expect(inside(journey, '.frame').scrollWidth).to.be.at.most(280);
          }
        }));
});
