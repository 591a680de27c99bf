import { html, nothing, type TemplateResult } from 'lit';
import type { ChoicesMessage, Translate } from '@cairn/i18n';
import type { OpenFilter } from '@cairn/search';
import type { FinderState, FinderStore } from '@cairn/state';
import type { FinderView } from '../finder/view.ts';
import { countMark } from './facet.ts';

/** Open now, today, or at a time that the person sets in the zone of their device. */
export function whenChoice(
  { filters, outcome }: FinderState,
  store: FinderStore,
  view: FinderView,
  c: Translate<ChoicesMessage>,
): TemplateResult {
  const counts = outcome?.counts.open;
  const chosen = filters.open?.when ?? 'any';
  const set = (open: OpenFilter | undefined): void => void store.setFilters({ open });
  const onTime = (event: Event): void => {
    const instantMs = event.target instanceof HTMLInputElement ? new Date(event.target.value).getTime() : NaN;
    if (Number.isFinite(instantMs)) set({ when: 'at', instantMs });
  };
  const option = (when: string, label: string, open: OpenFilter | undefined): TemplateResult =>
    html`<label class="choice">
      <input type="radio" name="when" .checked=${chosen === when} @change=${() => set(open)} />
      <span>${label}</span>${chosen === when ? countMark(counts?.['yes'], view) : nothing}
    </label>`;
  const at = filters.open?.when === 'at' ? filters.open.instantMs : Date.now();
  return html`<fieldset>
    <legend>${c('when')}</legend>
    ${option('any', c('anyTime'), undefined)} ${option('now', view.t('openNow'), { when: 'now' })}
    ${option('today', c('openToday'), { when: 'today' })}
    ${option('at', c('openAt'), { when: 'at', instantMs: at })}
    ${
      chosen === 'at'
        ? html`<label class="field" for="at">${c('openAtLabel')}</label>
            <input id="at" class="box" type="datetime-local" .value=${toLocalInput(at)} @change=${onTime} />`
        : nothing
    }
    ${
      chosen !== 'any' && counts?.['unknown']
        ? html`<p class="small">${c('unknownHours', { count: counts['unknown'] })}</p>`
        : nothing
    }
  </fieldset>`;
}

/** What comes first in the results; "nearest" needs a place. */
export function sortChoice(
  { sort, near }: FinderState,
  store: FinderStore,
  c: Translate<ChoicesMessage>,
): TemplateResult {
  const options = [
    ['relevance', c('sortRelevance')],
    ['next-opening', c('sortNext')],
    ...(near ? ([['distance', c('sortDistance')]] as const) : []),
  ] as const;
  return html`<fieldset>
    <legend>${c('sort')}</legend>
    ${options.map(
      ([value, label]) =>
        html`<label class="choice">
          <input
            type="radio"
            name="sort"
            .checked=${sort === value}
            @change=${() => void store.setSort(value)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** The form that `datetime-local` takes, in the zone of the device. */
function toLocalInput(instantMs: number): string {
  const offsetMs = new Date(instantMs).getTimezoneOffset() * 60_000;
  return new Date(instantMs - offsetMs).toISOString().slice(0, 16);
}
