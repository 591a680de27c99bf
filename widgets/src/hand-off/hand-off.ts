import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { handOffMessages, isHandOffMessage } from '@cairn/i18n/plan';
import { formatList } from '@cairn/i18n';
import {
  findFrames,
  gather,
  joinFrames,
  makeSpokenCode,
  missingFrames,
  readSpokenCode,
  toFrames,
  type HandOffCover,
} from '@cairn/interop/hand-off';
import { isSealedHandOff, openHandOff, sealHandOff } from '@cairn/state/hand-off';
import { offsetTime } from '../assessment/offset-time.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { base } from '../theme/base.styles.ts';
import { codeReader, readCodes } from './camera.ts';
import { CairnHandOffOpenEvent } from './events.ts';
import { giveSide } from './give-side.ts';
import { noticePart } from './notice-part.ts';
import { handOffStyles } from './hand-off.styles.ts';
import { takeSide } from './take-side.ts';
import type { HandOffPort, HandOffState, HandOffView, Taken } from './view.ts';

const NOTHING_TAKEN: Taken = { pasted: '', words: '', isScanning: false };
const START: HandOffState = {
  side: undefined,
  name: '',
  gets: 'person',
  recipient: '',
  taken: NOTHING_TAKEN,
  isBusy: false,
  message: '',
};
/** Time that each code stays while they play: slow enough for an old camera. */
const PLAY_MS = 1500;

/**
 * Gives a plan from hand to hand, offline: one locked file or a series of codes, and six spoken words that open it.
 * What comes in is shown by the plan before anything is taken in.
 *
 * @element cairn-hand-off
 * @attr {'coach'} held-by - Marks what is given as a coach's, and asks for a consent unless the person gets it.
 * @attr {'give'|'take'} only - Shows one side alone, without the choice.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @csspart hand-off - The whole widget.
 * @fires {CairnHandOffOpenEvent} cairn-hand-off-open - Something was opened and waits in the plan for a yes.
 */
export class CairnHandOff extends LitElement {
  static override properties = {
    heldBy: { type: String, attribute: 'held-by' },
    locale: { type: String },
    only: { type: String },
    port: { attribute: false },
    clock: { attribute: false },
    state: { state: true },
  };
  static override styles = [base, handOffStyles];

  declare heldBy: string | null;
  declare locale: string | null;
  /** Shows one side alone, without the choice. */
  declare only: 'give' | 'take' | undefined;
  /** Where the plan comes from and goes to. */
  declare port: HandOffPort | undefined;
  declare clock: () => Date;
  declare private state: HandOffState;

  readonly #language = new LocaleController(this, handOffMessages);
  #camera: AbortController | undefined;
  #playing: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.heldBy = null;
    this.locale = null;
    this.only = undefined;
    this.port = undefined;
    this.clock = () => new Date();
    this.state = START;
  }

  /** Forgets everything. */
  wipe(): void {
    this.#rest();
    this.state = START;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  override render(): TemplateResult {
    const { locale, t } = this.#language;
    const view = this.#view();
    const { message, isBusy } = this.state;
    const side = this.state.side ?? this.only;
    const turn = (to: HandOffState['side']): void => {
      this.#rest();
      this.state = { ...START, side: to };
    };
    return html`<div class="frame" lang=${locale}>
      <section class="hand-off" part="hand-off" aria-labelledby="h-heading">
        <h3 id="h-heading" tabindex="-1">${t(side ?? 'heading')}</h3>
        ${
          side === undefined
            ? html`<div class="moves">
                <button type="button" class="button quiet" @click=${() => turn('give')}>${t('give')}</button>
                <button type="button" class="button quiet" @click=${() => turn('take')}>${t('take')}</button>
              </div>`
            : side === 'give'
              ? giveSide(view)
              : takeSide(view)
        }
        <p class="message" role="status">${isBusy ? t('moment') : message}</p>
        ${this.state.cover ? noticePart(this.state.cover, t) : nothing}
        ${
          side === undefined || side === this.only
            ? nothing
            : html`<div class="moves">
                <button type="button" class="button plain" @click=${() => turn(undefined)}>
                  ${t('back')}
                </button>
              </div>`
        }
      </section>
    </div>`;
  }

  #view(): HandOffView {
    const { locale, t } = this.#language;
    return {
      t,
      locale,
      state: this.state,
      isCoach: this.heldBy === 'coach',
      canScan: codeReader() !== undefined,
      set: (change) => this.#set(change),
      make: () => void this.#make(),
      play: () => this.#play(),
      addText: (text) => this.#addText(text),
      addFile: (file) => void this.#addFile(file),
      scan: () => void this.#scan(),
      open: () => void this.#open(),
    };
  }

  #set(change: Partial<HandOffState>): void {
    if (change.made && !change.made.isPlaying) this.#stopPlaying();
    this.state = { ...this.state, message: '', ...change };
  }

  #say(code: string): void {
    const { t } = this.#language;
    this.#set({ isBusy: false, message: t(isHandOffMessage(code) ? code : 'not-a-hand-off') });
  }

  async #make(): Promise<void> {
    if (this.state.isBusy) return;
    if (!globalThis.isSecureContext) return this.#say('no-digest');
    this.#set({ isBusy: true });
    const cover = await this.#cover();
    if (cover === 'refused') return;
    const plan = (await this.port?.file()) ?? { ok: false as const, problem: { code: 'no-plan' } };
    if (!plan.ok) return this.#say(plan.problem.code);
    const code = makeSpokenCode(this.#language.locale, random);
    const name = this.state.name.trim();
    const from = { role: this.heldBy === 'coach' ? 'coach' : 'me', ...(name ? { name } : {}) } as const;
    const file = await sealHandOff(
      { writtenAt: offsetTime(this.clock()), from, plan: plan.value, ...(cover ? { cover } : {}) },
      code,
      random,
    );
    const frames = toFrames(file);
    const message = cover ? this.#language.t('covered') : '';
    this.#set({
      isBusy: false,
      message,
      made: { code, file, frames, at: 0, isShown: false, isPlaying: false },
    });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#h-words')?.focus();
  }

  /** A coach gives to the person themselves, or under a consent that covers who gets it. */
  async #cover(): Promise<HandOffCover | 'refused' | undefined> {
    const { gets, recipient } = this.state;
    if (this.heldBy !== 'coach' || gets === 'person') return undefined;
    if (recipient.trim() === '') {
      this.#say('needsRecipient');
      return 'refused';
    }
    const asked = await this.port?.cover?.(recipient.trim());
    if (asked?.ok) return asked.value;
    const { t } = this.#language;
    const code = asked?.problem.code ?? '';
    const why = isHandOffMessage(code) ? `${t(code)} ` : '';
    this.#set({ isBusy: false, message: `${why}${t('refused')}` });
    return 'refused';
  }

  #play(): void {
    const { made } = this.state;
    if (!made?.frames) return;
    if (made.isPlaying) return this.#set({ made: { ...made, isPlaying: false } });
    const count = made.frames.length;
    this.#set({ made: { ...made, isPlaying: true } });
    this.#playing = setInterval(() => {
      const { made: now } = this.state;
      if (now?.isPlaying) this.state = { ...this.state, made: { ...now, at: (now.at + 1) % count } };
    }, PLAY_MS);
  }

  #addText(text: string): void {
    const frames = findFrames(text);
    if (frames.length === 0) return this.#say('no-frames');
    let { gathered } = this.state.taken;
    for (const frame of frames) {
      const next = gather(gathered, frame);
      if (!next.ok) return this.#say(next.problem.code);
      gathered = next.value;
    }
    if (!gathered) return;
    const joined = missingFrames(gathered).length === 0 ? joinFrames(gathered) : undefined;
    if (joined && !joined.ok) {
      const { gathered: _, ...others } = this.state.taken;
      this.#set({ taken: others });
      return this.#say(joined.problem.code);
    }
    if (joined) this.#rest();
    this.#set({
      taken: {
        ...this.state.taken,
        gathered,
        pasted: '',
        isScanning: joined ? false : this.state.taken.isScanning,
        ...(joined ? { file: joined.value } : {}),
      },
    });
  }

  /** A camera sees the same code many times, and other codes too: only what is new counts. */
  #addSeen(text: string): void {
    const parts = this.state.taken.gathered?.parts;
    if (findFrames(text).some(({ number }) => !parts?.has(number))) this.#addText(text);
  }

  async #addFile(chosen: File): Promise<void> {
    const file = new Uint8Array(await chosen.arrayBuffer());
    if (!isSealedHandOff(file)) return this.#say('not-a-hand-off');
    this.#set({ taken: { ...this.state.taken, file } });
  }

  async #scan(): Promise<void> {
    const reader = codeReader();
    if (this.#camera || !reader) {
      this.#rest();
      return this.#set({ taken: { ...this.state.taken, isScanning: false } });
    }
    const camera = new AbortController();
    this.#camera = camera;
    this.#set({ taken: { ...this.state.taken, isScanning: true } });
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    const read = video && (await readCodes(video, reader, (text) => this.#addSeen(text), camera.signal));
    if (!read || read.ok) return;
    this.#rest();
    this.#set({ taken: { ...this.state.taken, isScanning: false }, message: this.#language.t('noCamera') });
  }

  async #open(): Promise<void> {
    const { t, locale } = this.#language;
    const { file, words } = this.state.taken;
    if (!file || this.state.isBusy) return;
    if (!globalThis.isSecureContext) return this.#say('no-digest');
    const code = readSpokenCode(words);
    if (!code.ok) {
      const { code: trouble, count, word = '', near = [] } = code.problem;
      const asked = near.length > 0 ? ` ${t('near', { words: formatList(near, locale) })}` : '';
      return this.#set({ message: `${t(trouble, { count, word })}${asked}` });
    }
    this.#set({ isBusy: true });
    const opened = await openHandOff(file, code.value);
    if (!opened.ok) return this.#say(opened.problem.code);
    const { plan, from, writtenAt, cover } = opened.value;
    const offered = (await this.port?.offer(plan, { from, writtenAt })) ?? { ok: true as const };
    if (!offered.ok) return this.#say(offered.problem.code);
    this.state = { ...START, message: t('opened'), ...(cover ? { cover } : {}) };
    this.dispatchEvent(new CairnHandOffOpenEvent());
  }

  /** Camera off, codes still. */
  #rest(): void {
    this.#camera?.abort();
    this.#camera = undefined;
    this.#stopPlaying();
  }

  #stopPlaying(): void {
    clearInterval(this.#playing);
  }
}

function random(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
