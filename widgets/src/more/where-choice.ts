import { html, nothing, type TemplateResult } from 'lit';
import type { ChoicesMessage, Translate } from '@cairn/i18n';
import type { FinderState, FinderStore } from '@cairn/state';

const MILES = [1, 5, 10, 25, 50] as const;
const METERS_PER_MILE = 1609.344;

/** The person's place, only on their word, and how far they can go. */
export function whereChoice(
  { near, nearName, locating, filters, outcome }: FinderState,
  store: FinderStore,
  c: Translate<ChoicesMessage>,
): TemplateResult {
  const onWithin = (event: Event): void => {
    const miles = event.target instanceof HTMLSelectElement ? Number(event.target.value) : 0;
    void store.setFilters({ withinMeters: miles > 0 ? miles * METERS_PER_MILE : undefined });
  };
  const named = outcome?.understood.place;
  const from = named?.coordinates;
  const chosen = Math.round((filters.withinMeters ?? 0) / METERS_PER_MILE);
  return html`<fieldset>
    <legend>${c('where')}</legend>
    ${
      near
        ? html`${nearName ? html`<p dir="auto">${c('startedFrom', { place: nearName })}</p>` : nothing}
            <label class="field" for="within">${c('within')}</label>
            <select id="within" class="box" @change=${onWithin}>
              <option value="0" ?selected=${chosen === 0}>${c('anyDistance')}</option>
              ${MILES.map(
                (miles) =>
                  html`<option value=${miles} ?selected=${chosen === miles}>
                    ${c('withinMiles', { count: miles })}
                  </option>`,
              )}
            </select>
            <button type="button" class="button plain" @click=${() => void store.forgetLocation()}>
              ${c(nearName ? 'forgetPlace' : 'forgetLocation')}
            </button>`
        : html`${
              named && from
                ? html`<button
                    type="button"
                    class="button quiet"
                    @click=${() => void store.startFrom(named.label, from)}
                  >
                    ${c('startFrom', { place: named.label })}
                  </button>`
                : nothing
            }
            <button type="button" class="button quiet" @click=${() => void store.useLocation()}>
              ${c('useLocation')}
            </button>
            <p class="small">${c('locationWhy')}</p>`
    }
    <p class="small" role="status">
      ${locating === 'asking' ? c('locating') : locating === 'refused' ? c('locationRefused') : nothing}
    </p>
  </fieldset>`;
}
