import { moment, oneOf, optional, record, text, whole } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

/** That a plan came from somebody else's hands, and what was done with it: kept with the plan for good. */
export const receivedShape = record({
  id: text(100),
  at: moment,
  /** When the other side wrote it. */
  writtenAt: moment,
  from: record({ role: oneOf('me', 'coach'), name: optional(text(200)) }),
  choice: oneOf('take-file', 'keep-both'),
  /** Entries of the history that came with it. */
  events: whole(0, 20_000),
});

export type Received = Shaped<typeof receivedShape>;
