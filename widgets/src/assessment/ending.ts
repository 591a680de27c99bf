import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentMessage } from '@cairn/i18n/assessment';
import type { Translate } from '@cairn/i18n';
import type { AssessmentStore } from '@cairn/state/assessment';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { gapList } from './gaps.ts';
import { keepChoice } from './intro.ts';
import { HERE } from './question.ts';
import type { AssessmentView } from './view.ts';

export interface EndingParts {
  readonly canKeep: boolean;
  readonly printFilled: () => void;
  readonly saveFile: () => void;
  /** Where a `<cairn-profile for="…">` waits on the page. */
  readonly seeStrengths: (() => void) | undefined;
}

export function doneScreen(view: AssessmentView, parts: EndingParts): TemplateResult {
  const { t, store, state } = view;
  const isOpen = state.screen.kind === 'done' && state.screen.status === 'in-progress';
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('doneHeading')}</h3>
    <p class="words">${t('doneText')}</p>
    ${isOpen ? html`<p class="words">${t('doneOpen')}</p>` : nothing}
    <div class="moves">
      ${
        parts.seeStrengths
          ? html`<button type="button" class="button" @click=${parts.seeStrengths}>
              ${t('seeStrengths')}
            </button>`
          : nothing
      }
      <button type="button" class="button quiet" @click=${parts.printFilled}>${t('printFilled')}</button>
      <button type="button" class="button quiet" @click=${parts.saveFile}>${t('saveFile')}</button>
    </div>
    ${keepChoice(view, parts.canKeep)}
    <div class="moves">
      <button type="button" class="button plain" @click=${() => store.back()}>${t('goBack')}</button>
      <button type="button" class="button plain" @click=${() => store.startOver()}>${t('startOver')}</button>
    </div>`;
}

export function pausedScreen(view: AssessmentView, parts: EndingParts): TemplateResult {
  const { t, store } = view;
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('pausedHeading')}</h3>
    <p class="words">${t('pausedText')}</p>
    <div class="moves">
      <button type="button" class="button" @click=${() => store.resume()}>${t('resume')}</button>
      <button type="button" class="button quiet" @click=${parts.saveFile}>${t('saveFile')}</button>
    </div>
    ${keepChoice(view, parts.canKeep)}`;
}

export function refusedScreen(view: AssessmentView): TemplateResult {
  return html`<h3 id=${HERE} tabindex="-1">${view.t('refusedHeading')}</h3>
    <p class="words">${view.t('refusedText')}</p>
    ${gapList(view)}`;
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
