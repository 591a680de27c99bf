import { anyText, day, flag, listOf, oneOf, optional, record, text, variant } from '../shape/shape.ts';
import type { Shape } from '../shape/shape.ts';
import { GOAL_STATUSES, STEP_STATUSES } from './plan.ts';
import type { Plan } from './plan.ts';
import { snapshotShape } from './snapshot.ts';

const id = text(100);
const words = optional(anyText());

const owner = variant('kind', {
  me: record({}),
  someone: record({ name: text(200) }),
  coach: record({ reason: text(), permittedOn: day }),
});

const step = record({
  id,
  words: text(),
  owner,
  by: optional(day),
  sign: words,
  status: oneOf(...STEP_STATUSES),
  resources: listOf(snapshotShape, 100),
  isRemoved: flag,
});

const goal = record({
  id,
  words: text(),
  area: optional(text(100)),
  why: words,
  strengths: words,
  sign: words,
  status: oneOf(...GOAL_STATUSES),
  statusHistory: listOf(record({ status: oneOf(...GOAL_STATUSES), on: day }), 1000),
  steps: listOf(step, 1000),
  isRemoved: flag,
});

/** A whole plan as it stands, without its history, from anybody. */
export const planShape: Shape<Plan> = record({
  id,
  language: text(35),
  startedOn: day,
  goals: listOf(goal, 500),
  supporters: listOf(record({ id, name: text(200), how: optional(text()), phone: optional(text(60)) }), 200),
  reengagement: record({
    whoToCall: words,
    howSoon: words,
    whatHelps: words,
    keepGoing: words,
    pleaseDoNot: words,
  }),
  safeContact: record({ ways: words, mayLeaveMessage: optional(flag), avoid: words }),
  reviews: listOf(record({ on: day, words: text(5000) }), 1000),
  nextReviewOn: day,
  agreements: listOf(record({ who: oneOf('me', 'coach'), name: text(200), on: day }), 1000),
  copies: listOf(record({ on: day, way: oneOf('paper', 'file', 'screen') }), 1000),
  celebrations: listOf(record({ on: day, words: text() }), 1000),
});
