import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { succeed } from '@cairn/domain';
import { GAP_WORDS } from '@cairn/domain/instrument';
import { gapWordsEs } from '@cairn/i18n/assessment';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, until, withElement } from '../testing/page.ts';
import './define.ts';
import type { CairnAssessment } from './assessment.ts';
import { assessmentOf, opened, pageText } from './testing/drive.ts';
import { everything, refused, short, staysOpen } from './testing/sample-forms.ts';

const CHECK_IN = '/data/instruments/cairn-check-in/questionnaire.json';
const keeper = {
  load: () => Promise.resolve(succeed(undefined)),
  save: () => Promise.resolve(succeed(undefined)),
  clear: () => Promise.resolve(succeed(undefined)),
};

async function click(element: CairnAssessment, selector: string): Promise<void> {
  inside(element, selector).click();
  await element.updateComplete;
}

async function toEnd(element: CairnAssessment): Promise<void> {
  while (element.shadowRoot?.querySelector('form')) {
    if (element.shadowRoot.querySelector('.problems')) await click(element, '.leave-out');
    await click(element, 'form [type=submit]');
  }
}

interface State {
  readonly form: unknown;
  readonly change?: Partial<CairnAssessment>;
  readonly reach?: (element: CairnAssessment) => Promise<void>;
}

const start = (element: CairnAssessment): Promise<void> => click(element, '.moves button');

const states: Readonly<Record<string, State>> = {
  intro: { form: short, change: { exit: 'on', keeper } },
  'first page': { form: short, reach: start },
  'a page with several questions': { form: undefined, change: { src: CHECK_IN }, reach: start },
  'everything on one page': {
    form: everything,
    change: { layout: 'one' },
    reach: async (element) => {
      await start(element);
      await click(element, '.choice');
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    },
  },
  'look again': {
    form: everything,
    change: { layout: 'one' },
    reach: async (element) => {
      await start(element);
      await click(element, 'form [type=submit]');
      inside(element, '.problems');
    },
  },
  skipped: {
    form: undefined,
    change: { src: CHECK_IN },
    reach: async (element) => {
      await start(element);
      await click(element, '.leave-out');
      inside(element, '.leave-out[aria-pressed=true]');
    },
  },
  review: {
    form: short,
    reach: async (element) => {
      await start(element);
      await toEnd(element);
    },
  },
  done: {
    form: short,
    change: { keeper },
    reach: async (element) => {
      await start(element);
      await toEnd(element);
      await click(element, '.moves button');
    },
  },
  paused: {
    form: short,
    reach: async (element) => {
      await start(element);
      await click(element, '.tools button');
    },
  },
  refused: { form: refused },
  'stays open': { form: staysOpen },
  problem: { form: { resourceType: 'Patient' } },
};

describe('every page of cairn-assessment breaks no accessibility rule, and every target is 44 px', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  for (const locale of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      for (const [name, { form, change, reach }] of Object.entries(states))
        it(`${name} (${locale}, ${theme})`, () => {
          const element = assessmentOf(form, { ...change, locale });
          element.setAttribute('theme', theme);
          return withElement(element, async () => {
            await opened(element);
            await reach?.(element);
            expect(await accessibilityProblems(element)).to.deep.equal([]);
            expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
          });
        });

  for (const locale of ['en', 'es'])
    it(`every page of the check-in, at a width of 320 px (${locale})`, async () => {
      await setViewport({ width: 320, height: 700 });
      await withElement(assessmentOf(undefined, { src: CHECK_IN, locale, exit: 'on' }), async (element) => {
        await opened(element);
        await start(element);
        for (let seen = 1; element.shadowRoot?.querySelector('form'); seen += 1) {
          const frame = inside(element, '.frame');
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
          expect(await accessibilityProblems(element)).to.deep.equal([]);
          expect(pageText(element)).to.include(
            locale === 'es' ? `Parte ${seen} de 13` : `Part ${seen} of 13`,
          );
          await click(element, 'form [type=submit]');
        }
        await until(() => element.shadowRoot?.querySelector('.answers'));
      });
    });
});

it('everything that a form may hold and Cairn cannot show has its words in Spanish', () => {
  expect(Object.keys(GAP_WORDS).filter((code) => !(code in gapWordsEs))).to.deep.equal([]);
});
