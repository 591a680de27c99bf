import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { succeed } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { pantry } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

const HOOK = 'https://hook.example/reports';

/** The details of a place with the form unfolded; the web hook answers when the test says so. */
async function withForm(
  use: (element: CairnFinder, sent: string[], answer: (response: Response) => void) => Promise<void>,
): Promise<void> {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  element.report = HOOK;
  element.connect = () => Promise.resolve(succeed(samplePort([pantry])));
  const { fetch: real } = window;
  const sent: string[] = [];
  let answer: (response: Response) => void = () => undefined;
  window.fetch = async (request) => {
    if (!(request instanceof Request) || request.url !== HOOK) return real(request);
    sent.push(await request.text());
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  try {
    await withElement(element, async () => {
      await cardsDrawn(element);
      inside(element, '.card .open').click();
      await until(() => element.shadowRoot?.querySelector('.detail'));
      inside<HTMLDetailsElement>(element, 'details.extra').open = true;
      await use(element, sent, (response) => answer(response));
    });
  } finally {
    window.fetch = real;
  }
}

const said = (element: CairnFinder) => inside(element, '.extra [role=status]').textContent;
const words = (element: CairnFinder) => inside<HTMLTextAreaElement>(element, '#report');
const press = (element: CairnFinder): void => inside(element, '.extra form button').click();

describe('the form for a mistake in the list', () => {
  it('asks for words before it sends anything, and goes to where they are written', () =>
    withForm(async (element, sent) => {
      press(element);
      expect(said(element)).to.equal('Write a few words first.');
      expect(element.shadowRoot!.activeElement?.id).to.equal('report');
      expect(sent).to.deep.equal([]);
    }));

  it('sends once, says how it goes, and keeps the words where they did not arrive', () =>
    withForm(async (element, sent, answer) => {
      words(element).value = 'The number is old.';
      press(element);
      press(element);
      await until(() => sent.length > 0);
      expect(said(element)).to.equal('On its way…');
      answer(new Response(undefined, { status: 500 }));
      await until(() => said(element)?.startsWith('Your message could not be sent.'));
      expect(words(element).value).to.equal('The number is old.');
      press(element);
      await until(() => sent.length > 1);
      answer(new Response());
      await until(() => said(element)?.startsWith('Thank you.'));
      expect(words(element).value).to.equal('');
      expect(sent).to.have.length(2);
      expect(JSON.parse(sent[0]!)).to.deep.equal({
        id: 'pantry',
        name: 'Stone Bridge Food Pantry',
        message: 'The number is old.',
      });
    }));

  it('stays when somebody presses Escape in the middle of writing', () =>
    withForm(async (element) => {
      words(element).focus();
      await sendKeys({ type: 'The door is' });
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(words(element).value).to.equal('The door is');
      inside(element, '#detail-heading').focus();
      await sendKeys({ press: 'Escape' });
      await until(() => !element.shadowRoot?.querySelector('.detail'));
    }));
});
