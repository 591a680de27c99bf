import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { SearchOutcome } from '@cairn/search';
import { isBusy, PAGE_SIZE, type FinderState, type FinderStore } from '@cairn/state';
import type { MoreParts } from './load-more.ts';
import { resultCard } from './result-card.ts';
import { skeleton, trouble } from './states.ts';
import type { FinderView } from './view.ts';

export interface ResultParts {
  /** All, unless told. */
  readonly mostCards: number | undefined;
  readonly showMore: () => void;
  readonly map: { readonly isShown: boolean; readonly toggle: () => void };
}

/** The count that is read aloud, what was read into the words, the cards, and "Show 10 more". */
export function results(
  state: FinderState,
  store: FinderStore,
  view: FinderView,
  more: MoreParts | undefined,
  { mostCards, map, showMore }: ResultParts,
): TemplateResult {
  const { t } = view;
  const { outcome, status } = state;
  // What is in view stays as it is until the next answer is there: drawing it again would keep that answer waiting.
  const isSearching = status.kind === 'searching';
  const isInTrouble = status.kind === 'problem' || status.kind === 'offline';
  return html`<section
    class="results"
    part="results"
    aria-labelledby="results-heading"
    aria-busy=${isBusy(status) ? 'true' : 'false'}
  >
    <h3 id="results-heading" class="visually-hidden">${t('resultsHeading')}</h3>
    <div role="status">
      <p class="status" tabindex="-1">${statusText(state, view)}</p>
      ${trouble(state, store, view)}
    </div>
    ${outcome && !isInTrouble && more ? more.understoodAs(outcome, state, store, view) : nothing}
    ${isInTrouble ? nothing : outcome ? (isSearching ? noChange : list(outcome)) : skeleton()}
  </section>`;

  function list({ hits, total }: SearchOutcome): TemplateResult {
    if (total === 0) return html`${more?.nothingFound(state, store, view)}`;
    return html`${more ? more.placesMap(hits, state, view, map.isShown, map.toggle) : nothing}
      <ul class="cards">
        ${hits.slice(0, mostCards).map((hit) => resultCard(hit, view))}
      </ul>
      ${
        total > hits.length
          ? html`<div class="more">
              <p>${t('shown', { shown: hits.length, total })}</p>
              <button type="button" class="button quiet" @click=${showMore}>
                ${t('showMore', { count: Math.min(PAGE_SIZE, total - hits.length) })}
              </button>
            </div>`
          : total > PAGE_SIZE
            ? html`<p class="more">${t('shown', { shown: hits.length, total })}</p>`
            : nothing
      }`;
  }
}

function statusText({ status, outcome }: FinderState, { t }: FinderView): string {
  if (status.kind === 'problem' || status.kind === 'offline') return '';
  if (!outcome) return t('opening');
  const count = t('count', { count: outcome.total });
  return outcome.isComplete ? count : `${count}. ${t('moreElsewhere')}`;
}
