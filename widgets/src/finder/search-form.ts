import { html, nothing, type TemplateResult } from 'lit';
import { SUPPORT_TYPES, type SupportType } from '@cairn/domain';
import type { FinderState, FinderStore } from '@cairn/state';
import { sign } from '../elements/signs.ts';
import { supportSign } from '../elements/support-sign.ts';
import { isLost } from './states.ts';
import type { FinderView } from './view.ts';

/** The words and the kind of support. Results follow each keystroke; the button is for those who look for one. */
export function searchForm(
  state: FinderState,
  store: FinderStore,
  view: FinderView,
  isWhole: boolean,
): TemplateResult {
  const { t } = view;
  const onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) void store.setText(event.target.value);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Puts a phone's keyboard away and goes to what was found, which lies below the screen there.
    const root = event.target instanceof Node ? event.target.getRootNode() : undefined;
    const status = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.status') : undefined;
    if (!status) return;
    status.focus({ preventScroll: true });
    if (status.getBoundingClientRect().top > innerHeight / 2) status.scrollIntoView();
  };
  return html`<search part="search">
    <form role="none" @submit=${onSubmit} autocomplete="off">
      <label class="ask" for="words">${t('searchLabel')}</label>
      <div class="ask-row">
        <input
          id="words"
          name="words"
          type="search"
          enterkeyhint="search"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="hint"
          .value=${state.text}
          @input=${onInput}
        />
        <button type="submit" class="button">${sign('search')}<span>${t('searchButton')}</span></button>
      </div>
      <p id="hint" class="hint"><span class="how">${t('searchHint')}</span> ${t('privacy')}</p>
      ${isWhole && !isLost(state) ? supportFilter(state, store, view) : nothing}
    </form>
  </search>`;
}

function supportFilter(state: FinderState, store: FinderStore, { t }: FinderView): TemplateResult {
  const chosen = state.filters.supportTypes ?? [];
  const toggle = (type: SupportType): void => {
    const next = chosen.includes(type) ? chosen.filter((other) => other !== type) : [...chosen, type];
    void store.setFilters({ supportTypes: next });
  };
  const counts = state.outcome?.counts.supportTypes;
  return html`<fieldset class="support">
    <legend>${t('supportLabel')}</legend>
    <div class="support-row">
      ${SUPPORT_TYPES.map((type) => {
        const count = counts && (counts[type] ?? 0);
        return html`<button
          type="button"
          class="chip ${type}"
          aria-pressed=${chosen.includes(type)}
          @click=${() => toggle(type)}
        >
          ${supportSign(type, 28)}
          <span class="chip-words"
            ><span class="chip-name">${t(type)}</span>
            <span class="chip-hint">${t(`${type}Hint`)}</span></span
          >
          ${
            count === undefined
              ? nothing
              : html`<span class="count"
                  ><span aria-hidden="true">${count}</span
                  ><span class="visually-hidden">${t('count', { count })}</span></span
                >`
          }
        </button>`;
      })}
    </div>
  </fieldset>`;
}
