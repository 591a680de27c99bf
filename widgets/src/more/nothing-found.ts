import { html, nothing, type TemplateResult } from 'lit';
import { choicesMessages, createTranslator } from '@cairn/i18n';
import type { FinderState, FinderStore } from '@cairn/state';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import type { FinderView } from '../finder/view.ts';

/** What to try next when nothing is found. */
export function nothingFound(state: FinderState, store: FinderStore, { locale }: FinderView): TemplateResult {
  const c = createTranslator(choicesMessages, locale);
  const hasFilters = Object.keys(state.filters).length > 0;
  const isNarrowed = hasFilters || state.text.trim() !== '' || state.leftOut.length > 0;
  const call = c('emptyCall');
  if (!isNarrowed)
    return html`<div class="state">
      ${cairnDrawing()}
      <h4>${c('emptyList')}</h4>
      <p>${call}</p>
    </div>`;
  return html`<div class="state">
    ${cairnDrawing()}
    <h4>${c('emptyHeading')}</h4>
    <p>${c('emptyText')}</p>
    <ul class="dots">
      <li>${c('emptyWords')}</li>
      ${hasFilters ? html`<li>${c('emptyFilters')}</li>` : nothing}
      <li>${call}</li>
    </ul>
    <button type="button" class="button quiet" @click=${() => void store.clearAll()}>
      ${c('showEvery')}
    </button>
  </div>`;
}
