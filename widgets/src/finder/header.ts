import { html, type TemplateResult } from 'lit';
import type { FinderMessage, Locale, Translate } from '@cairn/i18n';
import { languageSwitch } from '../elements/language-switch.ts';

/** Title, one sentence, and the switch between languages. */
export function header(
  heading: string | null,
  locale: Locale,
  t: Translate<FinderMessage>,
  choose: (locale: Locale) => void,
): TemplateResult {
  return html`<div class="header">
    <div>
      <h2 id="heading" tabindex="-1">${heading ?? t('heading')}</h2>
      <p class="intro">${t('intro')}</p>
    </div>
    ${languageSwitch(locale, t('language'), choose)}
  </div>`;
}

/** Quiet, always in the same place, and there before anything else can be pressed. */
export function crisisLines(
  finder: { readonly layout: 'panel' | null; getAttribute(name: string): string | null },
  locale: Locale,
): TemplateResult {
  return html`<cairn-crisis
    compact
    locale=${locale}
    theme=${finder.getAttribute('theme') ?? 'auto'}
    .layout=${finder.layout}
  ></cairn-crisis>`;
}
