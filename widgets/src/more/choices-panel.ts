import { html, type TemplateResult } from 'lit';
import { createTranslator, choicesMessages } from '@cairn/i18n';
import type { FinderState, FinderStore } from '@cairn/state';
import type { FinderView } from '../finder/view.ts';
import { countMark, facet, FACETS } from './facet.ts';
import { sortChoice, whenChoice } from './when-choice.ts';
import { whereChoice } from './where-choice.ts';

/** Every way to narrow and to order what is found. What is chosen takes effect at once. */
export function choicesPanel(state: FinderState, store: FinderStore, view: FinderView): TemplateResult {
  const c = createTranslator(choicesMessages, view.locale);
  const onAge = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const age = event.target.valueAsNumber;
    void store.setFilters({ age: Number.isInteger(age) && age >= 0 && age < 130 ? age : undefined });
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') fold(event, store, '.toolbar [aria-expanded]');
  };
  return html`<section class="choices" aria-labelledby="choices-heading" @keydown=${onKeydown}>
    <h3 id="choices-heading">${c('heading')}</h3>
    <div class="choice-groups">
      ${whenChoice(state, store, view, c)} ${whereChoice(state, store, c)} ${sortChoice(state, store, c)}
      <fieldset>
        <legend>${c('cost')}</legend>
        <label class="choice">
          <input
            type="checkbox"
            .checked=${state.filters.isFree ?? false}
            @change=${() => void store.setFilters({ isFree: !state.filters.isFree })}
          /><span>${view.t('free')}</span
          >${countMark(state.outcome && (state.outcome.counts.isFree?.['yes'] ?? 0), view)}
        </label>
        <label class="field" for="age">${c('ageLabel')}</label>
        <input
          id="age"
          class="box"
          type="number"
          min="0"
          max="129"
          step="1"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="age-hint"
          .value=${String(state.filters.age ?? '')}
          @change=${onAge}
        />
        <p id="age-hint" class="small">${c('ageHint')}</p>
      </fieldset>
      ${FACETS.map((filter) => facet(filter, state, store, view, c))}
    </div>
    <button type="button" class="button done" @click=${(event: Event) => fold(event, store, '.status')}>
      ${c('done', { count: state.outcome?.total ?? 0 })}
    </button>
  </section>`;
}

/** Folds the choices and goes to what they found, which on a phone lies far below them, or to what had opened them. */
function fold({ target }: Event, store: FinderStore, next: '.status' | '.toolbar [aria-expanded]'): void {
  const root = target instanceof Node ? target.getRootNode() : undefined;
  store.setChoosing(false);
  // The panel is gone by the next frame.
  requestAnimationFrame(() => {
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>(next)?.focus();
  });
}
