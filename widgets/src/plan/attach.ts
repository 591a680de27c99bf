import { html, type TemplateResult } from 'lit';
import type { Resource } from '@cairn/domain';
import { snapshotOf, type Step } from '@cairn/domain/plan';
import { marked, type PlanView } from './view.ts';

/** The places that the person kept in the finder, one button each. What the list says today goes on the plan. */
export function attachPanel(step: Step, view: PlanView): TemplateResult {
  const { t } = view;
  const back = marked('opens', `step-more:${step.id}`);
  const held = new Set(step.resources.map(({ resourceId }) => resourceId));
  const kept = (view.places?.kept ?? []).filter(({ id }) => !held.has(id));
  const attach = (place: Resource): void => {
    const snapshot = snapshotOf(place, view.today);
    view.act({ type: 'attach-resource', stepId: step.id, snapshot }, back);
  };
  return html`<div class="form" data-form="attach:${step.id}" tabindex="-1">
    <p>${t(kept.length > 0 ? 'attachFrom' : 'attachNone')}</p>
    <ul class="picks">
      ${kept.map(
        (place) =>
          html`<li>
            <button type="button" class="button quiet" @click=${() => attach(place)}>${place.name}</button>
          </li>`,
      )}
    </ul>
    <div class="moves">
      <button type="button" class="button plain" @click=${() => view.close(back)}>${t('notNow')}</button>
    </div>
  </div>`;
}
