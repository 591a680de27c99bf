import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { journeyMessages } from '@cairn/i18n/plan';
import { canDigest, readJourneyFile, sha256Hex, writeJourneyFile } from '@cairn/state/plan';
import { leavePage } from '../assessment/leave.ts';
import { offsetTime } from '../assessment/offset-time.ts';
import { languageSwitch } from '../elements/language-switch.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { readJsonFile } from '../internal/read-json-file.ts';
import { saveFile } from '../more/save-file.ts';
import { CairnPlanChangeEvent } from '../plan/events.ts';
import type { CairnProfileFindEvent, CairnProfilePlanEvent } from '../profile/events.ts';
import { fileButton } from '../theme/file-button.styles.ts';
import { base } from '../theme/base.styles.ts';
import type { AssessmentElement, FinderElement, PlanElement, ProfileElement } from './elements.ts';
import { home } from './home.ts';
import { journeyStyles } from './journey.styles.ts';
import { bringPart, PARTS, type JourneyPart } from './parts.ts';

/**
 * Strengths, finder and plan as one calm way: each part by choice, in one document, without entries in the
 * browser's history. Needs `cairn-crisis` and `cairn-finder`, which its `define.ts` registers too.
 *
 * @element cairn-journey
 * @attr {string} check-in - Address of the Questionnaire (JSON), on the page's own origin.
 * @attr {string} pathways - Address of the file that leads from areas to kinds of support and needs.
 * @attr {string} hope - Address of the file that says what usually gets better when.
 * @attr {string} packs - Addresses of the packs for the finder, with spaces between.
 * @attr {'on'} exit - Shows "Leave this site fast".
 * @attr {string} exit-to - Where leaving leads. Without it a weather page.
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @slot - What people see when the script does not run: crisis lines and a phone list.
 * @csspart journey - The whole widget.
 */
export class CairnJourney extends LitElement {
  static override properties = {
    checkIn: { type: String, attribute: 'check-in' },
    pathways: { type: String },
    hope: { type: String },
    packs: { type: String },
    exit: { type: String },
    exitTo: { type: String, attribute: 'exit-to' },
    locale: { type: String },
    leave: { attribute: false },
  };
  static override styles = [base, fileButton, journeyStyles];

  declare checkIn: string | null;
  declare pathways: string | null;
  declare hope: string | null;
  declare packs: string | null;
  declare exit: string | null;
  declare exitTo: string | null;
  declare locale: string | null;
  /** What leaving does once everything is wiped; for apps that close a panel. */
  declare leave: (() => void) | undefined;

  readonly #language = new LocaleController(this, journeyMessages);
  #at: JourneyPart | 'home' = 'home';
  readonly #opened = new Set<JourneyPart>();
  #isMissing = false;
  #isCheckInDone = false;
  #goals = 0;
  #message = '';
  #life: AbortController | undefined;

  constructor() {
    super();
    this.checkIn = null;
    this.pathways = null;
    this.hope = null;
    this.packs = null;
    this.exit = null;
    this.exitTo = null;
    this.locale = null;
    this.leave = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const life = new AbortController();
    this.#life = life;
    // Coming back to a page that the browser kept shows the first page, and nothing that was written.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#go('home'), {
      signal: life.signal,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  /** Forgets everything in every part. */
  wipe(): void {
    this.#assessment?.wipe();
    this.#part<ProfileElement>('profile')?.wipe();
    this.#plan?.wipe();
    this.#opened.clear();
    this.#isCheckInDone = false;
    this.#goals = 0;
    this.#message = '';
    this.#at = 'home';
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { t, locale } = this.#language;
    const isHome = this.#at === 'home';
    const theme = this.getAttribute('theme') ?? 'auto';
    return html`<div class="frame" lang=${locale}>
      <section
        class=${isHome ? 'journey shell' : 'journey shell inside'}
        part="journey"
        aria-labelledby="heading"
      >
        <div class="header">
          <h2 id="heading" tabindex="-1">${t('heading')}</h2>
          ${languageSwitch(locale, t('language'), (other) => this.#language.choose(other))}
        </div>
        <div class="safety">
          <cairn-crisis
            compact
            locale=${locale}
            theme=${theme}
            .layout=${isHome ? null : 'panel'}
          ></cairn-crisis>
          ${
            this.exit === 'on'
              ? html`<button type="button" class="button quiet leave" @click=${() => this.#leaveNow()}>
                  ${t('leave')}
                </button>`
              : nothing
          }
        </div>
        ${isHome ? html`<p class="intro">${t('intro')} ${t('promise')}</p>` : this.#nav()}
        ${
          isHome
            ? home({
                t,
                opened: this.#opened,
                isCheckInDone: this.#isCheckInDone,
                goals: this.#goals,
                message: this.#message,
                go: (part) => void this.#go(part),
                saveFile: () => void this.#saveFile(),
                openFile: (file) => void this.#openFile(file),
              })
            : nothing
        }
        <div @cairn-language=${(event: Event) => this.#follow(event)}>
          ${PARTS.map((part) =>
            this.#opened.has(part)
              ? html`<div class="part" data-part=${part} ?hidden=${this.#at !== part}>
                  ${this.#widget(part, locale, theme)}
                </div>`
              : nothing,
          )}
        </div>
        ${this.#isMissing ? this.#missing() : this.#next()}
      </section>
    </div>`;
  }

  #nav(): TemplateResult {
    const { t } = this.#language;
    return html`<nav aria-label=${t('parts')}>
      <ul class="stones">
        ${(['home', ...PARTS] as const).map(
          (part) =>
            html`<li>
              <button
                type="button"
                class="button plain"
                aria-current=${this.#at === part ? 'step' : 'false'}
                @click=${() => void this.#go(part)}
              >
                ${t(part)}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #widget(part: JourneyPart, locale: string, theme: string): TemplateResult {
    switch (part) {
      case 'strengths':
        return html`<cairn-assessment
            id="check-in"
            .src=${this.checkIn}
            locale=${locale}
            theme=${theme}
            @cairn-assessment-end=${() => this.#setCheckInDone(true)}
            @cairn-assessment-erase=${() => this.#setCheckInDone(false)}
          ></cairn-assessment>
          <cairn-profile
            for="check-in"
            .pathways=${this.pathways}
            .hope=${this.hope}
            locale=${locale}
            theme=${theme}
            ?hidden=${!this.#isCheckInDone}
            @cairn-profile-find=${(event: CairnProfileFindEvent) => void this.#find(event)}
            @cairn-profile-plan=${(event: CairnProfilePlanEvent) => void this.#toPlan(event)}
          ></cairn-profile>`;
      case 'help':
        return html`<cairn-finder
          id="help"
          .src=${this.packs}
          locale=${locale}
          theme=${theme}
        ></cairn-finder>`;
      case 'plan':
        return html`<cairn-plan
          finder="help"
          locale=${locale}
          theme=${theme}
          @cairn-plan-change=${({ goals }: CairnPlanChangeEvent) => {
            this.#goals = goals;
            this.requestUpdate();
          }}
          @cairn-plan-look=${() => void this.#go('help')}
        ></cairn-plan>`;
    }
  }

  #next(): TemplateResult | typeof nothing {
    const { t } = this.#language;
    const next = this.#at === 'home' ? undefined : PARTS[PARTS.indexOf(this.#at) + 1];
    if (!next) return nothing;
    return html`<div class="moves next">
      <button type="button" class="button quiet" @click=${() => void this.#go(next)}>
        ${t('next', { part: t(next) })}
      </button>
    </div>`;
  }

  #missing(): TemplateResult {
    const { t } = this.#language;
    const part = this.#at;
    return html`<div class="note" role="status">
      <p>${t('missing')}</p>
      <button type="button" class="button quiet" @click=${() => void this.#go(part)}>${t('tryAgain')}</button>
    </div>`;
  }

  /** Shows a part, brings what it needs, and takes the focus there. Nothing goes into the browser's history. */
  async #go(part: JourneyPart | 'home'): Promise<void> {
    this.#at = part;
    this.#isMissing = false;
    if (part !== 'home') this.#opened.add(part);
    this.requestUpdate();
    if (part !== 'home') {
      this.#isMissing = !(await bringPart(part)).ok;
      this.requestUpdate();
    }
    await this.updateComplete;
    if (this.#at !== part) return;
    this.#shown(part)?.focus();
    this.scrollIntoView({ block: 'start' });
  }

  #shown(part: JourneyPart | 'home'): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(
      part === 'home' ? '#heading' : 'nav [aria-current="step"]',
    );
  }

  async #find({ supportTypes, needs }: CairnProfileFindEvent): Promise<void> {
    await this.#go('help');
    const finder = this.#part<FinderElement>('finder');
    await finder?.updateComplete;
    await finder?.look({ supportTypes, needs });
  }

  async #toPlan({ areas }: CairnProfilePlanEvent): Promise<void> {
    await this.#go('plan');
    const plan = this.#plan;
    if (plan) plan.areas = areas.join(' ');
  }

  #setCheckInDone(isDone: boolean): void {
    this.#isCheckInDone = isDone;
    this.requestUpdate();
  }

  async #saveFile(): Promise<void> {
    const { t } = this.#language;
    const [checkIn, plan] = [this.#assessment?.response, await this.#plan?.file()];
    const content = {
      ...(checkIn === undefined ? {} : { checkIn }),
      ...(plan?.ok ? { plan: plan.value } : {}),
    };
    if (Object.keys(content).length === 0) return this.#say(t('nothing'));
    if (!canDigest()) return this.#say(t('noFiles'));
    const file = await writeJourneyFile(content, offsetTime(new Date()), sha256Hex);
    saveFile('my-way.json', 'application/json', JSON.stringify(file, null, 2));
    this.#say(t('saved'));
  }

  /** The parts read what is theirs; the plan shows it first and waits for a yes. */
  async #openFile(file: File): Promise<void> {
    const { t } = this.#language;
    if (!canDigest()) return this.#say(t('noFiles'));
    const read = await readJourneyFile(await readJsonFile(file), sha256Hex);
    if (!read.ok) return this.#say(t(read.problem.code === 'checksum-differs' ? 'damaged' : 'notOurs'));
    const { checkIn, plan } = read.value;
    if (checkIn !== undefined) {
      await this.#go('strengths');
      await this.#assessment?.updateComplete;
      await this.#assessment?.takeUp(checkIn);
    }
    if (plan !== undefined) {
      await this.#go('plan');
      await this.#plan?.updateComplete;
      await this.#plan?.offer(plan);
    }
    this.#say(t('opened'));
  }

  #say(message: string): void {
    this.#message = message;
    this.requestUpdate();
  }

  /** A language chosen in one part holds for all. */
  #follow({ target }: Event): void {
    const chosen = target instanceof HTMLElement && 'locale' in target ? target.locale : undefined;
    if (typeof chosen === 'string') this.locale = chosen;
  }

  #leaveNow(): void {
    this.wipe();
    if (this.leave) this.leave();
    else leavePage(this.ownerDocument, this.exitTo);
  }

  get #assessment(): AssessmentElement | undefined {
    return this.#part<AssessmentElement>('assessment');
  }

  get #plan(): PlanElement | undefined {
    return this.#part<PlanElement>('plan');
  }

  #part<E extends HTMLElement>(name: string): E | undefined {
    return this.renderRoot.querySelector<E>(`cairn-${name}:defined`) ?? undefined;
  }
}
