import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { patched } from './patch.ts';
import { problems } from './plan-problems.ts';
import type { CommandOf } from './command.ts';
import type { Goal, Plan } from './plan.ts';

type GoalCommand = CommandOf<
  'add-goal' | 'edit-goal' | 'set-goal-status' | 'remove-goal' | 'restore-goal' | 'move-goal'
>;

export function applyGoalCommand(plan: Plan, command: GoalCommand): Result<Plan> {
  switch (command.type) {
    case 'add-goal': {
      const { type: _, goalId, ...words } = command;
      if (plan.goals.some(({ id }) => id === goalId)) return fail(problems.idTaken);
      const goal: Goal = {
        id: goalId,
        ...words,
        status: 'working',
        statusHistory: [],
        steps: [],
        isRemoved: false,
      };
      return succeed({ ...plan, goals: [...plan.goals, goal] });
    }
    case 'edit-goal': {
      const { type: _, goalId, ...changes } = command;
      return changeGoal(plan, goalId, (goal) => patched(goal, changes));
    }
    case 'set-goal-status':
      return changeGoal(plan, command.goalId, (goal) => ({
        ...goal,
        status: command.status,
        statusHistory: [...goal.statusHistory, { status: command.status, on: command.on }],
      }));
    case 'remove-goal':
      return changeGoal(plan, command.goalId, (goal) => ({ ...goal, isRemoved: true }));
    case 'restore-goal':
      return changeGoal(plan, command.goalId, (goal) => ({ ...goal, isRemoved: false }));
    case 'move-goal':
      return moveGoal(plan, command.goalId, command.direction === 'up' ? -1 : 1);
  }
}

export function changeGoal(plan: Plan, goalId: string, change: (goal: Goal) => Goal): Result<Plan> {
  if (!plan.goals.some(({ id }) => id === goalId)) return fail(problems.notThere);
  return succeed({ ...plan, goals: plan.goals.map((goal) => (goal.id === goalId ? change(goal) : goal)) });
}

/** Past the goals that are on the plan; at either end nothing moves. */
function moveGoal(plan: Plan, goalId: string, by: -1 | 1): Result<Plan> {
  const from = plan.goals.findIndex(({ id }) => id === goalId);
  if (from === -1) return fail(problems.notThere);
  const goals = [...plan.goals];
  let to = from + by;
  while (goals[to]?.isRemoved === true) to += by;
  const [moved, other] = [goals[from], goals[to]];
  if (moved === undefined || other === undefined) return succeed(plan);
  goals[from] = other;
  goals[to] = moved;
  return succeed({ ...plan, goals });
}
