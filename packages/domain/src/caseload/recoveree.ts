import { safeContactShape } from './safe-contact.ts';
import { conflictCheckShape } from './conflict-check.ts';
import { day, listOf, moment, oneOf, optional, record, text, variant, whole } from '../shape/shape.ts';
import type { Shape, Shaped } from '../shape/shape.ts';

// A person whom a peer walks with. No more identity than the work needs: a nickname or a number that the
// organisation gave. Name, birthday and address stay in the agency's own system.

/** Whose wish it was that the work together ends. The person may end it at any time and owes nobody a reason. */
export const ENDED_BY = ['person', 'both', 'peer', 'program'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

const words = optional(text());

const recovereeEventShape = variant('kind', {
  started: record({ on: day, words }),
  /** `to` is how the organisation calls the other peer. */
  transferred: record({ on: day, to: text(200), words }),
  /** `words` are the person's own reason, where they gave one. */
  closed: record({ on: day, by: oneOf(...ENDED_BY), words }),
  reopened: record({ on: day, words }),
});

const strengthShape = record({ id: text(100), words: text(500), on: day });

const recovereeShape = record({
  id: text(100),
  /** The nickname or number that the peer sees. */
  name: text(80),
  /** BCP 47 tag of the language that the person likes to speak. */
  language: optional(text(35)),
  /** How the person likes to be supported. */
  preferences: words,
  strengths: listOf(strengthShape, 200),
  safeContact: safeContactShape,
  conflictCheck: optional(conflictCheckShape),
  /** What happened, oldest first; the first entry is `started`. */
  events: listOf(recovereeEventShape, 200),
  /** Check-up calls that the person said yes to; they may go on after the work together ended. */
  checkups: optional(record({ everyDays: whole(1, 366), from: day, until: optional(day) })),
  /** When the peer last put the record right, as a moment. */
  changedAt: moment,
});

export type Recoveree = Shaped<typeof recovereeShape>;
export type RecovereeEvent = Shaped<typeof recovereeEventShape>;
export type Strength = Shaped<typeof strengthShape>;

export const RECOVEREE_STATUSES = ['active', 'transferred', 'closed'] as const;
export type RecovereeStatus = (typeof RECOVEREE_STATUSES)[number];

/** Kept beside the type, so that a reader of records never trusts what a disk or a file gave. */
export const recovereeRecord: Shape<Recoveree> = recovereeShape;
