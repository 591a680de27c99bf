import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { succeed, type Result } from '@cairn/domain';
import { asOnPaper, inside, until, withElement } from '../testing/page.ts';
import './define.ts';
import { assessmentOf, goTo, opened, pageText, pick, press, write } from './testing/drive.ts';
import { short } from './testing/sample-forms.ts';

const shown = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.checkVisibility() ?? false;

describe('stopping, leaving and taking along', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('takes everything out of sight at a break, and goes on where it was', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      await press(element, 'Take a break');
      expect(pageText(element)).not.to.include('sleep').and.not.to.include('Well');
      await press(element, 'Go on');
      expect(inside<HTMLInputElement>(element, 'input:checked').labels?.[0]?.innerText.trim()).to.equal(
        'Well',
      );
    }));

  it('wipes every answer before it leaves, and leaves once', () => {
    let left = 0;
    const element = assessmentOf(short, { exit: 'on', leave: () => (left += 1) });
    return withElement(element, async () => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      const before = history.length;
      await press(element, 'Leave this site fast');
      expect(left).to.equal(1);
      expect(element.response).to.equal(undefined);
      await until(() => pageText(element) === '');
      expect(history.length).to.equal(before);
    });
  });

  it('comes back with everything out of sight when the browser kept the page', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until(() => pageText(element).includes('Taking a break'));
      expect(pageText(element)).not.to.include('Well');
    }));

  it('tells the page states and counts, and never an answer', () =>
    withElement(assessmentOf(short), async (element) => {
      const heard: Event[] = [];
      const hear = (event: Event) => heard.push(event);
      const types = ['cairn-assessment-step', 'cairn-assessment-end', 'cairn-assessment-erase'] as const;
      for (const type of types) document.addEventListener(type, hear);
      await opened(element);
      await goTo(element, 'How many');
      await write(element, 'input.brief', '4711');
      await press(element, 'Continue');
      await press(element, 'Skip');
      await press(element, 'I am done');
      for (const type of types) document.removeEventListener(type, hear);
      expect(heard.map((event) => ({ ...event, type: event.type }))).to.deep.equal([
        { isTrusted: false, type: 'cairn-assessment-erase' },
        ...[1, 2, 3].map((at) => ({ isTrusted: false, type: 'cairn-assessment-step', at, of: 3 })),
        { isTrusted: false, type: 'cairn-assessment-step', at: 0, of: 3 },
        {
          isTrusted: false,
          type: 'cairn-assessment-end',
          instrument: 'https://forms.example/short',
          status: 'completed',
          answered: 1,
          asked: 3,
        },
      ]);
    }));

  it('shows the paper in the place of the page where it prints', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      dispatchEvent(new Event('beforeprint'));
      await until(() => element.shadowRoot?.querySelector('.paper'));
      expect(shown(element, '.paper')).to.equal(false);
      const asOnScreen = asOnPaper(element);
      expect(shown(element, '.paper')).to.equal(true);
      expect(shown(element, '.page')).to.equal(false);
      asOnScreen();
      expect(shown(element, '.page')).to.equal(true);
      dispatchEvent(new Event('afterprint'));
    }));

  it('prints the whole form: empty before it is begun, with the answers marked later', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      dispatchEvent(new Event('beforeprint'));
      const paper = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.paper'));
      expect(paper.textContent).to.include('How many cups of tea?').and.to.include('Mark one.');
      expect(paper.textContent).not.to.include('✕');
      dispatchEvent(new Event('afterprint'));
      expect(element.shadowRoot?.querySelector('.paper')).to.equal(null);
      await press(element, 'Start');
      await pick(element, 'Badly');
      dispatchEvent(new Event('beforeprint'));
      const marked = [...element.shadowRoot!.querySelectorAll('.marks li')].map((line) =>
        line.textContent.trim(),
      );
      dispatchEvent(new Event('afterprint'));
      expect(marked).to.deep.equal(['Well', '✕Badly']);
    }));

  it('prints nothing of the person during a break', () =>
    withElement(assessmentOf(short), async (element) => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      await press(element, 'Take a break');
      dispatchEvent(new Event('beforeprint'));
      expect(element.shadowRoot?.querySelector('.paper')).to.equal(null);
    }));

  it('reads aloud with a voice of the device, and not with one that sends the words away', async () => {
    const said: string[] = [];
    const voice = (localService: boolean) => ({
      lang: 'en-US',
      localService,
      name: 'v',
      voiceURI: 'v',
      default: true,
    });
    let voices = [voice(false)];
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance.text),
      cancel: () => undefined,
    });
    const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
    const utterance = window.SpeechSynthesisUtterance;
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    // A made-up voice cannot be given to a real utterance.
    window.SpeechSynthesisUtterance = class extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    } as unknown as typeof SpeechSynthesisUtterance;
    try {
      await withElement(assessmentOf(short), async (element) => {
        await opened(element);
        await press(element, 'Start');
        expect(pageText(element)).not.to.include('Read aloud');
        voices = [voice(false), voice(true)];
        speech.dispatchEvent(new Event('voiceschanged'));
        await until(() => pageText(element).includes('Read aloud'));
        await press(element, 'Read aloud');
        expect(said).to.deep.equal(['How did you sleep?. Well. Badly']);
        expect(pageText(element)).to.include('Stop reading');
      });
    } finally {
      if (own) Object.defineProperty(window, 'speechSynthesis', own);
      window.SpeechSynthesisUtterance = utterance;
    }
  });

  it('keeps nothing until the person ticks it, then goes on where they stopped', async () => {
    let kept: unknown;
    const keeper = {
      load: (): Promise<Result<unknown>> => Promise.resolve(succeed(kept)),
      save: (response: unknown): Promise<Result<void>> => {
        kept = response;
        return Promise.resolve(succeed(undefined));
      },
      clear: (): Promise<Result<void>> => {
        kept = undefined;
        return Promise.resolve(succeed(undefined));
      },
    };
    await withElement(assessmentOf(short, { keeper }), async (element) => {
      await opened(element);
      await press(element, 'Start');
      await pick(element, 'Well');
      await press(element, 'Continue');
      expect(kept).to.equal(undefined);
      await press(element, 'Back');
      await press(element, 'Back');
      inside(element, '#keep').click();
      await press(element, 'Start');
      await press(element, 'Continue');
      expect(JSON.stringify(kept)).to.include('"well"');
    });
    await withElement(assessmentOf(short, { keeper }), async (element) => {
      await opened(element);
      await press(element, 'Go on where you stopped');
      await until(() => pageText(element).includes('How many cups'));
      await press(element, 'Back');
      expect(inside<HTMLInputElement>(element, 'input:checked').labels?.[0]?.innerText.trim()).to.equal(
        'Well',
      );
    });
  });
});
