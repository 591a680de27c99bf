import { html, type TemplateResult } from 'lit';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

/** Offered only where the page brought a place for unfinished answers, and off until chosen. */
export function keepChoice(view: AssessmentView): TemplateResult {
  const { state, store } = view;
  const t = laterWords(view);
  return html`<div class="keep">
    <label class="choice" for="keep"
      ><input
        id="keep"
        type="checkbox"
        .checked=${state.keeping !== 'off'}
        @change=${(event: Event) => void store.keepAnswers((event.target as HTMLInputElement).checked)}
      /><span>${t('keep')}</span></label
    >
    <p class="hint" role="status">${t(state.keeping === 'trouble' ? 'keepTrouble' : 'keepNote')}</p>
  </div>`;
}
