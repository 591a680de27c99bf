import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentMessage } from '@cairn/i18n/assessment';
import type { Translate } from '@cairn/i18n';
import type { AssessmentStore } from '@cairn/state/assessment';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { HERE } from './here.ts';
import type { LaterParts } from './later.ts';
import type { AssessmentView } from './view.ts';

/** Nothing of the person is in sight. */
export function pausedScreen({ t, store }: AssessmentView): TemplateResult {
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('pausedHeading')}</h3>
    <p class="words">${t('pausedText')}</p>
    <div class="moves">
      <button type="button" class="button" @click=${() => store.resume()}>${t('resume')}</button>
    </div>`;
}

/** A later page whose part is still on its way, or could not be reached. */
export function waitingScreen({ t }: AssessmentView, tryAgain: () => void): TemplateResult {
  return html`<h3 id=${HERE} tabindex="-1">${t('opening')}</h3>
    <div class="moves">
      <button type="button" class="button quiet" @click=${tryAgain}>${t('tryAgain')}</button>
    </div>`;
}

/** Names everything that cannot be shown; by its bare codes while the words for them are not there. */
export function refusedScreen(view: AssessmentView, later: LaterParts | undefined): TemplateResult {
  const { form, t } = view;
  return html`<h3 id=${HERE} tabindex="-1">${t('refusedHeading')}</h3>
    <p class="words">${t('refusedText')}</p>
    ${
      later
        ? later.gapList(view)
        : html`<ul>
            ${form.gaps.map(({ code, linkId, detail }) => html`<li>${linkId} ${code} ${detail}</li>`)}
          </ul>`
    }`;
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
