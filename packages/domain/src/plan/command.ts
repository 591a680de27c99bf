import { anyText, day, flag, oneOf, optional, record, text, variant } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';
import { GOAL_STATUSES, STEP_STATUSES } from './plan.ts';
import { snapshotShape } from './snapshot.ts';

const id = text(100);

const owner = variant('kind', {
  me: record({}),
  someone: record({ name: text(200) }),
  coach: record({ reason: text(), permittedOn: day }),
});

/** Everything that can be done to a plan, and what each needs. A field that is given empty is cleared. */
export const commandShape = variant('type', {
  'add-goal': record({
    goalId: id,
    words: text(),
    area: optional(text(100)),
    why: optional(text()),
    strengths: optional(text()),
    sign: optional(text()),
  }),
  'edit-goal': record({
    goalId: id,
    words: optional(text()),
    area: optional(anyText(100)),
    why: optional(anyText()),
    strengths: optional(anyText()),
    sign: optional(anyText()),
  }),
  'set-goal-status': record({ goalId: id, status: oneOf(...GOAL_STATUSES), on: day }),
  'remove-goal': record({ goalId: id }),
  'restore-goal': record({ goalId: id }),
  'move-goal': record({ goalId: id, direction: oneOf('up', 'down') }),
  'add-step': record({
    goalId: id,
    stepId: id,
    words: text(),
    owner: optional(owner),
    by: optional(day),
    sign: optional(text()),
  }),
  'edit-step': record({
    stepId: id,
    words: optional(text()),
    by: optional(anyText(10)),
    sign: optional(anyText()),
  }),
  'set-step-owner': record({ stepId: id, owner }),
  'set-step-status': record({ stepId: id, status: oneOf(...STEP_STATUSES) }),
  'remove-step': record({ stepId: id }),
  'restore-step': record({ stepId: id }),
  'attach-resource': record({ stepId: id, snapshot: snapshotShape }),
  'detach-resource': record({ stepId: id, resourceId: text(200) }),
  'add-supporter': record({
    supporterId: id,
    name: text(200),
    how: optional(text()),
    phone: optional(text(60)),
  }),
  'remove-supporter': record({ supporterId: id }),
  'set-reengagement': record({
    whoToCall: optional(anyText()),
    howSoon: optional(anyText()),
    whatHelps: optional(anyText()),
    keepGoing: optional(anyText()),
    pleaseDoNot: optional(anyText()),
  }),
  'set-safe-contact': record({
    ways: optional(anyText()),
    mayLeaveMessage: optional(flag),
    avoid: optional(anyText()),
  }),
  'set-next-review': record({ on: day }),
  'hold-review': record({ on: day, words: text(5000), nextOn: optional(day) }),
  agree: record({ who: oneOf('me', 'coach'), name: text(200), on: day }),
  'give-copy': record({ on: day, way: oneOf('paper', 'file', 'screen') }),
  celebrate: record({ on: day, words: text() }),
});

export type PlanCommand = Shaped<typeof commandShape>;
export type CommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { readonly type: T }>;
