import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Resource, Result } from '@cairn/domain';
import { finderMessages } from '@cairn/i18n';
import type { SearchHit } from '@cairn/search';
import { createFinderStore, createListStore } from '@cairn/state';
import type { FinderState, FinderStore, SearchPort } from '@cairn/state';
import { LocaleController } from '../internal/locale-controller.ts';
import type { MeetingsChoice, TakeAwayState } from '../more.ts';
import { nextTask } from '../internal/next-task.ts';
import { SignalController } from '../internal/signal-controller.ts';
import { StepByStep } from '../internal/step-by-step.ts';
import { whenIdle } from '../internal/when-idle.ts';
import { base } from '../theme/base.styles.ts';
import { cardStyles } from './card.styles.ts';
import { connectPacks, packAddresses } from './connect-packs.ts';
import { CairnFinderOpenEvent, CairnFinderResultsEvent } from './events.ts';
import { finderStyles } from './finder.styles.ts';
import { focusNext, focusSeen } from './focus-seen.ts';
import { crisisLines, header } from './header.ts';
import { loadMore, type MoreParts } from './load-more.ts';
import { locate } from './locate.ts';
import { panelStyles } from './panel.styles.ts';
import { results } from './results.ts';
import { searchForm } from './search-form.ts';
import { ALL_STEP, CARDS_AT_STEP, CRISIS_STEP, LAST_STEP, WORDS_STEP } from './steps.ts';
import { stayTrue } from './stay-true.ts';
import { toolbar } from './toolbar.ts';
import { hearLinks, writeLink } from './deep-link.ts';
import { hitOf, type FinderView, type FinderWish } from './view.ts';

/**
 * Finds help in one list of resources, or in several as one, on the person's own device. Needs
 * `cairn-crisis`, which its `define.ts` registers too.
 *
 * @element cairn-finder
 * @attr {string} src - Address of the pack, the folder that `cairn pack build` wrote; several with spaces between.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @attr {string} heading - Title of the widget in place of "Find help".
 * @attr {'panel'} layout - For an app of one narrow column that has its own title and language switch.
 * @attr {string} report - Where mistakes in the list go: a mail address, or an address that takes a POST.
 * @attr {boolean} peer - A peer looks along: the details add words for a warm start.
 * @attr {boolean} links - The address of the page names the resource that is open, after its `#`, to be sent to somebody.
 * @slot - What people see when the script does not run: crisis lines and a phone list.
 * @csspart finder - The whole widget.
 * @csspart search - The words and the choices.
 * @csspart results - The count and the cards.
 * @csspart card - One result.
 * @csspart detail - Everything about one resource.
 * @csspart list - The list that a person keeps.
 * @fires {CairnFinderResultsEvent} cairn-finder-results - Counts of the outcome on screen.
 * @fires {CairnFinderOpenEvent} cairn-finder-open - Id of the resource whose details were opened.
 */
export class CairnFinder extends LitElement {
  static override properties = {
    src: { type: String },
    locale: { type: String },
    heading: { type: String },
    report: { type: String },
    peer: { type: Boolean },
    links: { type: Boolean },
    layout: { type: String, reflect: true },
    connect: { attribute: false },
  };
  static override styles = [base, finderStyles, cardStyles, panelStyles];

  declare src: string | null;
  declare locale: string | null;
  declare heading: string | null;
  declare report: string | null;
  declare peer: boolean;
  declare links: boolean;
  declare layout: 'panel' | null;
  /** Opens the search engine in place of the pack at `src`; for apps that have one already. */
  declare connect: ((abort: AbortSignal) => Promise<Result<SearchPort>>) | undefined;

  readonly #language = new LocaleController(this, finderMessages);
  readonly #list = createListStore();
  readonly #signals = new SignalController<unknown>(this);
  readonly #steps = new StepByStep(this, () => (this.#store?.state.value.outcome ? LAST_STEP : ALL_STEP));
  #store: FinderStore | undefined;
  /** What the store was opened with. */
  #opened: Partial<Pick<CairnFinder, 'src' | 'connect'>> = {};
  #life: AbortController | undefined;
  #more: MoreParts | undefined;
  /** Addresses of the packs, each with a slash at its end. */
  #lists: readonly string[] = [];
  /** What went otherwise than the person meant it to. */
  #amiss: 'partMissing' | 'linkGone' | undefined;
  #announced: unknown;
  /** Selector of what had the focus before a page opened above it. */
  #cameFrom = '';
  #alsoHere: readonly SearchHit[] = [];
  #meetings: MeetingsChoice = { daysAhead: 0 };
  #isMapShown = false;
  #takeAway: TakeAwayState = { isCodeShown: false };

  constructor() {
    super();
    this.src = null;
    this.locale = null;
    this.heading = null;
    this.report = null;
    this.peer = false;
    this.links = false;
    this.layout = null;
    this.connect = undefined;
  }

  /** Looks for these kinds of support and needs, as if the person had chosen them, and takes the focus. */
  async look({ leaveOut = [], ...choices }: FinderWish): Promise<void> {
    await this.#store?.setFilters(choices, leaveOut);
    await this.#focus('#heading');
  }

  /** The places that the person keeps, in their order. */
  get kept(): readonly Resource[] {
    return this.#list.items.value.map(({ resource }) => resource);
  }

  /** What the list says about a place today; undefined when it has it no longer. */
  async find(resourceId: string): Promise<Resource | undefined> {
    return this.#store?.find(resourceId);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, not with the first drawing: the list is then on its way while a slow phone still draws.
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  protected override willUpdate(): void {
    const isOther = this.#opened.src !== this.src || this.#opened.connect !== this.connect;
    if (isOther && this.isConnected) this.#begin();
  }

  /** The first drawing is a task of its own: defining, drawing and laying out at once would block a slow phone. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await nextTask();
    super.scheduleUpdate();
  }

  /** Complete once there is something to type in. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#steps.reached(ALL_STEP);
    return isComplete;
  }

  /** Opens the list; what was being looked for stays. */
  #begin(): void {
    this.#life?.abort();
    const life = (this.#life = new AbortController());
    this.#opened = { src: this.src, connect: this.connect };
    const store = createFinderStore({
      connect: (abort) => this.#open(abort),
      now: () => Date.now(),
      isOnline: () => navigator.onLine,
      locate,
      abort: life.signal,
      ...(this.#store ? { first: this.#store.state.value } : {}),
    });
    this.#store = store;
    stayTrue(store, this.ownerDocument, Date.now, life.signal);
    this.#signals.watch(store.state, this.#list.items, this.#list.removed);
    void store.start().then(() => this.links && hearLinks(this.#openLinked.bind(this, store), life.signal));
  }

  /** Opens the resource that the address names, or says above the list that it is not there. */
  async #openLinked(store: FinderStore, id: string): Promise<void> {
    const resource = await store.find(id);
    if (this.#store !== store || !store.state.value.outcome) return;
    if (resource) return this.#openResource(hitOf(resource));
    this.#amiss = 'linkGone';
    this.requestUpdate();
    await this.#focus('.missing');
  }

  #open(abort: AbortSignal): Promise<Result<SearchPort>> {
    this.#lists = packAddresses(this.connect ? '' : this.src, this.ownerDocument.baseURI);
    return this.connect ? this.connect(abort) : connectPacks(this.#lists, abort);
  }

  override render(): TemplateResult {
    const { locale, t } = this.#language;
    const { step } = this.#steps;
    return html`<div class="frame" lang=${locale}>
      <section class="finder shell" part="finder" aria-labelledby="heading">
        ${header(this.heading, locale, t, (other) => this.#language.choose(other))}
        ${step < CRISIS_STEP ? nothing : crisisLines(this, locale)}
        ${this.#store && step >= WORDS_STEP ? this.#body(this.#store) : html`<div class="list drawing"></div>`}
      </section>
    </div>`;
  }

  #body(store: FinderStore): TemplateResult {
    const state = store.state.value;
    const view: FinderView = {
      t: this.#language.t,
      locale: this.#language.locale,
      nowMs: Date.now(),
      list: this.#list,
      alsoHere: this.#alsoHere,
      isPeer: this.peer,
      open: (hit) => void this.#openResource(hit),
      ...(this.report ? { reportTo: this.report } : {}),
    };
    const more = this.#more;
    const above = more && this.#above(state, store, view, more);
    const isWhole = this.#steps.step >= ALL_STEP;
    return html`<div class=${isWhole ? 'list' : 'list drawing'} ?hidden=${above !== undefined}>
        ${searchForm(state, store, view, isWhole)} ${isWhole ? this.#found(state, store, view) : nothing}
      </div>
      ${above ?? nothing}`;
  }

  /** What the list answers, and the ways to narrow it. */
  #found(state: FinderState, store: FinderStore, view: FinderView): TemplateResult {
    const more = this.#more;
    const toggleMap = (): void => {
      this.#isMapShown = !this.#isMapShown;
      this.requestUpdate();
    };
    return html`${toolbar(state, store, view, {
        toggleChoices: () => void this.#ifMore(() => store.setChoosing(!state.isChoosing)),
        showMeetings: () => void this.#ifMore(() => store.showPage('meetings')),
        showList: () => void this.#showList(store),
      })}
      <p class="missing" role="status" tabindex="-1">${this.#amiss ? view.t(this.#amiss) : nothing}</p>
      ${more && state.isChoosing ? more.choicesPanel(state, store, view) : nothing}
      ${more ? more.activeChoices(state, store, view) : nothing}
      ${
        more && state.page === 'meetings'
          ? more.meetingsPage(state, store, view, this.#meetings, (choice) => {
              this.#meetings = choice;
              this.requestUpdate();
            })
          : results(state, store, view, more, {
              mostCards: CARDS_AT_STEP[this.#steps.step],
              showMore: () => void this.#showMore(store),
              map: { isShown: this.#isMapShown, toggle: toggleMap },
            })
      }`;
  }

  /** What stands in place of the search: the details of one resource, or the person's own list. */
  #above(
    state: FinderState,
    store: FinderStore,
    view: FinderView,
    more: MoreParts,
  ): TemplateResult | undefined {
    if (state.open) return more.resourceDetail(state.open, view, () => void this.#closeResource(store));
    if (state.page !== 'list') return undefined;
    const update = (takeAway: TakeAwayState): void => {
      this.#takeAway = takeAway;
      this.requestUpdate();
    };
    return more.listPage(store, view, { state: this.#takeAway, update, lists: this.#lists }, () => {
      void store.showPage('results');
      void this.#focus('.to-list');
    });
  }

  /** What had the focus can go with a press on it, such as a choice that is taken off: the focus then goes to the count. */
  protected override update(changed: PropertyValues): void {
    const held = this.shadowRoot?.activeElement;
    super.update(changed);
    if (held?.isConnected === false)
      void this.updateComplete.then(() => this.shadowRoot?.activeElement ?? focusNext(this.renderRoot));
  }

  protected override updated(): void {
    const state = this.#store?.state.value;
    if (!state?.outcome || state.status.kind !== 'ready' || this.#announced === state.outcome) return;
    this.#announced = state.outcome;
    this.dispatchEvent(new CairnFinderResultsEvent(state.outcome.total, state.outcome.hits.length));
    whenIdle(() => void this.#loadMore());
  }

  async #openResource(hit: SearchHit): Promise<void> {
    await this.#ifMore(async () => {
      this.#cameFrom = `[data-id="${CSS.escape(hit.resource.id)}"] .open`;
      this.#alsoHere = [];
      this.#store?.openResource(hit);
      if (this.links) writeLink(hit.resource.id);
      void this.#findAlsoHere(hit);
      await this.#focus('#detail-heading');
      this.dispatchEvent(new CairnFinderOpenEvent(hit.resource.id));
    });
  }

  async #findAlsoHere(hit: SearchHit): Promise<void> {
    const found = (await this.#store?.findAlsoHere(hit.resource)) ?? [];
    if (this.#store?.state.value.open !== hit) return;
    this.#alsoHere = found;
    this.requestUpdate();
  }

  /** Gives the focus back to the card that it came from. */
  async #closeResource(store: FinderStore): Promise<void> {
    store.closeResource();
    if (this.links) writeLink(undefined);
    await this.#focus(this.#cameFrom);
  }

  /** Goes to the first of the places that came: whoever has no mouse reads on from there. */
  async #showMore(store: FinderStore): Promise<void> {
    const shown = store.state.value.outcome?.hits.length ?? 0;
    await store.showMore();
    await this.#focus(`.cards > :nth-child(${shown + 1}) .open`);
  }

  async #showList(store: FinderStore): Promise<void> {
    await this.#ifMore(async () => {
      void store.showPage('list');
      await this.#focus('#list-heading');
    });
  }

  /** Does what needs the later parts, or says that they did not come. */
  async #ifMore(act: () => unknown): Promise<void> {
    this.#amiss = (await this.#loadMore()) ? undefined : 'partMissing';
    if (this.#amiss) this.requestUpdate();
    else await act();
  }

  /** Brings the later parts and their styles; false when they cannot be reached now. */
  async #loadMore(): Promise<boolean> {
    if (this.#more) return true;
    const loaded = await loadMore();
    if (!loaded.ok) return false;
    this.#more = loaded.value;
    void this.#more.renewKept(this.#lists);
    if (this.renderRoot instanceof ShadowRoot)
      adoptStyles(this.renderRoot, [...CairnFinder.elementStyles, loaded.value.moreStyles]);
    this.requestUpdate();
    return true;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    focusSeen(this.renderRoot, selector);
  }
}
