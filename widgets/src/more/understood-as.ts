import { html, nothing, type TemplateResult } from 'lit';
import { choicesMessages, createTranslator, type ChoicesMessage } from '@cairn/i18n';
import type { SearchFilters, SearchOutcome } from '@cairn/search';
import type { FinderState, FinderStore } from '@cairn/state';
import { sign } from '../elements/signs.ts';
import type { FinderView } from '../finder/view.ts';

/** What was read into the words, what was let go of to find something, and a way to say where "near me" is. */
export function understoodAs(
  { understood, relaxed }: SearchOutcome,
  state: FinderState,
  store: FinderStore,
  { locale }: FinderView,
): TemplateResult {
  const c = createTranslator(choicesMessages, locale);
  const notes = [
    ...Object.entries(understood.corrected).map(([typed, read]) => c('readAs', { typed, read })),
    ...relaxed.map((step) =>
      step.kind === 'word'
        ? c('letGoWord', { word: step.dropped })
        : c('letGoFilter', { filter: c(nameOf(step.filter)) }),
    ),
  ];
  return html`${
    notes.length > 0
      ? html`<ul class="understood">
          ${notes.map((note) => html`<li dir="auto">${note}</li>`)}
        </ul>`
      : nothing
  }${
    understood.wantsNearMe && !state.near
      ? html`<div class="understood">
          <p>${c(state.locating === 'refused' ? 'locationRefused' : 'nearWanted')}</p>
          <button
            type="button"
            class="button quiet"
            aria-disabled=${state.locating === 'asking' ? 'true' : 'false'}
            @click=${() => void store.useLocation()}
          >
            ${sign('place')}${c(state.locating === 'asking' ? 'locating' : 'useLocation')}
          </button>
        </div>`
      : nothing
  }`;
}

function nameOf(filter: keyof SearchFilters): ChoicesMessage {
  if (filter === 'open') return 'when';
  if (filter === 'isFree') return 'cost';
  return filter === 'withinMeters' ? 'within' : filter;
}
