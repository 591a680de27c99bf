import { html, nothing, type TemplateResult } from 'lit';
import { choicesMessages, createTranslator, type ChoicesMessage, type Translate } from '@cairn/i18n';
import type { SearchFilters } from '@cairn/search';
import type { FilterChange, FinderState, FinderStore } from '@cairn/state';
import { sign } from '../elements/signs.ts';
import type { FinderView } from '../finder/view.ts';
import { choiceLabel, FACETS } from './facet.ts';

interface ActiveChoice {
  readonly label: string;
  readonly without: FilterChange;
}

/** What is chosen now, each to be taken off by itself or all at once. */
export function activeChoices(
  { filters, leftOut }: FinderState,
  store: FinderStore,
  view: FinderView,
): TemplateResult | typeof nothing {
  const c = createTranslator(choicesMessages, view.locale);
  const active = listActive(filters, view, c);
  if (active.length + leftOut.length === 0) return nothing;
  return html`<div class="active" role="group" aria-label=${c('chosen')}>
    ${active.map(({ label, without }) => chip(label, c, () => void store.setFilters(without)))}
    ${
      leftOut.length === 0
        ? nothing
        : chip(c('withoutTried', { count: leftOut.length }), c, () => void store.setFilters({}, []))
    }
    <button type="button" class="button plain" @click=${() => void store.clearFilters()}>
      ${c('clearAll')}
    </button>
  </div>`;
}

function chip(label: string, c: Translate<ChoicesMessage>, remove: () => void): TemplateResult {
  return html`<button type="button" class="button quiet active-choice" @click=${remove}>
    <span class="visually-hidden">${c('remove', { choice: '' })}</span
    ><span dir="auto">${label}</span>${sign('close', 16)}
  </button>`;
}

function listActive(filters: SearchFilters, view: FinderView, c: Translate<ChoicesMessage>): ActiveChoice[] {
  const fromLists = FACETS.flatMap((filter) => {
    const chosen: readonly string[] = filters[filter] ?? [];
    return chosen.map((value) => ({
      label: choiceLabel(filter, value, view),
      without: { [filter]: chosen.filter((other) => other !== value) },
    }));
  });
  const supportTypes = filters.supportTypes ?? [];
  const fromSupport = supportTypes.map((type) => ({
    label: view.t(type),
    without: { supportTypes: supportTypes.filter((other) => other !== type) },
  }));
  const single: (ActiveChoice | false | undefined)[] = [
    filters.open && {
      label:
        filters.open.when === 'now'
          ? view.t('openNow')
          : c(filters.open.when === 'today' ? 'openToday' : 'openAt'),
      without: { open: undefined },
    },
    filters.isFree && { label: view.t('free'), without: { isFree: undefined } },
    filters.age !== undefined && { label: `${c('age')} ${filters.age}`, without: { age: undefined } },
    filters.withinMeters !== undefined && {
      label: c('withinMiles', { count: Math.round(filters.withinMeters / 1609.344) }),
      without: { withinMeters: undefined },
    },
  ];
  return [
    ...fromSupport,
    ...fromLists,
    ...single.filter((choice) => choice !== undefined && choice !== false),
  ];
}
