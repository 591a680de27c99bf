import { html, nothing, type TemplateResult } from 'lit';
import { visibleSteps, type Goal } from '@cairn/domain/plan';
import { goalForm } from './goal-form.ts';
import { goalStatus } from './goal-status.ts';
import { facts, opener } from './section.ts';
import { stepForm } from './step-form.ts';
import { stepItem } from './step-item.ts';
import type { PlanView } from './view.ts';

/** One thing that the person wants: their words, what stands behind them, and the steps. */
export function goalCard(goal: Goal, at: number, view: PlanView): TemplateResult {
  const { t, panel } = view;
  const steps = visibleSteps(goal);
  const isSaid = [goal.why, goal.strengths, goal.sign].some(Boolean);
  const newStep = `step-new:${goal.id}`;
  return html`<li class="card" data-goal=${goal.id}>
    ${
      goal.area || goal.status !== 'working'
        ? html`<div class="head">
            ${goal.area ? html`<p class="area">${view.area(goal.area)}</p>` : nothing}
            ${goal.status === 'working' ? nothing : html`<p class="state">${t(goal.status)}</p>`}
          </div>`
        : nothing
    }
    <h4 id="goal-${at}" tabindex="-1" dir="auto">${goal.words}</h4>
    ${
      panel === `goal:${goal.id}`
        ? goalForm(goal, view)
        : facts([
            [t('why'), goal.why],
            [t('strengths'), goal.strengths],
            [t('sign'), goal.sign],
          ])
    }
    ${goal.status === 'reached' ? html`<p class="hint">${t('reachedNote')}</p>` : nothing}
    ${
      steps.length === 0
        ? nothing
        : html`<ul class="steps" aria-label="${t('steps')}: ${goal.words}">
            ${steps.map((step, index) => stepItem(goal, step, `s-${at}-${index}`, view))}
          </ul>`
    }
    ${
      panel === newStep
        ? stepForm(goal, undefined, view)
        : html`<div class="tools">
            <button
              type="button"
              class="button quiet"
              data-opens=${newStep}
              aria-expanded="false"
              @click=${() => view.open(newStep)}
            >
              ${t('addStep')}<span class="visually-hidden">: ${goal.words}</span>
            </button>
            ${opener(`goal:${goal.id}`, t(isSaid ? 'change' : 'sayMore'), view, goal.words)}
            ${opener(`status:${goal.id}`, t('moreAbout'), view, goal.words)}
          </div>`
    }
    ${panel === `status:${goal.id}` ? goalStatus(goal, view) : nothing}
  </li>`;
}
