import { expect } from 'chai';
import { succeed, type Result } from '@cairn/domain';
import type { HandOffSender } from '@cairn/interop/hand-off';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import type { CairnHandOff } from './hand-off.ts';
import type { HandOffPort } from './view.ts';
import './define.ts';

const PLAN = { format: 'cairn-plan', words: 'A garden. '.repeat(150) };
const NOW = new Date('2026-05-04T10:00:00');

interface Received {
  readonly json: unknown;
  readonly sender?: { readonly from: HandOffSender };
}

function newHandOff(port: Partial<HandOffPort> = {}, locale = 'en'): CairnHandOff & { received: Received[] } {
  const received: Received[] = [];
  const element = Object.assign(document.createElement('cairn-hand-off'), { received });
  element.locale = locale;
  element.clock = () => NOW;
  element.port = {
    file: () => Promise.resolve(succeed(PLAN)),
    offer: (json, sender): Promise<Result<void>> => {
      received.push({ json, ...(sender ? { sender } : {}) });
      return Promise.resolve(succeed(undefined));
    },
    ...port,
  };
  return element;
}

async function press(element: CairnHandOff, words: string): Promise<void> {
  await element.updateComplete;
  const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (each) => each.checkVisibility() && each.innerText.trim().startsWith(words),
  );
  if (!found) throw new Error(`No button says "${words}".`);
  found.click();
  await element.updateComplete;
}

async function type(element: CairnHandOff, selector: string, words: string): Promise<void> {
  const box = inside<HTMLInputElement>(element, selector);
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

/** Locks the plan and gives the words, the texts of all codes and the file. */
async function locked(element: CairnHandOff): Promise<{ words: string; codes: string; file: File }> {
  await press(element, 'Hand it to somebody');
  await type(element, '#h-name', 'Rosa');
  await press(element, 'Lock it');
  await until(() => element.shadowRoot?.querySelector('.spoken'));
  const { words, codes } = await wordsAndCodes(element);
  let made: Blob | undefined;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    made = blob;
    return '#';
  };
  await press(element, 'Save the locked file');
  URL.createObjectURL = createObjectURL;
  return { words, codes, file: new File([made ?? ''], 'plan.cairn') };
}

/** The words on screen, and what the copy button copies. */
async function wordsAndCodes(element: CairnHandOff): Promise<{ words: string; codes: string }> {
  const words = [...(element.shadowRoot?.querySelectorAll('.spoken li') ?? [])].map(
    (word) => word.textContent,
  );
  let codes = '';
  const { clipboard } = navigator;
  clipboard.writeText = (text) => {
    codes = text;
    return Promise.resolve();
  };
  await press(element, 'Copy the codes as text');
  await until(() => shownText(element).includes('Copied.'));
  return { words: words.join(' '), codes };
}

describe('cairn-hand-off', () => {
  it('locks a plan under six words, and opens it elsewhere from codes in any order', () =>
    withElement(newHandOff(), async (giver) => {
      const { words, codes } = await locked(giver);
      expect(words.split(' ')).to.have.length(6);
      await withElement(newHandOff(), async (taker) => {
        await press(taker, 'Take one in');
        const [first = '', ...others] = codes.split('\n').reverse();
        await type(taker, '#h-paste', first);
        await press(taker, 'Add the text');
        if (others.length > 0) expect(shownText(taker)).to.include('1 code is here. Still to come:');
        await type(taker, '#h-paste', others.join(' '));
        if (others.length > 0) await press(taker, 'Add the text');
        let isHeard = false;
        taker.addEventListener('cairn-hand-off-open', () => {
          isHeard = true;
        });
        await type(taker, '#h-ask-words', words.toUpperCase());
        await press(taker, 'Open it');
        await until(() => isHeard);
        expect(taker.received).to.have.length(1);
        expect(taker.received[0]?.json).to.deep.equal(PLAN);
        expect(taker.received[0]?.sender?.from).to.deep.equal({ role: 'me', name: 'Rosa' });
      });
    }));

  it('opens the file, and says which word is wrong before it tries', () =>
    withElement(newHandOff(), async (giver) => {
      const { words, file } = await locked(giver);
      await withElement(newHandOff(), async (taker) => {
        await press(taker, 'Take one in');
        const input = inside<HTMLInputElement>(taker, 'input[type="file"]');
        const files = new DataTransfer();
        files.items.add(file);
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => taker.shadowRoot?.querySelector('#h-ask-words'));
        await type(taker, '#h-ask-words', words.replace(/^\w+/, 'airprot'));
        await press(taker, 'Open it');
        expect(shownText(taker)).to.include('“airprot” is not one of the words. Is it airport?');
        await type(taker, '#h-ask-words', words.split(' ').reverse().join(' '));
        await press(taker, 'Open it');
        await until(() => shownText(taker).includes('These words do not open it.'));
        expect(taker.received).to.have.length(0);
        await type(taker, '#h-ask-words', words);
        await press(taker, 'Open it');
        await until(() => taker.received.length > 0);
      });
    }));

  it('shows the codes one by one, and one after the other until somebody says stop', () =>
    withElement(newHandOff(), async (giver) => {
      giver.port = { ...giver.port!, file: () => Promise.resolve(succeed({ long: noise(4000) })) };
      await locked(giver);
      await press(giver, 'Show codes to scan');
      expect(inside(giver, '.qr').getAttribute('aria-label')).to.match(/^Code 1 of \d+ to scan$/);
      await press(giver, 'Next code');
      expect(shownText(giver)).to.match(/Code 2 of \d+/);
      await press(giver, 'Show one after the other');
      await until(() => /Code 3 of/.test(shownText(giver)));
      await press(giver, 'Stop');
      expect(inside(giver, '[aria-pressed]').getAttribute('aria-pressed')).to.equal('false');
    }));

  it('lets a coach hand it to somebody only under a yes of the person', () =>
    withElement(newHandOff(), async (giver) => {
      giver.heldBy = 'coach';
      await press(giver, 'Hand it to somebody');
      inside(giver, '#h-gets-other').click();
      await giver.updateComplete;
      await press(giver, 'Lock it');
      expect(shownText(giver)).to.include('Write who gets it.');
      await type(giver, '#h-recipient', 'Harbor House');
      await press(giver, 'Lock it');
      expect(shownText(giver)).to.include('The person can carry it themselves.');
      giver.port = {
        ...giver.port!,
        cover: (name) => succeed({ notice: 'The notice', scope: [`For ${name}`] }),
      };
      await press(giver, 'Lock it');
      await until(() => giver.shadowRoot?.querySelector('.spoken'));
      const { words, codes } = await wordsAndCodes(giver);
      await withElement(newHandOff(), async (taker) => {
        await press(taker, 'Take one in');
        await type(taker, '#h-paste', codes);
        await press(taker, 'Add the text');
        await type(taker, '#h-ask-words', words);
        await press(taker, 'Open it');
        await until(() => shownText(taker).includes('It came with this notice of the law'));
        expect(shownText(taker)).to.include('The notice').and.include('For Harbor House');
        expect(taker.received[0]?.sender?.from.role).to.equal('coach');
      });
    }));

  for (const locale of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      it(`breaks no accessibility rule, every target is 44 px, and it fits 280 px (${locale}, ${theme})`, () =>
        withElement(newHandOff({}, locale), async (element) => {
          element.setAttribute('theme', theme);
          element.heldBy = 'coach';
          element.style.inlineSize = '280px';
          const sound = async (): Promise<void> => {
            await element.updateComplete;
            expect(await accessibilityProblems(element)).to.deep.equal([]);
            expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
            expect(inside(element, '.frame').scrollWidth).to.be.at.most(280);
          };
          await sound();
          inside(element, '.moves .button').click();
          await sound();
          inside(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
          await until(() => element.shadowRoot?.querySelector('.spoken'));
          inside(element, '[aria-expanded]').click();
          await sound();
          inside(element, '.plain').click();
          await element.updateComplete;
          inside(element, '.moves .button:nth-child(2)').click();
          await sound();
        }));
});

/** Text that packs badly, so that it takes several codes. */
function noise(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => byte.toString(36)).join('');
}
