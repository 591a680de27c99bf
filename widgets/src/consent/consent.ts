import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { succeed, type Result } from '@cairn/domain';
import {
  consentWords,
  type ConsentDraft,
  type DisclosureCover,
  type DisclosureRequest,
  type Refusal,
} from '@cairn/domain/consent';
import { consentMessages, type ConsentMessage } from '@cairn/i18n/consent';
import { createConsentStore, EMPTY_BOOK, type ConsentBook } from '@cairn/state/consent';
import { leavePage } from '../assessment/leave.ts';
import { offsetTime } from '../assessment/offset-time.ts';
import { widgetHead } from '../elements/widget-head.ts';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { SignalController } from '../internal/signal-controller.ts';
import { newId } from '../plan/new-id.ts';
import { frameRules, paperStyles, sheetStyles } from '../plan/paper.styles.ts';
import { printPaper } from '../plan/print-paper.ts';
import { base } from '../theme/base.styles.ts';
import { accountScreen } from './account-screen.ts';
import { consentStyles } from './consent.styles.ts';
import { CairnConsentChangeEvent } from './events.ts';
import { listScreen } from './list-screen.ts';
import { readScreen } from './read-screen.ts';
import { shareScreen } from './share-screen.ts';
import { signScreen } from './sign-screen.ts';
import type { ConsentChange, ConsentPlace, ConsentView, Sharing, Signing } from './view.ts';
import { writeScreen } from './write-screen.ts';

const NO_SIGNATURE: Signing = { kind: 'typed', name: '', isForOther: false, authority: '', drawing: '' };
/** In signs of path data: more than any name takes. */
const LONGEST_DRAWING = 20_000;
const NOTHING_SHARED: Sharing = { name: '', role: 'other', information: [] };

/**
 * What a person lets a program share about them: every element of 42 CFR 2.31 as a plain question, read before it is
 * signed, printed, taken back; a look before anything is shared; and an account of what was. Needs `cairn-crisis`.
 *
 * @element cairn-consent
 * @attr {string} patient-name - Name to start from.
 * @attr {string} discloser - Who may share: the program's name.
 * @attr {'coach'} held-by - Shows the look before sharing, which is the program's.
 * @attr {'on'} exit - Shows "Leave this site fast".
 * @attr {string} exit-to - Where leaving leads. Without it a weather page.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @slot - What people see when the script does not run: where to get the form on paper.
 * @csspart consent - The whole widget.
 * @fires {CairnConsentChangeEvent} cairn-consent-change - How many consents and disclosures there are now.
 */
export class CairnConsent extends LitElement {
  static override properties = {
    patientName: { type: String, attribute: 'patient-name' },
    discloser: { type: String },
    heldBy: { type: String, attribute: 'held-by' },
    exit: { type: String },
    exitTo: { type: String, attribute: 'exit-to' },
    locale: { type: String },
    clock: { attribute: false },
    leave: { attribute: false },
  };
  static override styles = [base, consentStyles, paperStyles, sheetStyles];

  declare patientName: string | null;
  declare discloser: string | null;
  declare heldBy: string | null;
  declare exit: string | null;
  declare exitTo: string | null;
  declare locale: string | null;
  declare clock: () => Date;
  /** What leaving does once everything is wiped; for apps that close a panel. */
  declare leave: (() => void) | undefined;

  readonly #language = new LocaleController(this, consentMessages);
  readonly #signals = new SignalController<unknown>(this);
  readonly #store = createConsentStore({ now: () => offsetTime(this.clock()), newId });
  #at: ConsentPlace = 'list';
  #chosen: string | undefined;
  #draft: ConsentDraft | undefined;
  #signing = NO_SIGNATURE;
  #sharing = NOTHING_SHARED;
  #isAsking = false;
  #message = '';
  #troubles: ReadonlyMap<string, ConsentMessage> = new Map();
  #sheet: TemplateResult | undefined;
  #focusNext: string | undefined;
  #announced: ConsentBook = EMPTY_BOOK;

  constructor() {
    super();
    this.patientName = null;
    this.discloser = null;
    this.heldBy = null;
    this.exit = null;
    this.exitTo = null;
    this.locale = null;
    this.clock = () => new Date();
    this.leave = undefined;
    this.#signals.watch(this.#store.book);
  }

  /** Every consent, what was shared under them, and the drawn signatures; an app keeps it and gives it back. */
  get book(): ConsentBook {
    return this.#store.book.value;
  }

  set book(given: ConsentBook) {
    this.#announced = given;
    this.#store.load(given);
  }

  /**
   * Shares under a consent that covers it, and keeps the account: gives the notice and the scope that have to go along,
   * or why not. For what an app hands out, such as a plan.
   */
  disclose(request: Omit<DisclosureRequest, 'at'>): Result<DisclosureCover, Refusal> {
    const asked = this.#store.ask(request);
    return asked.ok ? succeed(this.#store.record(asked.value).cover) : asked;
  }

  /** Forgets everything. */
  wipe(): void {
    this.#draft = undefined;
    this.#signing = NO_SIGNATURE;
    this.#sharing = NOTHING_SHARED;
    this.#announced = EMPTY_BOOK;
    this.#store.load(EMPTY_BOOK);
    this.#go('list');
  }

  /** Takes the focus to the heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  override render(): TemplateResult {
    const { locale, t } = this.#language;
    const view = this.#view();
    return html`<div class=${this.#sheet ? 'frame has-paper' : 'frame'} lang=${locale}>
      <section class="consent shell" part="consent" aria-labelledby="heading">
        ${widgetHead({
          heading: t('heading'),
          language: t('language'),
          leave: t('leave'),
          locale,
          theme: this.getAttribute('theme') ?? 'auto',
          speak: (other) => this.#language.choose(other),
          leaveNow: this.exit === 'on' ? () => this.#leaveNow() : undefined,
        })}
        ${this.#at === 'list' ? html`<p class="intro">${t('intro')} ${t('promise')}</p>` : nothing}
        ${SCREENS[this.#at](view)}
      </section>
      <div class="paper">${this.#sheet ?? nothing}</div>
    </div>`;
  }

  #view(): ConsentView {
    const { locale, t } = this.#language;
    return {
      t,
      locale,
      words: consentWords(locale),
      store: this.#store,
      book: this.#store.book.value,
      chosen: this.#chosen,
      draft: this.#draft ?? this.#newDraft(),
      signing: this.#signing,
      sharing: this.#sharing,
      isAsking: this.#isAsking,
      message: this.#message,
      troubles: this.#troubles,
      canShare: this.heldBy === 'coach',
      now: offsetTime(this.clock()),
      say: (day) => formatCalendarDate(day, locale),
      go: (place, chosen, message) => this.#go(place, chosen, message),
      set: (change) => this.#set(change),
      print: (sheet) => void this.#print(sheet),
    };
  }

  #newDraft(): ConsentDraft {
    return {
      patientName: this.patientName ?? '',
      discloser: this.discloser ?? '',
      information: [],
      informationWords: '',
      recipient: 'named',
      names: '',
      participants: '',
      purposeWords: '',
      until: 'on',
      untilDay: '',
      untilEvent: '',
    };
  }

  #go(place: ConsentPlace, chosen?: string, message = ''): void {
    // What was written is signed now, so the next one starts fresh.
    if (place === 'read' && this.#at === 'sign') {
      this.#draft = undefined;
      this.#signing = NO_SIGNATURE;
    }
    if (place === 'share') this.#sharing = NOTHING_SHARED;
    this.#at = place;
    this.#chosen = chosen;
    this.#message = message;
    this.#isAsking = false;
    this.#troubles = new Map();
    this.#focusNext = `#c-${place}`;
    this.requestUpdate();
  }

  #set({ draft, signing, ink, sharing, isAsking, message, troubles }: ConsentChange): void {
    if (draft) this.#draft = { ...(this.#draft ?? this.#newDraft()), ...draft };
    if (signing) this.#signing = { ...this.#signing, ...signing };
    const { drawing } = this.#signing;
    if (ink && drawing.length < LONGEST_DRAWING) this.#signing = { ...this.#signing, drawing: drawing + ink };
    if (sharing) {
      const { answer: _, ...asked } = this.#sharing;
      this.#sharing = { ...asked, ...sharing };
      if (sharing.answer) this.#focusNext = '#c-answer';
    }
    if (message !== undefined) this.#message = message;
    if (isAsking !== undefined) {
      this.#isAsking = isAsking;
      this.#focusNext = this.#at === 'write' ? '#c-gaps' : '#c-read';
    }
    this.#troubles = troubles ?? new Map();
    const [first] = this.#troubles.keys();
    if (first) this.#focusNext = `#c-${first}, #c-${first}-0`;
    this.requestUpdate();
  }

  /** Drawn at once: a printer does not wait for the next frame. */
  async #print(sheet: TemplateResult): Promise<void> {
    this.#sheet = sheet;
    this.requestUpdate();
    this.performUpdate();
    const drawn = this.renderRoot.querySelector('.sheet');
    if (drawn) await printPaper(drawn, frameRules, this.#language.t('heading'));
    this.#sheet = undefined;
    this.requestUpdate();
  }

  #leaveNow(): void {
    this.wipe();
    if (this.leave) this.leave();
    else leavePage(this.ownerDocument, this.exitTo);
  }

  protected override updated(): void {
    if (this.#focusNext !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
      this.#focusNext = undefined;
    }
    if (this.book !== this.#announced) {
      this.#announced = this.book;
      this.dispatchEvent(
        new CairnConsentChangeEvent(this.book.consents.length, this.book.disclosures.length),
      );
    }
  }
}

const SCREENS = {
  list: listScreen,
  write: writeScreen,
  sign: signScreen,
  read: readScreen,
  share: shareScreen,
  account: accountScreen,
} as const;
