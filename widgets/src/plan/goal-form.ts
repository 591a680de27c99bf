import { html, type TemplateResult } from 'lit';
import { AREAS } from '@cairn/i18n/plan';
import type { Goal } from '@cairn/domain/plan';
import { draftKey, forget, form, written } from './form.ts';
import { marked, type PlanView } from './view.ts';

/** Everything about one goal, in the person's words. Only the first field is needed. */
export function goalForm(goal: Goal, view: PlanView): TemplateResult {
  const { t } = view;
  const id = `goal:${goal.id}`;
  const back = marked('opens', id);
  return form(
    {
      id,
      label: t('change'),
      keep: t('keep'),
      back,
      fields: [
        {
          name: 'words',
          label: t('startHeading'),
          value: goal.words,
          needed: 'needsWords',
          hint: t('onlyFirst'),
        },
        { name: 'why', label: t('goalWhy'), value: goal.why ?? '' },
        { name: 'strengths', label: t('goalStrengths'), value: goal.strengths ?? '' },
        { name: 'sign', label: t('goalSign'), value: goal.sign ?? '' },
      ],
      more: areaChoice(id, goal.area ?? '', view),
      save: ({ words = '', why = '', strengths = '', sign = '' }) => {
        const area = written(id, { name: 'area', value: goal.area ?? '' }, view);
        const command = { type: 'edit-goal', goalId: goal.id, words, why, strengths, sign, area } as const;
        if (view.act(command, back)) forget(id, view);
      },
    },
    view,
  );
}

function areaChoice(form: string, value: string, view: PlanView): TemplateResult {
  const chosen = written(form, { name: 'area', value }, view);
  // An area that this list does not know comes from the person's own check-in and stays.
  const areas = chosen === '' || AREAS.some((area) => area === chosen) ? AREAS : [chosen, ...AREAS];
  return html`<div class="field">
    <label for="f-area">${view.t('goalArea')}</label>
    <select
      id="f-area"
      @change=${(event: Event) =>
        view.drafts.set(draftKey(form, 'area'), (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${chosen === ''}>${view.t('noArea')}</option>
      ${areas.map((area) => html`<option value=${area} .selected=${chosen === area}>${view.area(area)}</option>`)}
    </select>
  </div>`;
}
