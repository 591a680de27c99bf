import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fail, type Result } from '@cairn/domain';
import { assessmentMessages } from '@cairn/i18n/assessment';
import type { Form } from '@cairn/domain/instrument';
import {
  createAssessmentStore,
  type AnswerKeeper,
  type AssessmentLayout,
  type AssessmentStore,
} from '@cairn/state/assessment';
import { languageSwitch } from '../elements/language-switch.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { readJsonFile } from '../internal/read-json-file.ts';
import { SignalController } from '../internal/signal-controller.ts';
import { base } from '../theme/base.styles.ts';
import { announce } from './announce.ts';
import { assessmentStyles } from './assessment.styles.ts';
import { fieldStyles } from './fields.styles.ts';
import { FormSource } from './form-source.ts';
import { HERE } from './here.ts';
import { introScreen } from './intro.ts';
import { loadClosePart } from './load-close-part.ts';
import { loadLater, type LaterParts } from './later.ts';
import { leavePage } from './leave.ts';
import { offsetTime } from './offset-time.ts';
import { problemScreen, waitingScreen } from './states.ts';
import { strengthsBeside } from './strengths-beside.ts';
import { stepScreen } from './step.ts';
import { makeView, type AssessmentView } from './view.ts';

/**
 * Asks the questions of one FHIR R4 Questionnaire, one thing at a time, on the person's own device. Needs
 * `cairn-crisis`, which its `define.ts` registers too.
 *
 * @element cairn-assessment
 * @attr {string} src - Address of the Questionnaire (JSON), on the page's own origin.
 * @attr {string} wording - For a published instrument (`src` is its `instrument.json`): files with its words.
 * @attr {string} vouched-by - Organization that stands by words in a language in which none are published.
 * @attr {string} vouched-on - The day of that, `YYYY-MM-DD`.
 * @attr {'pages'|'one'} layout - One thing per page (the default) or everything on one page.
 * @attr {'on'} exit - Shows "Leave this site fast".
 * @attr {string} exit-to - Where leaving leads. Without it a weather page.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @slot - What people see when the script does not run: crisis lines and where to get the form on paper.
 * @csspart assessment - The whole widget.
 * @csspart page - What is on screen at one time.
 * @fires {CairnAssessmentStepEvent} cairn-assessment-step - Which page of how many is on screen.
 * @fires {CairnAssessmentEraseEvent} cairn-assessment-erase - There are no answers any more.
 * @fires {CairnAssessmentEndEvent} cairn-assessment-end - The person is done: state and counts, never answers.
 */
export class CairnAssessment extends LitElement {
  static override properties = {
    src: { type: String },
    layout: { type: String },
    exit: { type: String },
    exitTo: { type: String, attribute: 'exit-to' },
    locale: { type: String },
    wording: { type: String },
    vouchedBy: { type: String, attribute: 'vouched-by' },
    vouchedOn: { type: String, attribute: 'vouched-on' },
    questionnaire: { attribute: false },
    terminology: { attribute: false },
    keeper: { attribute: false },
    leave: { attribute: false },
  };
  static override styles = [base, assessmentStyles, fieldStyles];

  declare src: string | null;
  declare layout: string | null;
  declare exit: string | null;
  declare exitTo: string | null;
  declare locale: string | null;
  declare wording: string | null;
  declare vouchedBy: string | null;
  declare vouchedOn: string | null;
  /** The Questionnaire itself in place of `src`. */
  declare questionnaire: unknown;
  /** ValueSet and CodeSystem resources for forms whose answers are not inside. */
  declare terminology: readonly unknown[] | undefined;
  /** A place for unfinished answers; offered to the person, never used without their choice. */
  declare keeper: AnswerKeeper | undefined;
  /** What leaving does once everything is wiped; for apps that close a panel. */
  declare leave: (() => void) | undefined;

  readonly #language = new LocaleController(this, assessmentMessages);
  readonly #source = new FormSource(this);
  readonly #signals = new SignalController(this);
  #store: AssessmentStore | undefined;
  #life: AbortController | undefined;
  #turn = 0;
  #hasActed = false;
  #paper: 'blank' | 'filled' | undefined;
  #fileIsOther = false;
  #later: LaterParts | undefined;
  /** Chosen for the form alone, which may speak more languages than the words around it. */
  #formLanguage: string | undefined;
  #voice: InstanceType<LaterParts['ReadAloud']> | undefined;

  constructor() {
    super();
    this.src = null;
    this.layout = null;
    this.exit = null;
    this.exitTo = null;
    this.locale = null;
    this.wording = null;
    this.vouchedBy = null;
    this.vouchedOn = null;
    this.questionnaire = undefined;
    this.terminology = undefined;
    this.keeper = undefined;
    this.leave = undefined;
    // Heard on the way down: a press draws the next page before it comes up again.
    this.addEventListener('click', () => (this.#hasActed = true), { capture: true });
  }

  /** The answers as a FHIR R4 QuestionnaireResponse; `undefined` before a form is open. */
  get response(): unknown {
    return this.#store?.response();
  }

  /** The form that is open. */
  get form(): Form | undefined {
    return this.#store?.state.value.assessment?.form;
  }

  /** Goes on from an earlier QuestionnaireResponse to the same form. */
  takeUp(response: unknown): Promise<Result<void>> {
    const notOpen = fail({ code: 'no-form', message: 'Wait until the form is open.' });
    return this.#store?.takeUp(response) ?? Promise.resolve(notOpen);
  }

  /** Forgets every answer and shows nothing. */
  wipe(): void {
    this.#voice?.stop();
    this.#store?.wipe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#store || changed.has('src') || changed.has('questionnaire')) this.#begin();
    else if (changed.has('layout')) this.#store.setLayout(this.#layout);
    const wanted = this.#formLanguage ?? this.#language.locale;
    const spoken = this.#store?.state.value.assessment?.language;
    if (spoken !== undefined && spoken !== wanted) this.#store?.speak(wanted);
  }

  get #layout(): AssessmentLayout {
    return this.layout === 'one' ? 'one' : 'pages';
  }

  #begin(): void {
    this.#life?.abort();
    const life = new AbortController();
    this.#life = life;
    const store = createAssessmentStore({
      loadForm: (abort) => this.#load(abort),
      loadClosePart,
      markWording: async (form, language) => {
        const later = await loadLater();
        return later.ok ? later.value.wordingMark(form, language) : undefined;
      },
      readResponse: async (form, json) => {
        const later = await loadLater();
        return later.ok ? later.value.readResponse(form, json) : later;
      },
      now: () => offsetTime(new Date()),
      language: this.#formLanguage ?? this.#language.locale,
      layout: this.#layout,
      abort: life.signal,
      ...(this.terminology ? { terminology: this.terminology } : {}),
      ...(this.keeper ? { keeper: this.keeper } : {}),
    });
    this.#store = store;
    this.#formLanguage = undefined;
    this.#turn = 0;
    this.#signals.watch(store.state);
    const { signal } = life;
    addEventListener('beforeprint', () => this.#beforePrint(), { signal });
    addEventListener('afterprint', () => this.#showPaper(undefined), { signal });
    // Coming back to a page that the browser kept must not show answers before the person asks for them.
    addEventListener('pageshow', ({ persisted }) => persisted && store.pause(), { signal });
    void store.open();
  }

  #load(abort: AbortSignal): Promise<Result<unknown>> {
    const { src, questionnaire, wording, vouchedBy, vouchedOn } = this;
    const base = this.ownerDocument.baseURI;
    return this.#source.load({ src, questionnaire, wording, vouchedBy, vouchedOn, base }, abort);
  }

  override render(): TemplateResult {
    const { locale, t } = this.#language;
    const store = this.#store;
    const view = store ? makeView(store, t, locale, this.#later) : undefined;
    const theme = this.getAttribute('theme') ?? 'auto';
    return html`<div class=${this.#paper ? 'frame has-paper' : 'frame'} lang=${locale}>
      <section
        class="assessment shell"
        part="assessment"
        aria-label=${view ? view.say(view.form.title) || t('introHeading') : t('introHeading')}
      >
        <div class="bar">
          ${languageSwitch(locale, t('language'), (other) => {
            this.#formLanguage = undefined;
            this.#language.choose(other);
          })}
          ${this.exit === 'on' ? this.#leaveButton() : nothing}
        </div>
        <cairn-crisis compact locale=${locale} theme=${theme}></cairn-crisis>
        ${view ? html`<h2 lang=${view.langOf(view.form.title)}>${view.say(view.form.title)}</h2>` : nothing}
        <div class="page" part="page">${store ? this.#page(store, view) : nothing}</div>
        ${view && this.#paper && this.#later ? this.#later.paper(view, this.#paper === 'blank', offsetTime(new Date()).slice(0, 10)) : nothing}
      </section>
    </div>`;
  }

  #page(store: AssessmentStore, view: AssessmentView | undefined): TemplateResult | typeof nothing {
    const { t } = this.#language;
    const { screen } = store.state.value;
    if (screen.kind === 'problem') {
      const words = this.#source.screen(this.#language.locale, (form) => void store.use(form));
      return words ?? problemScreen(screen.problem.code, t, store);
    }
    if (screen.kind === 'gone') return nothing;
    if (screen.kind === 'opening' || !view) return html`<p class="opening" role="status">${t('opening')}</p>`;
    switch (screen.kind) {
      case 'refused':
        return this.#later?.refusedScreen(view) ?? this.#waiting(view);
      case 'intro':
        return introScreen(view, {
          more: this.#later?.introMore(view, {
            canLeave: this.exit === 'on',
            canKeep: this.keeper !== undefined,
            printBlank: () => void this.#print('blank'),
            openFile: (file) => void this.#openFile(file),
            fileIsOther: this.#fileIsOther,
            speak: (language) => {
              this.#formLanguage = language;
              this.requestUpdate();
            },
          }),
        });
      case 'step':
        return stepScreen(view, this.#tools(view));
      case 'review':
        return this.#later?.reviewScreen(view, this.#tools(view) ?? html``) ?? this.#waiting(view);
      case 'paused':
        return this.#later?.pausedScreen(view) ?? this.#waiting(view);
      case 'done':
        return this.#later?.doneScreen(view, this.#doneParts(view)) ?? this.#waiting(view);
    }
  }

  #waiting(view: AssessmentView): TemplateResult {
    return waitingScreen(view, () => void this.#bringLater());
  }

  #tools(view: AssessmentView): TemplateResult | undefined {
    return this.#later?.tools(view, this.#voice, () => this.renderRoot);
  }

  #leaveButton(): TemplateResult {
    return html`<button type="button" class="button quiet leave" @click=${() => this.#leaveNow()}>
      ${this.#language.t('leave')}
    </button>`;
  }

  #leaveNow(): void {
    this.wipe();
    if (this.leave) this.leave();
    else leavePage(this.ownerDocument, this.exitTo);
  }

  #doneParts(view: AssessmentView): Parameters<LaterParts['doneScreen']>[1] {
    return {
      canKeep: this.keeper !== undefined,
      printFilled: () => void this.#print('filled'),
      saveFile: () => void this.#saveFile(`${view.form.id || 'answers'}.json`),
      seeStrengths: strengthsBeside(this),
    };
  }

  async #openFile(file: File): Promise<void> {
    this.#fileIsOther = !(await this.takeUp(await readJsonFile(file))).ok;
    this.requestUpdate();
  }

  async #saveFile(name: string): Promise<void> {
    (await this.#bringLater())?.saveJson(this.ownerDocument, name, this.response);
  }

  /** Brings the later part; from then on printing and saving work without a network. */
  async #bringLater(): Promise<LaterParts | undefined> {
    if (this.#later) return this.#later;
    const loaded = await loadLater();
    if (!loaded.ok) return undefined;
    this.#later = loaded.value;
    this.#voice = new loaded.value.ReadAloud(this);
    const own = this.renderRoot as ShadowRoot;
    const { styleSheet } = loaded.value.laterStyles;
    if (styleSheet) own.adoptedStyleSheets = [...own.adoptedStyleSheets, styleSheet];
    this.requestUpdate();
    return this.#later;
  }

  async #print(kind: 'blank' | 'filled'): Promise<void> {
    const later = await this.#bringLater();
    if (!later) return;
    this.#showPaper(kind);
    await later.printAlone(this.renderRoot as ShadowRoot, this.#language.t('introHeading'));
    this.#showPaper(undefined);
  }

  /** The browser's own Print gets the paper too. */
  #beforePrint(): void {
    if (this.#paper) return;
    const { screen, examination } = this.#store?.state.value ?? {};
    const isHidden = screen?.kind === 'paused' || screen?.kind === 'gone' || screen?.kind === 'refused';
    if (isHidden || !examination || !this.#later) return;
    this.#showPaper(examination.progress.answered > 0 ? 'filled' : 'blank');
  }

  /** Drawn at once: a printer does not wait for the next frame. */
  #showPaper(kind: 'blank' | 'filled' | undefined): void {
    this.#paper = kind;
    this.requestUpdate();
    this.performUpdate();
  }

  protected override updated(): void {
    const state = this.#store?.state.value;
    if (!state || state.turn === this.#turn) return;
    this.#turn = state.turn;
    void this.#bringLater();
    this.#voice?.stop();
    if (this.#hasActed) this.renderRoot.querySelector<HTMLElement>(`#problems, #${HERE}`)?.focus();
    announce(this, state);
  }
}
