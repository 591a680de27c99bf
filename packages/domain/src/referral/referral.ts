import { snapshotShape } from '../plan/snapshot.ts';
import { day, listOf, moment, oneOf, optional, record, text, variant } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

// A referral is a connection between a person and a place, and it ends with what happened, not with a phone number.

export const OUTCOMES = [
  'got-help',
  'wait-list',
  'not-eligible',
  'no-funds',
  'could-not-reach',
  'changed-mind',
] as const;
export type ReferralOutcome = (typeof OUTCOMES)[number];

const words = optional(text());

export const referralEventShape = variant('kind', {
  /** Name and number given, nothing more: the least that can be done. */
  told: record({ on: day, words }),
  'contacted-together': record({ on: day, words }),
  'introduced-in-person': record({ on: day, words }),
  'went-together': record({ on: day, words }),
  appointment: record({ on: day, at: moment, words }),
  'follow-up-planned': record({ on: day, due: day }),
  'follow-up-done': record({ on: day, words }),
  outcome: record({ on: day, result: oneOf(...OUTCOMES), words }),
  reopened: record({ on: day, words }),
});

export type ReferralEvent = Shaped<typeof referralEventShape>;

export const referralShape = record({
  id: text(100),
  /** The step of the plan that it belongs to, where there is one. */
  stepId: optional(text(100)),
  resource: snapshotShape,
  /** What it was for, as ids of the needs vocabulary. */
  needs: listOf(text(100), 20),
  startedOn: day,
  events: listOf(referralEventShape, 500),
});

export type Referral = Shaped<typeof referralShape>;
