import { html, nothing, type TemplateResult } from 'lit';
import type { PlanView } from './view.ts';

/** What is in a file, and what opening it would do, before anything is taken in. */
export function offeredPlan(view: PlanView): TemplateResult | typeof nothing {
  const { t, store, state } = view;
  const preview = state.offered?.preview;
  if (!preview) return nothing;
  const { goalsInFile, relation } = preview;
  return html`<section class="offered" aria-labelledby="h-offered">
    <h3 id="h-offered" tabindex="-1">${t('offeredHeading')}</h3>
    ${
      goalsInFile.length === 0
        ? html`<p>${t('offeredNone')}</p>`
        : html`<p>${t('offeredGoals', { count: goalsInFile.length })}</p>
            <ul class="dots">
              ${goalsInFile.map((words) => html`<li dir="auto">${words}</li>`)}
            </ul>`
    }
    <p>
      ${t(`offer-${relation}`)}
      ${relation === 'none-here' || relation === 'same' ? nothing : t('offeredUndo')}
    </p>
    <div class="moves">
      <button
        type="button"
        class="button"
        @click=${() => {
          store.takeIn();
          view.close('#h-goals');
        }}
      >
        ${t('takeIn')}
      </button>
      <button
        type="button"
        class="button quiet"
        @click=${() => {
          store.putAway();
          view.close('#heading');
        }}
      >
        ${t('putAway')}
      </button>
    </div>
  </section>`;
}
