import type { PlanCommand } from './command.ts';
import { openJournal, perform, type PlanEvent, type PlanJournal } from './journal.ts';
import type { Goal, Plan, Step } from './plan.ts';

export interface RewrittenPlan {
  readonly journal: PlanJournal;
  /** What the plan held and the rules of a plan do not allow, such as a review more than 90 days ahead. */
  readonly leftOut: readonly PlanCommand[];
}

/**
 * A history for a plan that came without one, from another system: what it holds, as if it were all written at one
 * moment. A plan of ours comes out as it went in.
 */
export function journalOfPlan(
  plan: Plan,
  { newId, at, by }: { readonly newId: () => string } & Pick<PlanEvent, 'at' | 'by'>,
): RewrittenPlan {
  const leftOut: PlanCommand[] = [];
  let journal = openJournal(plan.id, plan.language, plan.startedOn);
  for (const command of commandsOf(plan)) {
    const next = perform(journal, command, { id: newId(), at, by });
    if (next.ok) journal = next.value;
    else leftOut.push(command);
  }
  return { journal, leftOut };
}

function commandsOf(plan: Plan): readonly PlanCommand[] {
  const { supporters, reengagement, safeContact, reviews, agreements, copies, celebrations } = plan;
  return [
    ...plan.goals.flatMap(goalCommands),
    ...supporters.map(({ id, ...rest }): PlanCommand => ({
      type: 'add-supporter',
      supporterId: id,
      ...rest,
    })),
    { type: 'set-reengagement', ...reengagement },
    { type: 'set-safe-contact', ...safeContact },
    ...reviews.map((review): PlanCommand => ({ type: 'hold-review', ...review })),
    { type: 'set-next-review', on: plan.nextReviewOn },
    ...agreements.map((agreement): PlanCommand => ({ type: 'agree', ...agreement })),
    ...copies.map((copy): PlanCommand => ({ type: 'give-copy', ...copy })),
    ...celebrations.map((celebration): PlanCommand => ({ type: 'celebrate', ...celebration })),
  ];
}

function goalCommands(goal: Goal): PlanCommand[] {
  const { id, words, area, why, strengths, sign, statusHistory, steps, isRemoved } = goal;
  const about = Object.entries({ area, why, strengths, sign }).filter(([, text]) => text !== undefined);
  return [
    { type: 'add-goal', goalId: id, words, ...Object.fromEntries(about) },
    ...statusHistory.map((each): PlanCommand => ({ type: 'set-goal-status', goalId: id, ...each })),
    ...steps.flatMap((step) => stepCommands(step, id)),
    ...(isRemoved ? [{ type: 'remove-goal', goalId: id } as const] : []),
  ];
}

function stepCommands({ id, status, resources, isRemoved, ...words }: Step, goalId: string): PlanCommand[] {
  return [
    { type: 'add-step', goalId, stepId: id, ...words },
    ...(status === 'open' ? [] : [{ type: 'set-step-status', stepId: id, status } as const]),
    ...resources.map((snapshot): PlanCommand => ({ type: 'attach-resource', stepId: id, snapshot })),
    ...(isRemoved ? [{ type: 'remove-step', stepId: id } as const] : []),
  ];
}
