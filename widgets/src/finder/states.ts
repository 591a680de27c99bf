import { html, nothing, type TemplateResult } from 'lit';
import type { FinderState, FinderStore } from '@cairn/state';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import type { FinderView } from './view.ts';

/** Grey stones where the results will be; the element shows them only after 400 ms. */
export function skeleton(): TemplateResult {
  return html`<ul class="skeleton" aria-hidden="true">
    ${[0, 1, 2].map(() => html`<li class="card"><i></i><i></i><i></i></li>`)}
  </ul>`;
}

/** No list was ever open here, and none opens now: there is nothing to narrow. */
export function isLost({ status, outcome }: FinderState): boolean {
  return !outcome && (status.kind === 'offline' || status.kind === 'problem');
}

/** Being offline, a list that does not open, or a page that names no list: what happened and what to do. */
export function trouble(
  state: FinderState,
  store: FinderStore,
  { t }: FinderView,
): TemplateResult | typeof nothing {
  const { status } = state;
  if (status.kind !== 'offline' && status.kind !== 'problem') return nothing;
  const isOffline = status.kind === 'offline';
  const hasNoSource = status.kind === 'problem' && status.problem.code === 'no-source';
  return html`<div class="state">
    ${cairnDrawing()}
    <h4>${t(isOffline ? 'offlineHeading' : 'problemHeading')}</h4>
    <p>${t(isOffline ? 'offlineText' : hasNoSource ? 'noSourceText' : 'problemText')}</p>
    ${
      hasNoSource
        ? nothing
        : html`<button type="button" class="button quiet" @click=${() => void store.retry()}>
            ${t('tryAgain')}
          </button>`
    }
  </div>`;
}
