import { addDays } from '../shape/days.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { applyGoalCommand } from './apply-goal.ts';
import { applyStepCommand } from './apply-step.ts';
import type { CommandOf, PlanCommand } from './command.ts';
import { patched } from './patch.ts';
import { problems } from './plan-problems.ts';
import type { Plan } from './plan.ts';

/** A plan is looked at again at least every quarter (Financing Center of Excellence service definition). */
export const LONGEST_REVIEW_DAYS = 90;

export function startPlan(id: string, language: string, startedOn: string): Plan {
  return {
    id,
    language,
    startedOn,
    goals: [],
    supporters: [],
    reengagement: {},
    safeContact: {},
    reviews: [],
    nextReviewOn: addDays(startedOn, LONGEST_REVIEW_DAYS),
    agreements: [],
    copies: [],
    celebrations: [],
  };
}

/** The plan after one command, or why not. The same command on the same plan always gives the same. */
export function applyCommand(plan: Plan, command: PlanCommand): Result<Plan> {
  switch (command.type) {
    case 'add-goal':
    case 'edit-goal':
    case 'set-goal-status':
    case 'remove-goal':
    case 'restore-goal':
    case 'move-goal':
      return applyGoalCommand(plan, command);
    case 'add-step':
    case 'edit-step':
    case 'set-step-owner':
    case 'set-step-status':
    case 'remove-step':
    case 'restore-step':
    case 'attach-resource':
    case 'detach-resource':
      return applyStepCommand(plan, command);
    case 'add-supporter': {
      const { type: _, supporterId, ...supporter } = command;
      if (plan.supporters.some((each) => each.id === supporterId)) return fail(problems.idTaken);
      return succeed({ ...plan, supporters: [...plan.supporters, { id: supporterId, ...supporter }] });
    }
    case 'remove-supporter':
      return plan.supporters.some((each) => each.id === command.supporterId)
        ? succeed({ ...plan, supporters: plan.supporters.filter((each) => each.id !== command.supporterId) })
        : fail(problems.notThere);
    case 'set-reengagement':
      return succeed({ ...plan, reengagement: patched(plan.reengagement, withoutType(command)) });
    case 'set-safe-contact':
      return succeed({ ...plan, safeContact: patched(plan.safeContact, withoutType(command)) });
    case 'set-next-review':
      return setNextReview(plan, command.on);
    case 'hold-review':
      return holdReview(plan, command);
    case 'agree':
      return succeed({
        ...plan,
        agreements: [...plan.agreements, { who: command.who, name: command.name, on: command.on }],
      });
    case 'give-copy':
      return succeed({ ...plan, copies: [...plan.copies, { on: command.on, way: command.way }] });
    case 'celebrate':
      return succeed({
        ...plan,
        celebrations: [...plan.celebrations, { on: command.on, words: command.words }],
      });
  }
}

function lastLookOn({ reviews, startedOn }: Plan): string {
  return reviews.at(-1)?.on ?? startedOn;
}

function setNextReview(plan: Plan, on: string): Result<Plan> {
  const last = lastLookOn(plan);
  if (on < last) return fail(problems.reviewTooEarly);
  if (on > addDays(last, LONGEST_REVIEW_DAYS)) return fail(problems.reviewTooFar);
  return succeed({ ...plan, nextReviewOn: on });
}

function holdReview(plan: Plan, { on, words, nextOn }: CommandOf<'hold-review'>): Result<Plan> {
  if (on < lastLookOn(plan)) return fail(problems.reviewTooEarly);
  const reviewed = {
    ...plan,
    reviews: [...plan.reviews, { on, words }],
    nextReviewOn: addDays(on, LONGEST_REVIEW_DAYS),
  };
  return nextOn === undefined ? succeed(reviewed) : setNextReview(reviewed, nextOn);
}

function withoutType<T extends { readonly type: string }>(command: T): Omit<T, 'type'> {
  const { type: _, ...rest } = command;
  return rest;
}
