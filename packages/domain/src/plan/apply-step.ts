import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { isDay } from '../shape/shape.ts';
import { patched } from './patch.ts';
import { problems } from './plan-problems.ts';
import { changeGoal } from './apply-goal.ts';
import type { CommandOf } from './command.ts';
import type { Plan, Step } from './plan.ts';
import type { ResourceSnapshot } from './snapshot.ts';

type StepCommand = CommandOf<
  | 'add-step'
  | 'edit-step'
  | 'set-step-owner'
  | 'set-step-status'
  | 'remove-step'
  | 'restore-step'
  | 'attach-resource'
  | 'detach-resource'
>;

export function applyStepCommand(plan: Plan, command: StepCommand): Result<Plan> {
  if (command.type === 'add-step') return addStep(plan, command);
  const step = plan.goals.flatMap(({ steps }) => steps).find(({ id }) => id === command.stepId);
  if (step === undefined) return fail(problems.notThere);
  const changed = changeStep(step, command);
  if (!changed.ok) return changed;
  const goals = plan.goals.map((goal) => ({
    ...goal,
    steps: goal.steps.map((each) => (each.id === command.stepId ? changed.value : each)),
  }));
  return succeed({ ...plan, goals });
}

function addStep(plan: Plan, command: CommandOf<'add-step'>): Result<Plan> {
  const { type: _, goalId, stepId, owner, ...rest } = command;
  const isTaken = plan.goals.some(({ steps }) => steps.some(({ id }) => id === stepId));
  if (isTaken) return fail(problems.idTaken);
  // The person does their own steps unless they say otherwise.
  const step: Step = {
    id: stepId,
    ...rest,
    owner: owner ?? { kind: 'me' },
    status: 'open',
    resources: [],
    isRemoved: false,
  };
  return changeGoal(plan, goalId, (goal) => ({ ...goal, steps: [...goal.steps, step] }));
}

function changeStep(step: Step, command: Exclude<StepCommand, { readonly type: 'add-step' }>): Result<Step> {
  switch (command.type) {
    case 'edit-step': {
      const { type: _, stepId: __, ...changes } = command;
      if (changes.by !== undefined && changes.by !== '' && !isDay(changes.by)) return fail(problems.notADay);
      return succeed(patched(step, changes));
    }
    case 'set-step-owner':
      return succeed({ ...step, owner: command.owner });
    case 'set-step-status':
      return succeed({ ...step, status: command.status });
    case 'remove-step':
      return succeed({ ...step, isRemoved: true });
    case 'restore-step':
      return succeed({ ...step, isRemoved: false });
    case 'attach-resource':
      return attach(step, command.snapshot);
    case 'detach-resource': {
      const resources = step.resources.filter(({ resourceId }) => resourceId !== command.resourceId);
      return resources.length === step.resources.length
        ? fail(problems.notThere)
        : succeed({ ...step, resources });
    }
  }
}

/** A fresher snapshot of the same resource takes the place of the old one. */
function attach(step: Step, snapshot: ResourceSnapshot): Result<Step> {
  const before = step.resources.find(({ resourceId }) => resourceId === snapshot.resourceId);
  if (before !== undefined && before.takenOn >= snapshot.takenOn) return fail(problems.alreadyAttached);
  const others = step.resources.filter(({ resourceId }) => resourceId !== snapshot.resourceId);
  return succeed({ ...step, resources: [...others, snapshot] });
}
