import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { crisisMessages, formatMonth, type Locale } from '@cairn/i18n';
import { sign, type SignName } from '../elements/signs.ts';
import { LocaleController } from '../internal/locale-controller.ts';
import { controls } from '../theme/controls.styles.ts';
import { frame } from '../theme/frame.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { crisisData, waysFor, type CrisisLine, type CrisisWay } from './crisis-lines.ts';
import { crisisStyles } from './crisis.styles.ts';

const signs: Readonly<Record<CrisisWay['mode'], SignName>> = {
  call: 'phone',
  text: 'text',
  chat: 'speech',
  tty: 'phone',
};

/**
 * The crisis lines that work across the country, on screen without a click, without a network and without
 * a list. They travel inside the script.
 *
 * @element cairn-crisis
 * @attr {string} locale - `en` or `es`. Without it the nearest `lang` decides, then the browser.
 * @attr {'light'|'dark'} theme - Without it the person's own setting decides.
 * @attr {boolean} compact - Only 911 and 988 in one row; the other lines are one click away.
 * @attr {'panel'} layout - For an app of one narrow column: two rows, without signs.
 * @slot - What people see when the script does not run: write the lines there too.
 * @csspart box - The box around the lines.
 */
export class CairnCrisis extends LitElement {
  static override properties = {
    locale: { type: String },
    compact: { type: Boolean },
    layout: { type: String, reflect: true },
  };
  static override styles = [tokens, frame, controls, crisisStyles];

  declare locale: string | null;
  declare compact: boolean;
  declare layout: 'panel' | null;

  readonly #language = new LocaleController(this, crisisMessages);
  #life: AbortController | undefined;
  #isMoreDrawn = false;

  constructor() {
    super();
    this.locale = null;
    this.compact = false;
    this.layout = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    // Paper shows every line.
    window.addEventListener('beforeprint', () => this.#drawMore(), { signal: this.#life.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  override render(): TemplateResult {
    const { t, locale } = this.#language;
    const inView = crisisData.lines
      .filter(({ tier }) => tier === 'first')
      .slice(0, this.compact ? 2 : undefined);
    const more = crisisData.lines.filter((line) => !inView.includes(line));
    return html`
      <div class="frame" lang=${locale}>
        <section class=${this.compact ? 'box compact' : 'box'} part="box" aria-labelledby="heading">
          <h2 id="heading">${t('heading')}</h2>
          ${this.#lines(inView, locale, this.compact)}
          <details @toggle=${() => this.#drawMore()}>
            <summary>${t(this.layout === 'panel' ? 'moreLinesShort' : 'moreLines')}</summary>
            ${
              this.#isMoreDrawn
                ? html`${this.#lines(more, locale, false)}
                    <p class="old">${t('old', { month: formatMonth(crisisData.verifiedOn, locale) })}</p>`
                : nothing
            }
          </details>
        </section>
      </div>
    `;
  }

  /** The further lines cost a slow phone nothing until somebody asks for them. Drawn at once: printing does not wait. */
  #drawMore(): void {
    if (this.#isMoreDrawn) return;
    this.#isMoreDrawn = true;
    this.requestUpdate();
    this.performUpdate();
  }

  #lines(lines: readonly CrisisLine[], locale: Locale, isBrief: boolean): TemplateResult {
    return html`<ul class=${isBrief ? 'lines brief' : 'lines'}>
      ${lines.map(
        (line) =>
          html`<li class="line">
            ${
              isBrief
                ? nothing
                : html`<p class="name">${line.name[locale]}</p>
                    <p class="says">${line.line[locale]}</p>`
            }
            <ul class="ways">
              ${waysFor(line, locale).map((way) => html`<li>${this.#way(line, way, locale)}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>`;
  }

  #way(line: CrisisLine, way: CrisisWay, locale: Locale): TemplateResult {
    const { t } = this.#language;
    const isPage = way.href.startsWith('https:');
    const note = way.note?.[locale];
    return html`<a
      class="way"
      href=${way.href}
      target=${isPage ? '_blank' : nothing}
      rel=${isPage ? 'noreferrer' : nothing}
      >${sign(signs[way.mode])}<span>${t(way.mode, { value: way.value })}</span>${
        note ? html`<span class="note">${note}</span>` : nothing
      }<span class="visually-hidden">, ${line.name[locale]}${isPage ? `, ${t('newTab')}` : ''}</span></a
    >`;
  }
}
