import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Result } from '@cairn/domain';
import { startPlan, visibleGoals, visibleSteps, type GoalDraft, type Plan } from '@cairn/domain/plan';
import { createTranslator } from '@cairn/i18n';
import { areaMessages, deedMessages, isArea, planMessages, type PlanMessage } from '@cairn/i18n/plan';
import { canDigest, createPlanStore, sha256Hex, type PlanSender } from '@cairn/state/plan';
import type { HandOffPort } from '../hand-off/view.ts';
import { leavePage } from '../assessment/leave.ts';
import { offsetTime } from '../assessment/offset-time.ts';
import { widgetHead } from '../elements/widget-head.ts';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { SignalController } from '../internal/signal-controller.ts';
import { base } from '../theme/base.styles.ts';
import { makeAlong, type Said } from './along.ts';
import { cardStyles } from './card.styles.ts';
import { noticeChanges } from './changed-places.ts';
import { clearOfBar } from './clear-of-bar.ts';
import { CairnPlanChangeEvent } from './events.ts';
import { formStyles } from './form.styles.ts';
import { newId } from './new-id.ts';
import { frameRules, paperStyles, sheetStyles } from './paper.styles.ts';
import { sheetOf } from './sheet-of.ts';
import { planBody } from './plan-body.ts';
import { planStyles } from './plan.styles.ts';
import { printPaper } from './print-paper.ts';
import type { PaperKind, TakeAlong } from './take-along.ts';
import { marked, type PlacesPort, type PlanView } from './view.ts';

/**
 * A recovery plan that a person writes in their own words, on their own device. Needs `cairn-crisis`, which its
 * `define.ts` registers too.
 *
 * @element cairn-plan
 * @attr {string} areas - Ids of the parts of life that the person chose, with spaces between: the plan starts there.
 * @attr {string} finder - Id of the `cairn-finder` on the page whose kept places can go with a step.
 * @attr {'coach'} held-by - Marks what is written as the coach's; without it as the person's own.
 * @attr {'here'} kept - An app around it keeps the plan, locked, on this device; the promise on screen says so.
 * @attr {'on'} exit - Shows "Leave this site fast".
 * @attr {string} exit-to - Where leaving leads. Without it a weather page.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @slot - What people see when the script does not run: crisis lines and where to get the form on paper.
 * @csspart plan - The whole widget.
 * @fires {CairnPlanChangeEvent} cairn-plan-change - How many goals and steps there are now.
 * @fires {CairnPlanLookEvent} cairn-plan-look - The person wants to look for a place.
 */
export class CairnPlan extends LitElement {
  static override properties = {
    areas: { type: String },
    finder: { type: String },
    heldBy: { type: String, attribute: 'held-by' },
    kept: { type: String },
    exit: { type: String },
    exitTo: { type: String, attribute: 'exit-to' },
    locale: { type: String },
    waiting: { attribute: false },
    places: { attribute: false },
    clock: { attribute: false },
    cover: { attribute: false },
    leave: { attribute: false },
  };
  static override styles = [base, cardStyles, planStyles, formStyles, paperStyles, sheetStyles];

  declare areas: string | null;
  declare finder: string | null;
  declare heldBy: string | null;
  declare kept: string | null;
  declare exit: string | null;
  declare exitTo: string | null;
  declare locale: string | null;
  /** Goals that wait for the person's own words, such as those out of a check-in; in place of `areas`. */
  declare waiting: readonly GoalDraft[] | undefined;
  /** Where places come from, in place of the finder on the page. */
  declare places: PlacesPort | undefined;
  declare clock: () => Date;
  /** What a consent lets a coach hand to somebody, with the notice that goes along; without it nothing may. */
  declare cover: HandOffPort['cover'];
  /** What leaving does once everything is wiped; for apps that close a panel. */
  declare leave: (() => void) | undefined;

  readonly #language = new LocaleController(this, planMessages);
  readonly #signals = new SignalController<unknown>(this);
  readonly #store = createPlanStore({
    now: () => offsetTime(this.clock()),
    newId,
    language: () => this.#language.locale,
    by: () => (this.heldBy === 'coach' ? 'coach' : 'me'),
    ...(canDigest() ? { digest: sha256Hex } : {}),
  });
  readonly #drafts = new Map<string, string>();
  #troubles: ReadonlyMap<string, PlanMessage> = new Map();
  #panel: string | undefined;
  #focusNext: string | undefined;
  #announced: unknown;
  #life: AbortController | undefined;
  #paper: PaperKind | undefined;
  #isVeiled = false;
  #said: Said = { message: '' };

  constructor() {
    super();
    this.areas = null;
    this.finder = null;
    this.heldBy = null;
    this.kept = null;
    this.exit = null;
    this.exitTo = null;
    this.locale = null;
    this.waiting = undefined;
    this.places = undefined;
    this.clock = () => new Date();
    this.cover = undefined;
    this.leave = undefined;
    this.#signals.watch(this.#store.state);
  }

  /** The plan as it stands; `undefined` before the first word. */
  get plan(): Plan | undefined {
    return this.#store.state.value.journal?.plan;
  }

  /** The open file of the plan, or why there is none. */
  file(): Promise<Result<object>> {
    return this.#store.file();
  }

  /** Reads a file that `file` wrote and shows what is in it; the person decides. */
  offer(json: unknown, sender?: PlanSender): Promise<Result<void>> {
    return this.#store.offer(json, sender).then((read) => {
      if (read.ok) this.#focusAfterUpdate('#h-offered');
      return read;
    });
  }

  /** Takes in what was offered, without asking: for apps that asked already. */
  takeIn(): void {
    this.#store.takeIn('take-file');
  }

  /** Takes the focus to the heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** Forgets everything that was written. */
  wipe(): void {
    this.#drafts.clear();
    this.#panel = undefined;
    this.#isVeiled = false;
    this.#said = { message: '' };
    this.#store.wipe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const life = new AbortController();
    this.#life = life;
    const { signal } = life;
    addEventListener('beforeprint', () => this.#beforePrint(), {
      signal,
    });
    addEventListener('afterprint', () => this.#showPaper(undefined), { signal });
    // Coming back to a page that the browser kept must not show the plan before the person asks for it.
    addEventListener('pageshow', ({ persisted }) => persisted && this.plan && this.#veil(true), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  override render(): TemplateResult {
    const { locale, t } = this.#language;
    const view = this.#view();
    return html`<div class=${this.#paper ? 'frame has-paper' : 'frame'} lang=${locale}>
      <section
        class=${this.#panel ? 'plan shell has-panel' : 'plan shell'}
        part="plan"
        aria-labelledby="heading"
        @keyup=${clearOfBar}
      >
        ${widgetHead({
          heading: t('heading'),
          language: t('language'),
          leave: t('leave'),
          locale,
          theme: this.getAttribute('theme') ?? 'auto',
          speak: (other) => this.#language.choose(other),
          leaveNow: this.exit === 'on' ? () => this.#leaveNow() : undefined,
        })}
        <p class="promise">
          ${t('intro')} ${t(this.kept === 'here' ? 'promiseKept' : 'promise')}
          ${this.exit === 'on' ? t('leaveNote') : nothing}
        </p>
        ${this.#isVeiled ? this.#veiled() : planBody(view, this.#along(view))}
      </section>
      <div class="paper">${this.#paper ? sheetOf(this.#paper, view) : nothing}</div>
    </div>`;
  }

  #veiled(): TemplateResult {
    const { t } = this.#language;
    return html`<div class="offered">
      <p>${t('veiled')}</p>
      <button type="button" class="button" @click=${() => this.#veil(false)}>${t('unveil')}</button>
    </div>`;
  }

  #veil(isVeiled: boolean): void {
    this.#isVeiled = isVeiled;
    this.#focusAfterUpdate(isVeiled ? undefined : '#h-goals');
  }

  #view(): PlanView {
    const { locale, t } = this.#language;
    const state = this.#store.state.value;
    const today = offsetTime(this.clock()).slice(0, 10);
    const plan = state.journal?.plan ?? startPlan('', locale, today);
    const area = createTranslator(areaMessages, locale);
    const areaName = (id: string): string =>
      isArea(id) ? area(id) : (this.waiting?.find((each) => each.area === id)?.title ?? id);
    const close = (focus?: string): void => {
      this.#panel = undefined;
      this.#troubles = new Map();
      this.#focusAfterUpdate(focus);
    };
    return {
      t,
      deed: createTranslator(deedMessages, locale),
      locale,
      theme: this.getAttribute('theme') ?? 'auto',
      clock: this.clock,
      heldBy: this.heldBy,
      handOff: this,
      store: this.#store,
      state,
      plan,
      today,
      panel: this.#panel,
      places: this.places ?? this.#finderOnPage(),
      waiting: this.#waitingFor(plan, areaName),
      drafts: this.#drafts,
      troubles: this.#troubles,
      newId,
      area: areaName,
      say: (day) => formatCalendarDate(day, locale),
      open: (panel) => {
        if (this.#panel === panel) return close(marked('opens', panel));
        this.#panel = panel;
        this.#troubles = new Map();
        this.#focusAfterUpdate(fieldsOf(panel));
      },
      close,
      act: (command, focus) => {
        const isDone = this.#store.act(command);
        if (isDone) close(focus);
        return isDone;
      },
      trouble: (troubles) => {
        this.#troubles = troubles;
        const [first] = troubles.keys();
        this.#focusAfterUpdate(`#f-${first}`);
      },
      redraw: () => this.requestUpdate(),
    };
  }

  /** Chosen areas without a goal yet. */
  #waitingFor(plan: Plan, areaName: (id: string) => string): readonly GoalDraft[] {
    const taken = new Set(visibleGoals(plan).map(({ area }) => area));
    const listed = (this.areas ?? '').split(/\s+/).filter(Boolean);
    const waiting = this.waiting ?? listed.map((area) => ({ area, title: areaName(area), strengths: '' }));
    return waiting.filter(({ area }) => !taken.has(area));
  }

  #finderOnPage(): PlacesPort | undefined {
    if (!this.finder) return undefined;
    const root = this.getRootNode() as Document | ShadowRoot;
    return (
      root.querySelector<HTMLElement & PlacesPort>(`cairn-finder#${CSS.escape(this.finder)}`) ?? undefined
    );
  }

  #along(view: PlanView): TakeAlong {
    return makeAlong(view, {
      said: this.#said,
      say: (said) => {
        this.#said = said;
        this.requestUpdate();
      },
      offer: (json) => this.offer(json),
      print: (kind) => void this.#print(kind),
      nowMs: this.clock().getTime(),
    });
  }

  /** The browser's own Print gets the paper too, but not what is veiled. */
  #beforePrint(): void {
    if (!this.#paper) this.#showPaper(this.plan && !this.#isVeiled ? 'plan' : 'blank');
  }

  async #print(kind: PaperKind): Promise<void> {
    this.#showPaper(kind);
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet) await printPaper(sheet, frameRules, this.#language.t('heading'));
    this.#showPaper(undefined);
  }

  /** Drawn at once: a printer does not wait for the next frame. */
  #showPaper(kind: PaperKind | undefined): void {
    this.#paper = kind;
    this.requestUpdate();
    this.performUpdate();
  }

  #leaveNow(): void {
    this.wipe();
    if (this.leave) this.leave();
    else leavePage(this.ownerDocument, this.exitTo);
  }

  #focusAfterUpdate(selector: string | undefined): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (this.#focusNext !== undefined) {
      const next = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
      this.#focusNext = undefined;
      next?.focus();
    }
    const { plan } = this;
    if (plan && !this.#isVeiled) noticeChanges(this.#view());
    if (plan === this.#announced) return;
    this.#announced = plan;
    const goals = plan ? visibleGoals(plan) : [];
    const steps = goals.flatMap(visibleSteps);
    const done = steps.filter(({ status }) => status === 'done');
    this.dispatchEvent(new CairnPlanChangeEvent(goals.length, steps.length, done.length));
  }
}

/** The first thing to write or press in a panel. */
function fieldsOf(panel: string): string {
  const within = marked('form', panel);
  return ['textarea', 'input', 'button'].map((each) => `${within} ${each}`).join(', ');
}
