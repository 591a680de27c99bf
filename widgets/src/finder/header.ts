import { html, type TemplateResult } from 'lit';
import { LOCALE_NAMES, LOCALES, type FinderMessage, type Locale, type Translate } from '@cairn/i18n';

/** Title, one sentence, and the switch between languages, each named by itself. */
export function header(
  heading: string | null,
  locale: Locale,
  t: Translate<FinderMessage>,
  choose: (locale: Locale) => void,
): TemplateResult {
  return html`<div class="header">
    <div>
      <h2 id="heading">${heading ?? t('heading')}</h2>
      <p class="intro">${t('intro')}</p>
    </div>
    <div class="languages" role="group" aria-label=${t('language')}>
      ${LOCALES.map(
        (other) =>
          html`<button
            type="button"
            lang=${other}
            aria-pressed=${other === locale}
            @click=${() => choose(other)}
          >
            ${LOCALE_NAMES[other]}
          </button>`,
      )}
    </div>
  </div>`;
}
