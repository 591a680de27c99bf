import { html, nothing, type TemplateResult } from 'lit';
import { countFilters, type FinderState, type FinderStore } from '@cairn/state';
import { isLost } from './states.ts';
import type { FinderView } from './view.ts';

export interface ToolbarActions {
  readonly toggleChoices: () => void;
  readonly showMeetings: () => void;
  readonly showList: () => void;
}

/** Places or meetings, more choices, and the list that the person keeps. */
export function toolbar(
  state: FinderState,
  store: FinderStore,
  { t, list }: FinderView,
  actions: ToolbarActions,
): TemplateResult | typeof nothing {
  if (isLost(state)) return nothing;
  const chosen = countFilters(state.filters);
  const kept = list.items.value.length;
  const isMeetings = state.page === 'meetings';
  return html`<div class="toolbar">
    <div class="views" role="group" aria-label=${t('viewLabel')}>
      <button
        type="button"
        class="button quiet"
        aria-pressed=${!isMeetings}
        @click=${() => void store.showPage('results')}
      >
        ${t('allPlaces')}
      </button>
      <button type="button" class="button quiet" aria-pressed=${isMeetings} @click=${actions.showMeetings}>
        ${t('meetings')}
      </button>
    </div>
    <button
      type="button"
      class="button plain"
      aria-expanded=${state.isChoosing}
      @click=${actions.toggleChoices}
    >
      ${chosen > 0 ? t('moreChoicesCount', { count: chosen }) : t('moreChoices')}
    </button>
    <button type="button" class="button plain to-list" @click=${actions.showList}>
      ${kept > 0 ? t('myListCount', { count: kept }) : t('myList')}
    </button>
  </div>`;
}
