import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../elements/signs.ts';
import { namesOf } from './cairn-picture.ts';
import type { ProfileView } from './view.ts';

export interface ChosenParts {
  readonly find: (areas: readonly string[]) => void;
  readonly toPlan: (areas: readonly string[]) => void;
}

/** Where the person wants to build, each one tap away from help and from the plan. */
export function chosenAreas(view: ProfileView, { find, toPlan }: ChosenParts): TemplateResult {
  const { t, profile } = view;
  const later = profile.areas.filter(({ id }) => profile.later.includes(id));
  return html`<section class="part">
    <h3>${t('chosenHeading')}</h3>
    ${profile.chosen.length === 0 ? html`<p class="words">${t('chosenNone')}</p>` : nothing}
    <ul class="chosen">
      ${profile.chosen.map((area, at) => {
        const name = view.titleOf(area);
        return html`<li>
          <div>
            <h4>${name}</h4>
            ${at === 0 && profile.chosen.length > 1 ? html`<p class="hint">${t('startWith')}</p>` : nothing}
          </div>
          <p class="taps">
            <button type="button" class="button" @click=${() => find([area])}>
              ${sign('search')}<span>${t('findHelp')}<span class="visually-hidden">: ${name}</span></span>
            </button>
            <button type="button" class="button quiet" @click=${() => toPlan([area])}>
              <span>${t('toPlan')}<span class="visually-hidden">: ${name}</span></span>
            </button>
          </p>
        </li>`;
      })}
    </ul>
    ${
      profile.chosen.length > 1
        ? html`<button type="button" class="button plain" @click=${() => find(profile.chosen)}>
            ${t('findAll')}
          </button>`
        : nothing
    }
    ${later.length === 0 ? nothing : html`<p class="hint">${t('laterText', { list: namesOf(later, view) })}</p>`}
  </section>`;
}
