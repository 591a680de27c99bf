import { daysBetween } from '../shape/days.ts';
import type { Goal, Plan, Step } from './plan.ts';

/** What a plan asks for around a day. Quiet by design: nothing here is late, it is only due. */
export interface PlanDue {
  /** Days until the next review; 0 or less means that it is time. */
  readonly reviewInDays: number;
  readonly isReviewDue: boolean;
  /** Open steps whose day has come or comes within a week, earliest first. */
  readonly steps: readonly { readonly goal: Goal; readonly step: Step; readonly inDays: number }[];
}

export function dueOn(plan: Plan, today: string): PlanDue {
  const reviewInDays = daysBetween(today, plan.nextReviewOn);
  const steps = visibleGoals(plan)
    .filter(({ status }) => status === 'working' || status === 'hoping')
    .flatMap((goal) =>
      visibleSteps(goal).flatMap((step) => {
        if (step.by === undefined || step.status !== 'open') return [];
        const inDays = daysBetween(today, step.by);
        return inDays <= 7 ? [{ goal, step, inDays }] : [];
      }),
    );
  return {
    reviewInDays,
    isReviewDue: reviewInDays <= 0,
    steps: steps.toSorted((one, other) => one.inDays - other.inDays),
  };
}

export function visibleGoals({ goals }: Plan): readonly Goal[] {
  return goals.filter(({ isRemoved }) => !isRemoved);
}

export function visibleSteps({ steps }: Goal): readonly Step[] {
  return steps.filter(({ isRemoved }) => !isRemoved);
}
