import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { fail, type Result } from '@cairn/domain';
import { finderMessages, LOCALE_NAMES, LOCALES } from '@cairn/i18n';
import { createFinderStore, type FinderStore, type SearchPort } from '@cairn/state';
import { LocaleController } from '../internal/locale-controller.ts';
import { SignalController } from '../internal/signal-controller.ts';
import { controls } from '../theme/controls.styles.ts';
import { frame } from '../theme/frame.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { connectPacks } from './connect-packs.ts';
import { CairnFinderOpenEvent, CairnFinderResultsEvent } from './events.ts';
import { cardStyles } from './card.styles.ts';
import { finderStyles } from './finder.styles.ts';
import { loadMore, type MoreParts } from './load-more.ts';
import { results } from './results.ts';
import { searchForm } from './search-form.ts';
import type { FinderView } from './view.ts';

/**
 * Finds help in one list of resources, on the person's own device. Needs `cairn-crisis`, which its
 * `define.ts` registers too.
 *
 * @element cairn-finder
 * @attr {string} src - Address of the pack, the folder that `cairn pack build` wrote; several with spaces between.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @attr {string} heading - Title of the widget in place of "Find help".
 * @slot - What people see when the script does not run: crisis lines and a phone list.
 * @csspart finder - The whole widget.
 * @csspart search - The words and the choices.
 * @csspart results - The count and the cards.
 * @csspart card - One result.
 * @csspart detail - Everything about one resource.
 * @fires {CairnFinderResultsEvent} cairn-finder-results - Counts of the outcome on screen.
 * @fires {CairnFinderOpenEvent} cairn-finder-open - Id of the resource whose details were opened.
 */
export class CairnFinder extends LitElement {
  static override properties = {
    src: { type: String },
    locale: { type: String },
    heading: { type: String },
    connect: { attribute: false },
  };
  static override styles = [tokens, frame, controls, finderStyles, cardStyles];

  declare src: string | null;
  declare locale: string | null;
  declare heading: string | null;
  /** Opens the search engine in place of the pack at `src`; for apps that have one already. */
  declare connect: ((abort: AbortSignal) => Promise<Result<SearchPort>>) | undefined;

  readonly #language = new LocaleController(this, finderMessages);
  readonly #signals = new SignalController(this);
  #store: FinderStore | undefined;
  #life: AbortController | undefined;
  #announced: unknown;
  #more: MoreParts | undefined;

  constructor() {
    super();
    this.src = null;
    this.locale = null;
    this.heading = null;
    this.connect = undefined;
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
    if (!this.#store || changed.has('src') || changed.has('connect')) this.#begin();
  }

  /** Opens the list; what was being looked for stays. */
  #begin(): void {
    this.#life?.abort();
    const life = new AbortController();
    this.#life = life;
    const store = createFinderStore({
      connect: (abort) => this.#open(abort),
      now: () => Date.now(),
      isOnline: () => navigator.onLine,
      abort: life.signal,
      ...(this.#store ? { first: this.#store.state.value } : {}),
    });
    this.#store = store;
    this.#signals.watch(store.state);
    void store.start();
  }

  #open(abort: AbortSignal): Promise<Result<SearchPort>> {
    if (this.connect) return this.connect(abort);
    if (!this.src?.trim())
      return Promise.resolve(fail({ code: 'no-source', message: 'The element has no src attribute.' }));
    const urls = this.src
      .trim()
      .split(/\s+/)
      .map((url) => new URL(url, this.ownerDocument.baseURI).href);
    return connectPacks(urls, abort);
  }

  override render(): TemplateResult {
    const { locale } = this.#language;
    return html`<div class="frame" lang=${locale}>
      <section class="finder" part="finder" aria-labelledby="heading">
        ${this.#header()}
        <cairn-crisis compact locale=${locale} theme=${this.getAttribute('theme') ?? 'auto'}></cairn-crisis>
        ${this.#store ? this.#body(this.#store) : ''}
      </section>
    </div>`;
  }

  #header(): TemplateResult {
    const { t, locale } = this.#language;
    return html`<div class="header">
      <div>
        <h2 id="heading">${this.heading ?? t('heading')}</h2>
        <p class="intro">${t('intro')}</p>
      </div>
      <div class="languages" role="group" aria-label=${t('language')}>
        ${LOCALES.map(
          (other) =>
            html`<button
              type="button"
              lang=${other}
              aria-pressed=${other === locale}
              @click=${() => this.#language.choose(other)}
            >
              ${LOCALE_NAMES[other]}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #body(store: FinderStore): TemplateResult {
    const state = store.state.value;
    const view: FinderView = { t: this.#language.t, locale: this.#language.locale, nowMs: Date.now() };
    const open = state.outcome?.hits.find((hit) => hit.resource.id === state.openId);
    return html`<div class="list" ?hidden=${open !== undefined}>
        ${searchForm(state, store, view)} ${results(state, store, view, (id) => this.#openResource(id))}
      </div>
      ${open && this.#more ? this.#more.resourceDetail(open, view, () => void this.#closeResource()) : ''}`;
  }

  protected override updated(): void {
    const state = this.#store?.state.value;
    if (!state?.outcome || state.status.kind !== 'ready' || this.#announced === state.outcome) return;
    this.#announced = state.outcome;
    this.dispatchEvent(new CairnFinderResultsEvent(state.outcome.total, state.outcome.hits.length));
    whenIdle(() => void this.#loadMore());
  }

  async #openResource(id: string): Promise<void> {
    if (!(await this.#loadMore())) return;
    this.#store?.openResource(id);
    await this.updateComplete;
    this.#find('#detail-heading')?.focus();
    this.dispatchEvent(new CairnFinderOpenEvent(id));
  }

  /** Brings the later parts and their styles; false when they cannot be reached now. */
  async #loadMore(): Promise<boolean> {
    if (this.#more) return true;
    const loaded = await loadMore();
    if (!loaded.ok) return false;
    this.#more = loaded.value;
    adoptStyles(this.renderRoot as ShadowRoot, [...CairnFinder.elementStyles, loaded.value.detailStyles]);
    return true;
  }

  /** Gives the focus back to the card that it came from. */
  async #closeResource(): Promise<void> {
    const id = this.#store?.state.value.openId ?? '';
    this.#store?.closeResource();
    await this.updateComplete;
    this.#find(`[data-id="${CSS.escape(id)}"] .open`)?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** After the first results nothing waits for the later parts, and from then on they are there without a network. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task, 200);
}
