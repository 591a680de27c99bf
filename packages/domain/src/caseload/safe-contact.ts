import { flag, oneOf, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

/** How a person may be reached without harm. What was not asked yet is absent, which is never "yes". */
export const safeContactShape = record({
  /** In the person's own words: which number, which hours, which name to say. */
  ways: optional(text(1000)),
  mayLeaveMessage: optional(flag),
  mayText: optional(flag),
  mayMail: optional(flag),
  /** What must not be said or shown. */
  avoid: optional(text(1000)),
  /** Who may hear that the person is with this program; everyone else may not. */
  mayKnow: optional(text(1000)),
  /** What to do when the person cannot be reached. */
  ifUnreachable: optional(oneOf('wait', 'try-again', 'tell-supervisor')),
});

export type SafeContact = Shaped<typeof safeContactShape>;
