import { css, html, type TemplateResult } from 'lit';
import { LOCALE_NAMES, LOCALES, type Locale } from '@cairn/i18n';

/** One button for each language, in that language. */
export function languageSwitch(
  locale: Locale,
  label: string,
  choose: (locale: Locale) => void,
): TemplateResult {
  return html`<div class="languages" role="group" aria-label=${label}>
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
  </div>`;
}

export const languageSwitchStyles = css`
  .languages {
    /* The journey shows one for all of its parts. */
    display: var(--cairn-own-languages, flex);
    gap: 4px;
    margin-inline-start: -12px;
  }

  .languages button {
    min-block-size: 48px;
    padding: 4px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--pine);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .languages button[aria-pressed='true'] {
    font-weight: 700;
    color: var(--ink);
    text-decoration: none;
    box-shadow: inset 0 -3px 0 var(--clay);
    border-radius: 0;
  }

  @media (forced-colors: active) {
    .languages button[aria-pressed='true'] {
      border: 4px solid Highlight;
    }
  }

  @media print {
    .languages {
      display: none;
    }
  }
`;
