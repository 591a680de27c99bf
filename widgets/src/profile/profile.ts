import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fail, type Result } from '@cairn/domain';
import { parseQuestionnaire, type Form } from '@cairn/domain/instrument';
import { makeProfile, parsePathways, requestFor, type Pathway } from '@cairn/domain/profile';
import { profileMessages } from '@cairn/i18n/profile';
import { loadJson } from '../assessment/load-json.ts';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { languageSwitch } from '../elements/language-switch.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { readJsonFile } from '../internal/read-json-file.ts';
import { printAlone } from '../plan/print-paper.ts';
import { fileButton } from '../theme/file-button.styles.ts';
import { base } from '../theme/base.styles.ts';
import { areaTable } from './area-table.ts';
import { cairnPicture } from './cairn-picture.ts';
import { areasOverTime, scores } from './change-part.ts';
import { chosenAreas } from './chosen.ts';
import { CairnProfileFindEvent, CairnProfilePlanEvent } from './events.ts';
import { hopePart, readHope, type Hope } from './hope-part.ts';
import { outcomesPart } from './outcomes-part.ts';
import { profileStyles } from './profile.styles.ts';
import { inOrder, readReading, type Reading } from './readings.ts';
import { stonesStyles } from './stones.styles.ts';
import { strengths } from './strengths.ts';
import { makeProfileView, type ProfileView } from './view.ts';

/** What the profile asks of the assessment that it stands beside. */
interface Source extends HTMLElement {
  readonly form: Form | undefined;
  readonly response: unknown;
}

/** What it asks of a finder and of a plan. */
interface Finder extends HTMLElement {
  look(choices: { supportTypes: readonly string[]; needs: readonly string[] }): Promise<void>;
}
interface Plan extends HTMLElement {
  areas: string | null;
}

/**
 * Shows a person what they have: strengths first, in words and as a cairn, then what they chose to build.
 *
 * @element cairn-profile
 * @attr {string} for - Id of the `cairn-assessment` on the page whose answers it shows.
 * @attr {string} finder - Id of the `cairn-finder` that "Find help with this" fills in.
 * @attr {string} plan - Id of the `cairn-plan` that "Put it in my plan" leads to.
 * @attr {string} pathways - Address of the file that leads from areas to kinds of support and needs.
 * @attr {string} hope - Address of the file that says what usually gets better when.
 * @attr {number} spread - Standard deviation of the score in the own program, for the band of chance.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @csspart profile - The whole widget.
 * @fires {CairnProfileFindEvent} cairn-profile-find - Ids of what to look for. Heard on the element only.
 * @fires {CairnProfilePlanEvent} cairn-profile-plan - Ids of the areas for the plan. Heard on the element only.
 */
export class CairnProfile extends LitElement {
  static override properties = {
    for: { type: String },
    finder: { type: String },
    plan: { type: String },
    pathways: { type: String },
    hope: { type: String },
    spread: { type: Number },
    locale: { type: String },
    questionnaire: { attribute: false },
    responses: { attribute: false },
  };
  static override styles = [base, fileButton, profileStyles, stonesStyles];

  declare for: string | null;
  declare finder: string | null;
  declare plan: string | null;
  declare pathways: string | null;
  declare hope: string | null;
  declare spread: number | null;
  declare locale: string | null;
  /** The Questionnaire that `responses` answer, where there is no assessment on the page. */
  declare questionnaire: unknown;
  /** FHIR QuestionnaireResponses of one person, in any order. */
  declare responses: readonly unknown[];

  readonly #language = new LocaleController(this, profileMessages);
  #life: AbortController | undefined;
  #form: Form | undefined;
  #readings: readonly Reading[] = [];
  #pathways: readonly Pathway[] = [];
  #hope: Hope | undefined;
  #isVeiled = false;
  #fileIsOther = false;

  constructor() {
    super();
    this.for = null;
    this.finder = null;
    this.plan = null;
    this.pathways = null;
    this.hope = null;
    this.spread = null;
    this.locale = null;
    this.questionnaire = undefined;
    this.responses = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const life = new AbortController();
    this.#life = life;
    const { signal } = life;
    this.ownerDocument.addEventListener('cairn-assessment-end', (event) => this.#take(event.composedPath()), {
      signal,
    });
    this.ownerDocument.addEventListener(
      'cairn-assessment-erase',
      (event) => this.#forget(event.composedPath()),
      { signal },
    );
    // Coming back to a page that the browser kept must not show anything before the person asks for it.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#veil(true), { signal });
    if (this.hasUpdated) void this.#loadBeside(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  /** Takes the focus to its heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** Forgets everything that it shows. */
  wipe(): void {
    this.responses = [];
    this.#readings = [];
  }

  async #loadBeside(abort: AbortSignal): Promise<void> {
    const load = (address: string | null): Promise<Result<unknown>> =>
      address
        ? loadJson(address, this.ownerDocument.baseURI, abort)
        : Promise.resolve(fail({ code: 'none', message: '' }));
    const [pathways, hope] = await Promise.all([load(this.pathways), load(this.hope)]);
    const read = pathways.ok ? parsePathways(pathways.value) : undefined;
    this.#pathways = read?.ok ? read.value : [];
    this.#hope = hope.ok ? readHope(hope.value) : undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Not when it is connected: what was set before the element was defined is there from the first update on.
    if (this.#life && (changed.has('pathways') || changed.has('hope')))
      void this.#loadBeside(this.#life.signal);
    if (changed.has('questionnaire') && this.questionnaire !== undefined) {
      const parsed = parseQuestionnaire(this.questionnaire);
      this.#form = parsed.ok ? parsed.value : undefined;
    }
    if (changed.has('questionnaire') || changed.has('responses')) this.#readAll();
  }

  #readAll(): void {
    const form = this.#form;
    if (!form) return;
    const read = this.responses.map((response) => readReading(form, response));
    this.#readings = inOrder(read.flatMap((each) => (each.ok ? [each.value] : [])));
  }

  /** The assessment that this profile stands beside was finished. */
  #take(path: readonly EventTarget[]): void {
    const source = this.#sourceIn(path);
    if (!source?.form || source.response === undefined) return;
    const isOther = this.#form?.url !== source.form.url;
    this.#form = source.form;
    const kept = isOther ? [] : this.responses.filter((response) => response !== this.#own);
    this.#own = source.response;
    this.responses = [...kept, this.#own];
  }
  #own: unknown;

  #forget(path: readonly EventTarget[]): void {
    if (this.#sourceIn(path)) this.wipe();
  }

  #sourceIn(path: readonly EventTarget[]): Source | undefined {
    return path.find(
      (target): target is Source =>
        this.for !== null && target instanceof HTMLElement && target.id === this.for && 'response' in target,
    );
  }

  #veil(isVeiled: boolean): void {
    this.#isVeiled = isVeiled;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { t, locale } = this.#language;
    return html`<div class="frame" lang=${locale}>
      <section class="profile shell" part="profile" aria-labelledby="heading">
        <div class="header">
          <h2 id="heading" tabindex="-1">${t('heading')}</h2>
          ${languageSwitch(locale, t('language'), (other) => this.#language.choose(other))}
        </div>
        ${this.#body()}
      </section>
    </div>`;
  }

  #body(): TemplateResult {
    const { t, locale } = this.#language;
    const latest = this.#readings.at(-1);
    const form = this.#form;
    if (this.#isVeiled)
      return this.#quiet(
        t('veiled'),
        html`<button type="button" class="button" @click=${() => this.#veil(false)}>${t('unveil')}</button>`,
      );
    if (!form || !latest) return this.#quiet(t(this.responses.length > 0 ? 'problem' : 'waiting'), nothing);
    const profile = makeProfile(form, latest.valuesAt);
    const view = makeProfileView({ t, locale, form, readings: this.#readings, profile });
    return html`<p class="words">${t('intro')}</p>
      ${profile.areas.length > 0 ? this.#areas(view) : nothing} ${scores(view, this.spread ?? undefined)}
      ${areasOverTime(view)} ${outcomesPart(view)} ${this.#hope ? hopePart(this.#hope, view) : nothing}
      ${profile.areas.length > 0 ? areaTable(view) : nothing} ${this.#ways()}`;
  }

  #quiet(words: string, more: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="quiet-state">
      ${cairnDrawing()}
      <p>${words}</p>
      ${more}
    </div>`;
  }

  #areas(view: ProfileView): TemplateResult {
    return html`${strengths(view)} ${cairnPicture(view)}
    ${chosenAreas(view, { find: (areas) => void this.#find(areas), toPlan: (areas) => this.#toPlan(areas) })}`;
  }

  #ways(): TemplateResult {
    const { t } = this.#language;
    return html`<div class="ways">
      <button
        type="button"
        class="button quiet"
        @click=${() => void printAlone(this.renderRoot as ShadowRoot, t('heading'))}
      >
        ${t('print')}
      </button>
      <label class="button plain file"
        ><input
          id="file"
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => void this.#addFile(event.target as HTMLInputElement)}
        />${t('addEarlier')}</label
      >
      <p role="status">${this.#fileIsOther ? t('otherFile') : ''}</p>
    </div>`;
  }

  async #addFile({ files }: HTMLInputElement): Promise<void> {
    const [file] = files ?? [];
    const form = this.#form;
    if (!file || !form) return;
    const response = await readJsonFile(file);
    this.#fileIsOther = !readReading(form, response).ok;
    if (!this.#fileIsOther) this.responses = [...this.responses, response];
    this.requestUpdate();
  }

  async #find(areas: readonly string[]): Promise<void> {
    const { support, needs } = requestFor(areas, this.#pathways);
    this.dispatchEvent(new CairnProfileFindEvent(areas, support, needs));
    const finder = this.#beside<Finder>(this.finder);
    if (!finder) return;
    finder.scrollIntoView();
    await finder.look({ supportTypes: support, needs });
  }

  #toPlan(areas: readonly string[]): void {
    this.dispatchEvent(new CairnProfilePlanEvent(areas));
    const plan = this.#beside<Plan>(this.plan);
    if (!plan) return;
    plan.areas = areas.join(' ');
    plan.scrollIntoView();
    plan.focus();
  }

  #beside<E extends HTMLElement>(id: string | null): E | null {
    const root = this.getRootNode();
    const isTree = root instanceof Document || root instanceof ShadowRoot;
    return id && isTree ? root.querySelector<E>(`#${CSS.escape(id)}`) : null;
  }
}
