import { html, nothing, type TemplateResult } from 'lit';
import type { ChoicesMessage, Translate } from '@cairn/i18n';
import type { SearchFilters } from '@cairn/search';
import type { FinderState, FinderStore } from '@cairn/state';
import type { FinderView } from '../finder/view.ts';
import { valueLabel } from './labels.ts';

/** The filters whose values come from the list itself, in the order people ask for them. */
export const FACETS = [
  'needs',
  'modes',
  'languages',
  'audiences',
  'fellowships',
  'meetingTypes',
  'accessibility',
  'intercepts',
] as const satisfies readonly (keyof SearchFilters)[];

export type Facet = (typeof FACETS)[number];

/** Values in view before "Show more". */
const FIRST = 6;

/** One filter with its values, how many places each would leave, and the empty ones shown as empty. */
export function facet(
  filter: Facet,
  state: FinderState,
  store: FinderStore,
  view: FinderView,
  c: Translate<ChoicesMessage>,
): TemplateResult | typeof nothing {
  const counts = state.outcome?.counts[filter] ?? {};
  const chosen: readonly string[] = state.filters[filter] ?? [];
  // The most common first: a filter's own choices never change its own counts, so nothing moves under a finger.
  const byCount = Object.keys(counts).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const values = [...new Set([...byCount, ...chosen])];
  if (values.length === 0) return nothing;
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    void store.setFilters({ [filter]: next });
  };
  const choice = (value: string): TemplateResult => {
    const count = counts[value] ?? 0;
    return html`<label class=${count === 0 ? 'choice none' : 'choice'}>
      <input type="checkbox" .checked=${chosen.includes(value)} @change=${() => toggle(value)} />
      <span dir="auto">${choiceLabel(filter, value, view)}</span>
      ${countMark(count, view)}
    </label>`;
  };
  // To press for one more would take as much room as that one.
  const first = values.length > FIRST + 1 ? FIRST : values.length;
  const rest = values.slice(first);
  return html`<fieldset>
    <legend>${c(filter)}</legend>
    ${values.slice(0, first).map(choice)}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${c('showAll', { count: rest.length })}</summary>
            ${rest.map(choice)}
          </details>`
        : nothing
    }
  </fieldset>`;
}

/** How many places a choice would leave, beside its words. */
export function countMark(count: number | undefined, { t }: FinderView): TemplateResult | typeof nothing {
  if (count === undefined) return nothing;
  return html`<span class="count"
    ><span aria-hidden="true">${count}</span
    ><span class="visually-hidden">${t('count', { count })}</span></span
  >`;
}

/** The words for one chosen value, whatever filter it belongs to. */
export function choiceLabel(filter: Facet, value: string, { t, locale }: FinderView): string {
  if (filter !== 'modes') return valueLabel(filter, value, locale);
  return value === 'online' ? t('online') : value === 'phone' ? t('byPhone') : t('inPerson');
}
