import { html, type TemplateResult } from 'lit';
import { isDeed, type DeedMessage, type PlanMessage } from '@cairn/i18n/plan';
import type { Translate } from '@cairn/i18n';
import type { PlanNotice } from '@cairn/state/plan';
import type { PlanView } from './view.ts';

/** Says what was just done, beside the way back. Stays in view under the plan. */
export function undoBar(view: PlanView): TemplateResult {
  const { t, deed, state, store } = view;
  return html`<div class="undo-bar" ?hidden=${!state.canUndo && !state.canRedo && !state.notice}>
    <p role="status">${state.notice ? noticeWords(state.notice, t, deed) : ''}</p>
    <div class="undo-buttons">
      ${turn(state.canUndo, t('undo'), () => store.undo())}
      ${turn(state.canRedo, t('redo'), () => store.redo())}
    </div>
  </div>`;
}

export function noticeWords(
  notice: PlanNotice,
  t: Translate<PlanMessage>,
  deed: Translate<DeedMessage>,
): string {
  switch (notice.kind) {
    case 'done':
      return [deed(notice.what), notice.leftOut ? t('leftOut', { count: notice.leftOut }) : '']
        .join(' ')
        .trim();
    case 'undone':
    case 'redone':
      return t(notice.kind, { what: deed(notice.what) });
    case 'refused':
      return deed(isDeed(notice.code) ? notice.code : 'not-there');
  }
}

/** Both stay where they are, so that the focus is not lost at either end. */
function turn(isPossible: boolean, word: string, press: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button quiet"
    aria-disabled=${!isPossible}
    @click=${() => isPossible && press()}
  >
    ${word}
  </button>`;
}
