import { html, type TemplateResult } from 'lit';
import type { HandOffMessage } from '@cairn/i18n/plan';
import type { Translate } from '@cairn/i18n';
import type { HandOffCover } from '@cairn/interop/hand-off';

/** The notice of 42 CFR 2.32(a) and the scope of the consent, as they came with what was handed over. */
export function noticePart({ notice, scope }: HandOffCover, t: Translate<HandOffMessage>): TemplateResult {
  return html`<section class="came" aria-labelledby="h-notice">
    <h4 id="h-notice">${t('noticeCame')}</h4>
    <div lang="en">${notice.split('\n\n').map((each) => html`<p>${each}</p>`)}</div>
    <h4>${t('scopeCame')}</h4>
    ${scope.map((line) => html`<p dir="auto">${line}</p>`)}
  </section>`;
}
