import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import '../assessment/define.ts';
import { opened, pick, press } from '../assessment/testing/drive.ts';
import './define.ts';
import type { CairnProfileFindEvent } from './events.ts';
import type { CairnProfile } from './profile.ts';
import { answersTo, scaleOf } from './testing/answers.ts';

const checkIn: unknown = await (await fetch('/data/instruments/cairn-check-in/questionnaire.json')).json();
const first = {
  'home.have': ['me', 'people'],
  'home.now': ['hard'],
  'home.wish': ['yes'],
  'work.have': ['community'],
  'work.now': ['hard'],
  'work.wish': ['later'],
  'money.now': ['very-hard'],
  'money.wish': ['yes'],
  'close.first': ['money'],
};
const second = { ...first, 'home.now': ['well'], 'money.now': ['hard'] };

function profile(change: Partial<CairnProfile> = {}): CairnProfile {
  const element = document.createElement('cairn-profile');
  element.locale = 'en';
  element.questionnaire = checkIn;
  element.responses = [answersTo(checkIn, '2026-08-01', first)];
  element.pathways = '/data/instruments/cairn-check-in/pathways.json';
  element.hope = '/data/instruments/hope.json';
  return Object.assign(element, change);
}

const drawn = (element: CairnProfile) => until(() => element.shadowRoot?.querySelector('.hope'));
const texts = (element: CairnProfile, selector: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map((each) =>
    each.innerText.replace(/\s+/g, ' '),
  );

describe('cairn-profile', () => {
  beforeEach(() => setViewport({ width: 900, height: 900 }));

  it('shows strengths first, by level, in the words that the person chose', () =>
    withElement(profile(), async (element) => {
      await drawn(element);
      expect(texts(element, '.level h3')).to.deep.equal(['Me', 'My people', 'My community']);
      expect(texts(element, '.level')[0])
        .to.include('I have a safe place to sleep.')
        .and.to.include('A place to live');
      const order = [...element.shadowRoot!.querySelectorAll('h3')].map((each) => each.innerText);
      expect(order.indexOf('Me')).to.be.lessThan(order.indexOf('Where you want to build'));
    }));

  it('stacks one stone for each part of life that was answered, the widest at the bottom, and says the same beside it', () =>
    withElement(profile(), async (element) => {
      await drawn(element);
      expect(texts(element, '.beside strong')).to.deep.equal(['Money', 'Work', 'A place to live']);
      expect(texts(element, '.beside span')).to.deep.equal([
        'Very hard · you want to build here',
        '1 strength · Hard',
        '2 strengths · Hard · you want to build here',
      ]);
      const widths = [...element.shadowRoot!.querySelectorAll<SVGPathElement>('.rock')].map(
        (rock) => rock.getBBox().width,
      );
      expect(widths).to.deep.equal([...widths].sort((one, other) => one - other));
      const dashed = [...element.shadowRoot!.querySelectorAll('.cairn-picture li')].map(
        (each) => each.querySelector('.wish') !== null,
      );
      expect(dashed).to.deep.equal([true, false, true]);
    }));

  it('says no number about the person as a whole, and no verdict', () =>
    withElement(
      profile({
        responses: [answersTo(checkIn, '2026-08-01', first), answersTo(checkIn, '2026-10-01', second)],
      }),
      async (element) => {
        await drawn(element);
        inside<HTMLDetailsElement>(element, 'details').open = true;
        expect(shownText(element)).not.to.match(
          /%|\b(percent|scores?|significant|normal|low|high|better than|worse)\b/i,
        );
      },
    ));

  it('has a real table that says the same', () =>
    withElement(profile(), async (element) => {
      await drawn(element);
      inside<HTMLDetailsElement>(element, 'details').open = true;
      const rows = texts(element, 'details tbody tr');
      expect(rows).to.have.length(12);
      expect(rows[0]).to.equal('A place to live 2 Hard Yes');
    }));

  it('leads from each chosen area to help and to the plan, with ids that only the element itself tells', () =>
    withElement(profile(), async (element) => {
      await drawn(element);
      expect(texts(element, '.chosen h4')).to.deep.equal(['Money', 'A place to live']);
      const heard: Event[] = [];
      const overheard: Event[] = [];
      element.addEventListener('cairn-profile-find', (event) => heard.push(event));
      element.addEventListener('cairn-profile-plan', (event) => heard.push(event));
      document.addEventListener('cairn-profile-find', (event) => overheard.push(event), { capture: true });
      inside(element, '.taps .button').click();
      inside(element, '.taps .quiet').click();
      const find = heard[0] as CairnProfileFindEvent;
      expect(find.areas).to.deep.equal(['money']);
      expect(find.supportTypes).to.deep.equal(['instrumental', 'informational']);
      expect(find.needs).to.deep.equal(['money', 'benefits', 'emergency-funds']);
      expect(heard).to.have.length(2);
      expect(heard.every(({ bubbles, composed }) => !bubbles && !composed)).to.equal(true);
    }));

  it('puts several times side by side in words', () =>
    withElement(
      profile({
        responses: [answersTo(checkIn, '2026-10-01', second), answersTo(checkIn, '2026-08-01', first)],
      }),
      async (element) => {
        await drawn(element);
        expect(texts(element, '[data-area=home]')).to.deep.equal(['A place to live Hard Going well']);
      },
    ));

  it('shows a number only on its range, and says what chance alone could do', async () => {
    const scale = scaleOf(0.9, 5);
    const all = (code: string) => Object.fromEntries(['1', '2', '3', '4', '5'].map((id) => [id, [code]]));
    const responses = [
      answersTo(scale, '2026-01-01', all('2')),
      answersTo(scale, '2026-04-01', { ...all('2'), '1': ['4'] }),
    ];
    await withElement(profile({ questionnaire: scale, responses }), async (element) => {
      await drawn(element);
      const text = shownText(element);
      expect(text).to.include('12 on a range from 5 to 30').and.to.include('2 more');
      expect(text).to.include('This could be chance. The number can move by 4');
      expect(inside(element, '.change').querySelector('.band')).not.to.equal(null);
      expect(inside(element, '.change').getAttribute('aria-label')).to.include('January 1, 2026: 10');
    });
    const { '5': _open, ...open } = all('3');
    await withElement(
      profile({ questionnaire: scale, responses: [answersTo(scale, '2026-01-01', open)] }),
      async (element) => {
        await drawn(element);
        expect(shownText(element)).to.include('No number yet');
      },
    );
  });

  it('follows the assessment beside it, and forgets with it', async () => {
    const assessment = Object.assign(document.createElement('cairn-assessment'), {
      id: 'mine',
      locale: 'en',
      questionnaire: checkIn,
    });
    await withElement(assessment, async () => {
      await withElement(
        profile({ questionnaire: undefined, responses: [], for: 'mine' }),
        async (element) => {
          await opened(assessment);
          expect(shownText(element)).to.include('When you are done');
          await press(assessment, 'Start');
          await pick(assessment, 'I have a safe place to sleep.');
          while (assessment.shadowRoot?.querySelector('form')) await press(assessment, 'Continue');
          await press(assessment, 'I am done');
          await until(() => shownText(element).includes('I have a safe place to sleep.'));
          await press(assessment, 'See my strengths');
          expect(element.shadowRoot?.activeElement?.id).to.equal('heading');
          await press(assessment, 'Erase my answers');
          await until(() => shownText(element).includes('When you are done'));
        },
      );
    });
  });

  const states: Readonly<Record<string, Partial<CairnProfile>>> = {
    waiting: { responses: [] },
    once: {},
    twice: { responses: [answersTo(checkIn, '2026-08-01', first), answersTo(checkIn, '2026-10-01', second)] },
    'a number': {
      questionnaire: scaleOf(0.9, 5),
      responses: ['3', '5'].map((code, at) =>
        answersTo(
          scaleOf(0.9, 5),
          `2026-0${at + 1}-01`,
          Object.fromEntries(['1', '2', '3', '4', '5'].map((id) => [id, [code]])),
        ),
      ),
    },
  };
  for (const locale of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      for (const [name, change] of Object.entries(states))
        it(`breaks no accessibility rule, every target is 44 px, and fits 320 px (${name}, ${locale}, ${theme})`, async () => {
          await setViewport({ width: 320, height: 700 });
          const element = profile({ ...change, locale });
          element.setAttribute('theme', theme);
          await withElement(element, async () => {
            await (name === 'waiting' ? element.updateComplete : drawn(element));
            for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
            const frame = inside(element, '.frame');
            expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
            expect(await accessibilityProblems(element)).to.deep.equal([]);
            expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
          });
        });

  it('shows the outcomes of a program to the person: what there is more of first, then each, time by time', async () => {
    const outcomes: unknown = await (await fetch('/data/instruments/outcomes/questionnaire.json')).json();
    const times = [
      answersTo(outcomes, '2026-05-01', { 'basic-needs': ['same'], coping: ['less'] }),
      answersTo(outcomes, '2026-08-01', { 'basic-needs': ['better'] }),
    ];
    for (const locale of ['en', 'es'])
      await withElement(profile({ questionnaire: outcomes, responses: times, locale }), async (element) => {
        await drawn(element);
        expect(texts(element, '.grown li')).to.have.length(1);
        expect(element.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(18);
        expect(await accessibilityProblems(element)).to.deep.equal([]);
      });
  });
});
