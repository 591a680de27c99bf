import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { succeed, type Resource } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { showMeeting } from '../finder/testing/show-meeting.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { hostile, meeting, pantry } from '../finder/testing/sample-resources.ts';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';

const counts = {
  needs: { food: 2, housing: 0 },
  modes: { online: 1, 'in-person': 2 },
  languages: { en: 2, es: 1 },
  fellowships: { aa: 1 },
};

function finder(resources: readonly Resource[], locale = 'en'): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = locale;
  element.report = 'list@riverbend.example';
  element.connect = () =>
    Promise.resolve(
      succeed({
        ...samplePort(resources, { counts }),
        find: (id: string) => Promise.resolve(succeed(resources.find((resource) => resource.id === id))),
      }),
    );
  return element;
}

const press = (element: CairnFinder, selector: string): void =>
  inside<HTMLButtonElement>(element, selector).click();

async function openList(element: CairnFinder): Promise<void> {
  await cardsDrawn(element);
  for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.keep')) button.click();
  press(element, '.to-list');
  await until(() => element.shadowRoot?.querySelector('.my-list .card'));
}

const namesOf = (element: CairnFinder) =>
  [...element.shadowRoot!.querySelectorAll('.my-list .name')].map((name) => name.textContent.trim());

describe('the later parts of the finder', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('shows every choice with its count, the empty ones too, and clears all at once', () =>
    withElement(finder([pantry, meeting]), async (element) => {
      await cardsDrawn(element);
      const opener = inside<HTMLButtonElement>(element, '.toolbar [aria-expanded]');
      opener.click();
      await until(() => element.shadowRoot?.querySelector('.choices'));
      const choices = [...element.shadowRoot!.querySelectorAll('.choices .choice')];
      // Browsers join the number that is seen and the words that are read in ways of their own.
      const words = (one: Element, of: string): string =>
        [...one.querySelectorAll(of)].map((part) => part.textContent.trim()).join(' ');
      expect(choices.map((one) => words(one, '[dir="auto"], .count [aria-hidden]')))
        .to.include('Food 2')
        .and.to.include('Housing 0');
      expect(choices.map((one) => words(one, '[dir="auto"], .count .visually-hidden')))
        .to.include('Food 2 places')
        .and.to.include('Housing 0 places');
      const food = choices.find((one) => words(one, '[dir="auto"]') === 'Food');
      (food as HTMLElement).click();
      await until(() => element.shadowRoot?.querySelector('.active-choice'));
      expect(inside(element, '.active').innerText).to.include('Food');
      press(element, '.active .plain');
      await until(() => !element.shadowRoot?.querySelector('.active'));
      inside(element, '.choices input').focus();
      await sendKeys({ press: 'Escape' });
      await until(() => element.shadowRoot?.activeElement === opener);
      expect(element.shadowRoot!.querySelector('.choices')).to.equal(null);
    }));

  it('keeps places in order, takes them off and puts them back', () =>
    withElement(finder([pantry, meeting]), async (element) => {
      await openList(element);
      expect(namesOf(element)).to.deep.equal(['Stone Bridge Food Pantry', 'Lantern Night Group']);
      press(element, '.my-list .card:first-child .item-tools button:nth-child(2)');
      await until(() => namesOf(element)[0] === 'Lantern Night Group');
      press(element, '.my-list .card:first-child .item-tools button:last-child');
      await until(() => namesOf(element).length === 1);
      expect(inside(element, '.removed').innerText).to.include('Removed Lantern Night Group');
      press(element, '.removed button');
      await until(() => namesOf(element).length === 2);
    }));

  it('shows the list as a code that says how many places it holds', () =>
    withElement(finder([pantry, meeting]), async (element) => {
      await openList(element);
      press(element, '.take-buttons button:nth-child(4)');
      const code = await until(() => element.shadowRoot?.querySelector('svg.qr'));
      expect(code.getAttribute('aria-label')).to.include('code');
    }));

  it('turns a wrong entry of the list into a message for its keeper, and sends nothing', () =>
    withElement(finder([pantry]), async (element) => {
      await openList(element);
      inside<HTMLDetailsElement>(element, '.correction').open = true;
      press(element, '.correction .choice:nth-child(3) input');
      press(element, '.correction .moves button');
      const { value } = inside<HTMLTextAreaElement>(element, '.correction .text');
      expect(value).to.include('Stone Bridge Food Pantry').and.include('The hours were not right.');
      expect(inside<HTMLAnchorElement>(element, '.correction .mail').href).to.match(
        /^mailto:list@riverbend\.example\?subject=/,
      );
      expect(await accessibilityProblems(element)).to.deep.equal([]);
      expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
    }));

  it('goes back to the places with the focus where it was', () =>
    withElement(finder([pantry]), async (element) => {
      await openList(element);
      inside(element, '.my-list textarea').focus();
      await sendKeys({ press: 'Escape' });
      expect(element.shadowRoot!.querySelector('.my-list')).to.not.equal(null);
      inside(element, '#list-heading').focus();
      await sendKeys({ press: 'Escape' });
      await until(() => element.shadowRoot?.activeElement?.classList.contains('to-list'));
      expect(inside(element, '.list').hidden).to.equal(false);
      press(element, '.to-list');
      await until(() => element.shadowRoot?.querySelector('.my-list .back'));
      press(element, '.my-list .back');
      await until(() => element.shadowRoot?.activeElement?.classList.contains('to-list'));
    }));

  it('shows meetings by day and time', () =>
    withElement(finder([meeting]), async (element) => {
      await cardsDrawn(element);
      press(element, '.views button:last-child');
      await until(() => element.shadowRoot?.querySelector('.meetings'));
      expect(inside<HTMLSelectElement>(element, '#day').options).to.have.length(7);
      await showMeeting(element);
      const status = inside(element, '.meetings .status').innerText;
      expect(status).to.equal('1 meeting');
      expect(inside(element, '.meetings .card').innerText).to.match(/11:30\sPM to 12:30\sAM/);
    }));

  it('names what else is at the same place, and adds words for a peer', () =>
    withElement(
      finder([pantry, { ...pantry, id: 'closet', name: 'Winter Coat Closet' }]),
      async (element) => {
        element.peer = true;
        await cardsDrawn(element);
        press(element, '.card .open');
        const other = await until(() =>
          [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.detail .section button') ?? [])].at(
            0,
          ),
        );
        expect(shownText(element)).to.include('Would you like me to be there?');
        other.click();
        await until(() => inside(element, '#detail-heading').textContent === 'Winter Coat Closet');
      },
    ));

  it('opens what the address names and makes no history of it', async () => {
    const before = history.length;
    history.replaceState(null, '', '#cairn=meeting');
    const element = finder([pantry, meeting]);
    element.links = true;
    await withElement(element, async () => {
      await until(() => element.shadowRoot?.querySelector('.detail'));
      press(element, '.detail .back');
      await until(() => location.hash === '');
      await cardsDrawn(element);
      press(element, '.card .open');
      await until(() => location.hash === '#cairn=pantry');
    });
    expect(history.length).to.equal(before);
    history.replaceState(null, '', '#');
  });

  it('says kindly that a place in the address is not there, where the list begins, until something else is opened', async () => {
    history.replaceState(null, '', '#cairn=gone');
    const element = finder([pantry, meeting]);
    element.links = true;
    await withElement(element, async () => {
      await until(() => shownText(element).includes('did not find that place'));
      await until(() => element.shadowRoot?.activeElement?.className === 'missing');
      await cardsDrawn(element);
      press(element, '.card .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      press(element, '.detail .back');
      await until(() => inside(element, '.missing').innerText === '');
    });
    history.replaceState(null, '', '#');
  });

  it('opens the place that a link of the page names', async () => {
    const element = finder([pantry, meeting]);
    element.links = true;
    await withElement(element, async () => {
      await cardsDrawn(element);
      location.hash = '#cairn=meeting';
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expect(inside(element, '#detail-heading').textContent).to.equal('Lantern Night Group');
      location.hash = '#elsewhere';
      location.hash = '#cairn=pantry';
      await until(() => inside(element, '#detail-heading').textContent !== 'Lantern Night Group');
    });
    history.replaceState(null, '', '#');
  });

  it('offers a way to report a mistake and a calendar file for a meeting', () =>
    withElement(finder([meeting]), async (element) => {
      await cardsDrawn(element);
      press(element, '.card .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      const mail = inside<HTMLAnchorElement>(
        element,
        '.detail a[href^="mailto:list@riverbend.example?subject="]',
      );
      expect(decodeURIComponent(mail.href)).to.include('Lantern Night Group (meeting)');
      expect(shownText(element)).to.include('Add to my calendar');
    }));

  it('says whose clock the hours are told by only where it is another one', () => {
    const elsewhere = { ...pantry, location: { ...pantry.location!, timeZone: 'Pacific/Chatham' } };
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = { ...pantry, id: 'here', name: 'Here', location: { ...pantry.location!, timeZone: own } };
    return withElement(finder([elsewhere, here]), async (element) => {
      await cardsDrawn(element);
      press(element, '[data-id=pantry] .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expect(shownText(element)).to.include('Times are local to the place (Chatham Time).');
      press(element, '.detail .back');
      await until(() => !element.shadowRoot?.querySelector('.detail'));
      press(element, '[data-id=here] .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expect(shownText(element)).not.to.include('Times are local');
    });
  });

  for (const locale of ['en', 'es'])
    for (const state of ['choices', 'list', 'meetings'] as const)
      it(`breaks no accessibility rule, every target is 44 px, and nothing is cut off at 320 px (${state}, ${locale})`, () =>
        withElement(finder([pantry, meeting, hostile], locale), async (element) => {
          await setViewport({ width: 320, height: 900 });
          if (state === 'list') await openList(element);
          else {
            await cardsDrawn(element);
            press(element, state === 'choices' ? '.toolbar [aria-expanded]' : '.views button:last-child');
            await until(() => element.shadowRoot?.querySelector(`.${state}`));
          }
          if (state === 'choices')
            for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
          expect(await accessibilityProblems(element)).to.deep.equal([]);
          expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
          const frame = inside(element, '.frame');
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
        }));
});
