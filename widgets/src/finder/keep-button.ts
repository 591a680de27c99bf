import { html, type TemplateResult } from 'lit';
import type { Resource } from '@cairn/domain';
import { sign } from '../elements/signs.ts';
import type { FinderView } from './view.ts';

/** Puts a place on the person's own list, or takes it off again. */
export function keepButton(resource: Resource, { t, list }: FinderView): TemplateResult {
  const isKept = list.has(resource.id);
  const press = (): void => (isKept ? list.remove(resource.id) : list.keep(resource));
  return html`<button type="button" class="button plain keep" aria-pressed=${isKept} @click=${press}>
    ${sign(isKept ? 'check' : 'keep')}<span>${t(isKept ? 'kept' : 'keep')}</span
    ><span class="visually-hidden">, ${resource.name}</span>
  </button>`;
}
