import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentMessage } from '@cairn/i18n/assessment';
import type { Translate } from '@cairn/i18n';
import type { AssessmentStore } from '@cairn/state/assessment';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { HERE } from './here.ts';
import type { AssessmentView } from './view.ts';

/** A later page whose part is still on its way, or could not be reached. */
export function waitingScreen({ t }: AssessmentView, tryAgain: () => void): TemplateResult {
  return html`<h3 id=${HERE} tabindex="-1">${t('opening')}</h3>
    <div class="moves">
      <button type="button" class="button quiet" @click=${tryAgain}>${t('tryAgain')}</button>
    </div>`;
}

export function problemScreen(
  code: string,
  t: Translate<AssessmentMessage>,
  store: AssessmentStore,
): TemplateResult {
  const hasSource = code !== 'no-source';
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('problemHeading')}</h3>
    <p class="words">${t(hasSource ? 'problemText' : 'noSource')}</p>
    ${
      hasSource
        ? html`<div class="moves">
            <button type="button" class="button quiet" @click=${() => void store.open()}>
              ${t('tryAgain')}
            </button>
          </div>`
        : nothing
    }`;
}
