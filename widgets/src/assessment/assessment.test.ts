import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import './define.ts';
import {
  assessmentOf,
  goTo,
  heading,
  opened,
  pageText,
  pick,
  press,
  textOf,
  write,
} from './testing/drive.ts';
import { everything, huge, refused, short, staysOpen } from './testing/sample-forms.ts';

const focused = (element: Element) => element.shadowRoot?.activeElement;
const answersOf = (response: unknown) =>
  JSON.parse(JSON.stringify(response)) as { status: string; item?: unknown };

describe('cairn-assessment', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('says before anything else how much it is, how long it takes and who can see it', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      const text = shownText(element);
      for (const words of ['3 questions', 'about 1 minute', 'Only you can see', 'Nothing is saved or sent'])
        expect(text).to.include(words);
      expect(focused(element)).to.equal(null);
    }));

  it('can be filled in with the keyboard alone, and moves the focus to each new heading', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      const before = history.length;
      const tabTo = async (words: string) => {
        for (let at = 0; at < 40; at += 1) {
          await sendKeys({ press: 'Tab' });
          const there = focused(element);
          const label = there instanceof HTMLInputElement ? (there.labels?.[0]?.innerText ?? '') : '';
          if ((label || there?.textContent || '').trim().startsWith(words)) return;
        }
        throw new Error(`The keyboard does not reach "${words}"`);
      };
      await tabTo('Start');
      await sendKeys({ press: 'Enter' });
      await until(() => focused(element)?.id === 'here');
      expect(heading(element)).to.equal('How did you sleep?');
      await tabTo('Well');
      await sendKeys({ press: 'ArrowDown' });
      await tabTo('Continue');
      await sendKeys({ press: 'Enter' });
      await until(() => heading(element) === 'How many cups of tea?');
      expect(focused(element)?.id).to.equal('here');
      await tabTo('How many cups');
      await sendKeys({ type: '3' });
      await sendKeys({ press: 'Enter' });
      await until(() => heading(element) === 'What else?');
      await tabTo('Skip this one');
      await sendKeys({ press: ' ' });
      await until(() => heading(element) === 'Look over your answers');
      await tabTo('I am done');
      await sendKeys({ press: 'Enter' });
      await until(() => heading(element).startsWith('Thank you'));
      expect(history.length).to.equal(before);
      const { status, item } = answersOf(element.response);
      expect(status).to.equal('completed');
      expect(JSON.stringify(item)).to.include('"badly"').and.to.include('"valueInteger":3');
    }));

  it('shows what to look at again only at Continue, takes the focus there and leads to the field', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await goTo(element, 'How many');
      await write(element, 'input.brief', 'three');
      inside(element, 'input.brief').blur();
      expect(element.shadowRoot?.querySelector('.problems, .look-again')).to.equal(null);
      await press(element, 'Continue');
      expect(focused(element)?.id).to.equal('problems');
      expect(inside(element, '.problems').innerText).to.include(
        'How many cups of tea?: Use a number, like 3.',
      );
      expect(inside(element, '.look-again').innerText.trim()).to.equal('Use a number, like 3.');
      inside(element, '.problems a').click();
      expect(focused(element)).to.equal(inside(element, 'input.brief'));
      expect(inside<HTMLInputElement>(element, 'input.brief').value).to.equal('three');
    }));

  it('stops nobody: a needed question can be skipped or kept to oneself, and the form then stays open', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await goTo(element, 'How many');
      await press(element, 'Prefer not to say');
      expect(heading(element)).to.equal('What else?');
      await press(element, 'Continue');
      expect(shownText(element)).to.include('How many cups of tea? Prefer not to say');
      expect(inside(element, '.note').innerText).to.include('How many cups of tea?');
      await press(element, 'I am done');
      expect(shownText(element)).to.include('Some questions are still open');
      const { status, item } = answersOf(element.response);
      expect(status).to.equal('in-progress');
      expect(JSON.stringify(item)).to.include('asked-declined');
    }));

  it('leads from the review to one answer and straight back', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await goTo(element, 'How many');
      await press(element, 'Skip');
      await press(element, 'Continue');
      await press(element, 'Change: How did you sleep?'.split(':')[0] ?? '');
      expect(heading(element)).to.equal('How did you sleep?');
      await pick(element, 'Well');
      await press(element, 'Continue');
      expect(heading(element)).to.equal('Look over your answers');
      expect(shownText(element)).to.include('How did you sleep? Well');
    }));

  it('draws every kind of question, and answers come out as FHIR', () =>
    withElement(assessmentOf(everything, { layout: 'one' }), async (element) => {
      await opened(element);
      expect(pageText(element)).to.include('Words before it begins.');
      await press(element, 'Start');
      expect(pageText(element)).not.to.include('How many cups?').and.not.to.include('Never shown');
      await pick(element, 'Yes');
      expect(pageText(element)).to.include('How many cups?');
      const field = (label: string) => {
        const found = [...element.shadowRoot!.querySelectorAll<HTMLLabelElement>('label')].find((each) =>
          textOf(each).startsWith(label),
        );
        return `#${found?.htmlFor ?? 'none'}`;
      };
      await write(element, field('How many cups?'), '2');
      await write(element, field('How strong?'), '1,5');
      await write(element, field('Since which day?'), '2026-02-03');
      await write(element, field('When was the last cup?'), '2026-02-03T10:15');
      await write(element, field('At what time'), '16:30');
      await write(element, field('Which sort?'), 'Mint');
      await write(element, field('Where can one read'), 'https://tea.example/');
      await pick(element, 'Green');
      await pick(element, 'None');
      await write(element, field('Something else'), 'On the train');
      const list = inside<HTMLSelectElement>(element, field('From which country?'));
      list.selectedIndex = 3;
      list.dispatchEvent(new Event('change'));
      const unit = inside<HTMLSelectElement>(element, '.written select');
      unit.selectedIndex = 1;
      unit.dispatchEvent(new Event('change'));
      await write(element, field('How much leaf?'), '2');
      await write(element, field('Name some teas.'), 'Assam');
      await press(element, 'Add another');
      const fields = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[aria-label="Answer 2"]')];
      await write(element, `#${fields[0]?.id ?? ''}`, 'Rooibos');
      await press(element, 'Add another: A friend');
      expect(pageText(element)).to.include('A friend you drink with, number 2');
      const text = JSON.stringify(answersOf(element.response));
      for (const part of [
        '"valueBoolean":true',
        '"valueInteger":2',
        '"valueDecimal":1.5',
        '"valueDate":"2026-02-03"',
        '"valueDateTime":"2026-02-03T10:15:00',
        '"valueTime":"16:30:00"',
        '"valueString":"Mint"',
        '"valueUri":"https://tea.example/"',
        '"code":"none"',
        '"valueString":"On the train"',
        '"code":"country 3"',
        '"valueQuantity":{"value":2,"unit":"oz","code":"oz"}',
        '"Assam"',
        '"Rooibos"',
        '"valueString":"Fixed"',
      ])
        expect(text).to.include(part);
      expect(text).not.to.include('"green"');
    }));

  it('refuses a form that it cannot draw, and names why', () =>
    withElement(assessmentOf(refused), async (element) => {
      await until(() => element.shadowRoot?.querySelector('.gaps'));
      inside<HTMLDetailsElement>(element, '.gaps').open = true;
      expect(shownText(element)).to.include('cannot be shown').and.to.include('sketch');
      expect(element.shadowRoot?.querySelector('input')).to.equal(null);
      expect(element.response).to.equal(undefined);
    }));

  it('draws what it can of a form with a gap, shows the gap and never completes it', () =>
    withElement(assessmentOf(staysOpen), async (element) => {
      await opened(element);
      expect(shownText(element)).to.include('It will not count as finished');
      await press(element, 'Start');
      await pick(element, 'Yes');
      await press(element, 'Continue');
      expect(shownText(element)).to.include('This question cannot be answered here.');
      await press(element, 'Continue');
      await press(element, 'I am done');
      expect(answersOf(element.response).status).to.equal('in-progress');
    }));

  it('has every one of 772 questions on one page, and pages them by the dozen otherwise', async () => {
    await withElement(assessmentOf(huge, { layout: 'one' }), async (element) => {
      await opened(element);
      await press(element, 'Start');
      expect(element.shadowRoot?.querySelectorAll('fieldset')).to.have.length(772);
    });
    await withElement(assessmentOf(huge), async (element) => {
      await opened(element);
      await press(element, 'Start');
      expect(shownText(element)).to.include('Part 1 of 80');
      expect(element.shadowRoot?.querySelectorAll('fieldset')).to.have.length(12);
    });
  });

  it('keeps every answer when the language changes, and marks words that have no translation', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      inside(element, '.languages [lang=es]').click();
      await until(() => shownText(element).includes('Parte 1 de 3'));
      expect(inside(element, 'h3 [lang]').lang).to.equal('en');
      expect(JSON.stringify(answersOf(element.response))).to.include('"well"');
    }));

  it('says what to do when the questions do not open', async () => {
    await withElement(assessmentOf({ resourceType: 'Patient' }), async (element) => {
      await opened(element);
      expect(shownText(element)).to.include('did not open').and.to.include('Try again');
    });
    const bare = document.createElement('cairn-assessment');
    await withElement(bare, async (element) => {
      await opened(element);
      expect(shownText(element)).to.include('does not say which questions');
    });
    const elsewhere = Object.assign(document.createElement('cairn-assessment'), {
      src: 'https://other.example/q.json',
    });
    await withElement(elsewhere, async (element) => {
      await opened(element);
      expect(shownText(element)).to.include('did not open');
    });
  });

  it('fits a width of 280 px without scrolling sideways', async () => {
    await setViewport({ width: 280, height: 800 });
    await withElement(assessmentOf(everything, { layout: 'one', exit: 'on' }), async (element) => {
      await opened(element);
      const frame = inside(element, '.frame');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      await press(element, 'Start');
      await pick(element, 'Yes');
      await press(element, 'Add another: A friend');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  });
});
