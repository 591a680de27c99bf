import { html, nothing, type TemplateResult } from 'lit';
import type { SearchHit } from '@cairn/search';
import { sign, type SignName } from '../elements/signs.ts';
import { supportSign } from '../elements/support-sign.ts';
import { resourceActions } from './actions.ts';
import { checkedText, costText, languagesText, placeText, whoText } from './facts.ts';
import { highlight } from './highlight.ts';
import { keepButton } from './keep-button.ts';
import { openingText } from './opening.ts';
import type { FinderView } from './view.ts';

/** One result: what it is in one line, then open, where, who, cost and language, then how to reach it. */
export function resultCard(hit: SearchHit, view: FinderView): TemplateResult {
  const { resource, highlights, opening } = hit;
  return html`<li class="card" part="card" data-id=${resource.id}>
    <h4 class="name" dir="auto">
      <button type="button" class="open" @click=${() => view.open(hit)}>
        ${highlight(resource.name, highlights.name)}
      </button>
    </h4>
    ${
      resource.organization && resource.organization !== resource.name
        ? html`<p class="organization" dir="auto">
            ${highlight(resource.organization, highlights.organization)}
          </p>`
        : nothing
    }
    ${resource.alert ? html`<p class="alert" dir="auto">${resource.alert}</p>` : nothing}
    ${
      resource.description
        ? html`<p class="summary" dir="auto">${highlight(resource.description, highlights.description)}</p>`
        : nothing
    }
    ${supportTags(hit, view)}
    <ul class="facts">
      ${opening ? fact('clock', openingText(opening, resource, view), opening.kind === 'open' ? 'is-open' : '') : nothing}
      ${fact('place', placeText(resource, hit.distanceMeters, view))}
      ${fact('person', whoText(resource, view))} ${fact('coin', costText(resource, view))}
      ${fact('speech', languagesText(resource.languages, view))}
    </ul>
    ${resourceActions(resource, view, keepButton(resource, view))}
    <p class="checked">${checkedText(resource, view)}</p>
  </li>`;
}

/** The kinds of support with sign and word, and the plain flags "meeting" and "treatment". */
export function supportTags(
  { resource }: Pick<SearchHit, 'resource'>,
  { t }: FinderView,
): TemplateResult | typeof nothing {
  const flags = [
    resource.kind === 'meeting' ? t('meeting') : '',
    resource.isTreatment ? t('treatment') : '',
  ].filter(Boolean);
  if (resource.support.types.length + flags.length === 0) return nothing;
  return html`<ul class="tags">
    ${resource.support.types.map((type) => html`<li class="tag ${type}">${supportSign(type, 20)}${t(type)}</li>`)}
    ${flags.map((flag) => html`<li class="tag">${flag}</li>`)}
  </ul>`;
}

function fact(drawing: SignName, text: string, state = ''): TemplateResult | typeof nothing {
  return text
    ? html`<li class="fact ${state}">${sign(drawing)}<span dir="auto">${text}</span></li>`
    : nothing;
}
