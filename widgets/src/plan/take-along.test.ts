import { expect } from 'chai';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import type { CairnPlan } from './plan.ts';
import { newPlan, press, writeEverything } from './testing/written-plan.ts';
import './define.ts';

/** What a button would have saved, in place of a download. */
async function savedBy(plan: CairnPlan, words: string): Promise<{ name: string; text: string }> {
  const create = document.createElement.bind(document);
  let link: HTMLAnchorElement | undefined;
  document.createElement = (tag: string): HTMLElement => {
    const element = create(tag);
    if (element instanceof HTMLAnchorElement) {
      element.click = () => {
        link = element;
      };
    }
    return element;
  };
  try {
    await press(plan, words);
    const { href, download } = await until(() => link);
    return { name: download, text: await (await fetch(href)).text() };
  } finally {
    document.createElement = create;
  }
}

describe('taking a plan along', () => {
  it('saves an open file that can be opened again', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      const { name, text } = await savedBy(plan, 'Save a file');
      expect(name).to.equal('my-plan.json');
      expect(JSON.parse(text)).to.include({ format: 'cairn-plan', version: 1 });
      await until(() => shownText(plan).includes('The file is in your downloads.'));
    }));

  it('saves the calendar under a name that gives nothing away', () =>
    withElement(newPlan(), async (plan) => {
      await writeEverything(plan);
      const { name, text } = await savedBy(plan, 'Put dates in my calendar');
      expect(name).to.equal('appointment.ics');
      expect(text).to.not.match(/plan|daughter/i);
    }));

  for (const [isAllowed, words] of [
    [true, 'You can paste it into a message.'],
    [false, 'Mark the text below and copy it.'],
  ] as const)
    it(`copies it as text, or shows the text where a page forbids that (${isAllowed})`, () =>
      withElement(newPlan(), async (plan) => {
        await writeEverything(plan);
        let copied = '';
        const writeText = (text: string): Promise<void> => {
          copied = text;
          return isAllowed ? Promise.resolve() : Promise.reject(new DOMException('No', 'NotAllowedError'));
        };
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
        await press(plan, 'Copy as text');
        await until(() => shownText(plan).includes(words));
        expect(copied).to.include('* More evenings with my daughter').and.include('[x] Call my sister');
        expect(copied).to.include('555-555-0147').and.include('988');
        if (!isAllowed) expect(inside<HTMLTextAreaElement>(plan, '.copied').value).to.equal(copied);
        Reflect.deleteProperty(navigator, 'clipboard');
      }));
});
