import { html, nothing, type TemplateResult } from 'lit';
import { GOAL_STATUSES, visibleGoals, type Goal } from '@cairn/domain/plan';
import { marked, type PlanView } from './view.ts';

/** How it is with a goal, where it stands in the order, and the way to take it off. */
export function goalStatus(goal: Goal, view: PlanView): TemplateResult {
  const { t } = view;
  const goals = visibleGoals(view.plan);
  const at = goals.findIndex(({ id }) => id === goal.id);
  return html`<div class="form" data-form="status:${goal.id}">
    <fieldset>
      <legend>${t('howIsIt')}</legend>
      <div class="choices">
        ${GOAL_STATUSES.map(
          (status, index) =>
            html`<label class="choice" for="f-status-${index}"
              ><input
                id="f-status-${index}"
                type="radio"
                name="status"
                .checked=${goal.status === status}
                @change=${() =>
                  view.store.act({ type: 'set-goal-status', goalId: goal.id, status, on: view.today })}
              /><span>${t(status)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${
      goal.statusHistory.length === 0
        ? nothing
        : html`<ul class="lines">
            ${goal.statusHistory.map(
              ({ status, on }) => html`<li>${t('since', { status: t(status), date: view.say(on) })}</li>`,
            )}
          </ul>`
    }
    <div class="tools">
      ${move(goal, 'up', at > 0, view)} ${move(goal, 'down', at < goals.length - 1, view)}
      <button
        type="button"
        class="button plain"
        @click=${() => view.act({ type: 'remove-goal', goalId: goal.id }, '#h-goals')}
      >
        ${t('remove')}<span class="visually-hidden">: ${goal.words}</span>
      </button>
      <button
        type="button"
        class="button plain"
        @click=${() => view.close(marked('opens', `status:${goal.id}`))}
      >
        ${t('notNow')}
      </button>
    </div>
  </div>`;
}

/** Stays in place at either end, so that the focus is not lost when a goal arrives there. */
function move(goal: Goal, direction: 'up' | 'down', isPossible: boolean, view: PlanView): TemplateResult {
  return html`<button
    type="button"
    class="button plain"
    aria-disabled=${!isPossible}
    @click=${() => isPossible && view.store.act({ type: 'move-goal', goalId: goal.id, direction })}
  >
    ${view.t(direction)}<span class="visually-hidden">: ${goal.words}</span>
  </button>`;
}
