import { html, nothing, type TemplateResult } from 'lit';
import { dueOn, visibleGoals } from '@cairn/domain/plan';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { agreementPart } from './agreement-part.ts';
import { goalCard } from './goal-card.ts';
import { goodThingsPart } from './good-things-part.ts';
import { followUpsNow } from './connection.ts';
import { handOffPart } from './hand-off-part.ts';
import { historyPart } from './history.ts';
import { offeredPlan } from './offered-plan.ts';
import { safeContactPart, wayBackPart } from './own-words-parts.ts';
import { peoplePart } from './people-part.ts';
import { reviewPart } from './review-part.ts';
import { NEW_GOAL, newGoal, newGoalOpener } from './start-screen.ts';
import { otherWays, takeAlong, type TakeAlong } from './take-along.ts';
import { undoBar } from './undo-bar.ts';
import type { PlanView } from './view.ts';

/** One question at first; the plan and everything around it once there is a word on it. */
export function planBody(view: PlanView, along: TakeAlong): TemplateResult {
  const { t, state, plan, panel } = view;
  const goals = visibleGoals(plan);
  if (!state.journal)
    return html`${offeredPlan(view)}
      <div class="start">${newGoal(view, true)} ${cairnDrawing(200)}</div>
      ${otherWays(view, along)} ${handOffPart(view)} ${undoBar(view)}`;
  const removed = plan.goals.filter(({ isRemoved }) => isRemoved);
  return html`${offeredPlan(view)} ${followUpsNow(view)}
    ${dueOn(plan, view.today).isReviewDue ? html`<p class="due">${t('reviewDue')}</p>` : nothing}
    <div class="columns">
      <div class="main">
        <h3 id="h-goals" tabindex="-1">${t('goals')}</h3>
        <ol class="goals">
          ${goals.map((goal, at) => goalCard(goal, at, view))}
        </ol>
        ${panel === NEW_GOAL || goals.length === 0 ? newGoal(view, goals.length === 0) : newGoalOpener(view)}
        ${
          removed.length === 0
            ? nothing
            : html`<details class="history">
                <summary>${t('removedGoals', { count: removed.length })}</summary>
                <ul class="lines">
                  ${removed.map(
                    ({ id, words }) =>
                      html`<li>
                        <span dir="auto">${words}</span>
                        <button
                          type="button"
                          class="button plain"
                          @click=${() => view.act({ type: 'restore-goal', goalId: id }, '#h-goals')}
                        >
                          ${t('restore')}<span class="visually-hidden">: ${words}</span>
                        </button>
                      </li>`,
                  )}
                </ul>
              </details>`
        }
      </div>
      <div class="around">
        ${peoplePart(view)} ${wayBackPart(view)} ${safeContactPart(view)} ${goodThingsPart(view)}
        ${reviewPart(view)} ${agreementPart(view)}
      </div>
    </div>
    ${takeAlong(view, along)} ${handOffPart(view)} ${historyPart(view)} ${undoBar(view)}`;
}
