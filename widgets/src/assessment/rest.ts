import { html, type TemplateResult } from 'lit';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { gapList } from './gaps.ts';
import { HERE } from './here.ts';
import { laterWords } from './later-words.ts';
import type { ReadAloud } from './read-aloud.ts';
import type { AssessmentView } from './view.ts';

/** Under every page of questions, always in this order. */
export function tools(
  view: AssessmentView,
  voice: ReadAloud | undefined,
  page: () => ParentNode,
): TemplateResult {
  return html`<div class="tools">
    <button type="button" class="button plain" @click=${() => view.store.pause()}>
      ${laterWords(view)('pause')}
    </button>
    ${voice?.button(view.locale, view.language, page)}
    <p class="hint">${view.t('introWho')}</p>
  </div>`;
}

/** Nothing of the person is in sight. */
export function pausedScreen(view: AssessmentView): TemplateResult {
  const t = laterWords(view);
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('pausedHeading')}</h3>
    <p class="words">${t('pausedText')}</p>
    <div class="moves">
      <button type="button" class="button" @click=${() => view.store.resume()}>${t('resume')}</button>
    </div>`;
}

/** Names everything that stands in the way. */
export function refusedScreen(view: AssessmentView): TemplateResult {
  const t = laterWords(view);
  return html`<h3 id=${HERE} tabindex="-1">${t('refusedHeading')}</h3>
    <p class="words">${t('refusedText')}</p>
    ${gapList(view)}`;
}
