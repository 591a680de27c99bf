import type { Goal as FhirGoal, Task } from 'fhir/r4.js';
import type { Goal, Owner, Step } from '@cairn/domain/plan';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem } from '../base/codes.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { part2Meta } from '../base/security-labels.ts';
import { writeSnapshot } from '../referral/snapshot-extension.ts';
import { GOAL_STATUS_OUT, STEP_STATUS_OUT } from './statuses.ts';

/** A goal in the person's own words: `expressedBy` says whose it is. */
export function writeGoal(goal: Goal, context: Context): Outgoing {
  const last = goal.statusHistory.at(-1);
  const extension = [
    ...extend('goal-why', goal.why),
    ...extend('goal-strengths', goal.strengths),
    ...extend('goal-sign', goal.sign),
    ...extend(
      'goal-status-history',
      goal.statusHistory.map((each) => ({ ...each })),
    ),
    ...extend('removed', goal.isRemoved || undefined),
  ];
  const resource: FhirGoal = {
    resourceType: 'Goal',
    meta: part2Meta(),
    ...(extension.length === 0 ? {} : { extension }),
    identifier: [identifierOf('goal', goal.id)],
    lifecycleStatus: GOAL_STATUS_OUT[goal.status],
    ...(goal.area === undefined
      ? {}
      : { category: [{ coding: [{ system: codeSystem('life-area'), code: goal.area }] }] }),
    description: { text: goal.words },
    subject: context.subject,
    ...(last === undefined ? {} : { statusDate: last.on }),
    expressedBy: context.subject,
  };
  return { address: context.links.addressOf('goal', goal.id), resource, changes: true };
}

export function writeStep(step: Step, goalId: string, context: Context): Outgoing {
  const extension = [
    ...extend('step-owner', { ...step.owner }),
    ...extend('step-sign', step.sign),
    ...extend('removed', step.isRemoved || undefined),
    ...step.resources.flatMap((each) => extend('resource-snapshot', writeSnapshot(each))),
  ];
  const resource: Task = {
    resourceType: 'Task',
    meta: part2Meta(),
    extension,
    identifier: [identifierOf('step', step.id)],
    status: STEP_STATUS_OUT[step.status],
    intent: 'plan',
    description: step.words,
    focus: context.links.to('goal', goalId),
    for: context.subject,
    owner: step.owner.kind === 'me' ? context.subject : { display: ownerName(step.owner) },
    ...(step.by === undefined ? {} : { restriction: { period: { end: step.by } } }),
  };
  return { address: context.links.addressOf('step', step.id), resource, changes: true };
}

function ownerName(owner: Exclude<Owner, { readonly kind: 'me' }>): string {
  return owner.kind === 'someone' ? owner.name : 'Peer recovery coach';
}
