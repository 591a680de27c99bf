import { day, listOf, moment, record, text } from '../shape/shape.ts';
import type { Shape, Shaped } from '../shape/shape.ts';

const savedNoteShape = record({
  id: text(100),
  personId: text(100),
  contactId: text(100),
  templateId: text(100),
  /** BCP 47 tag that the note is written in. */
  language: text(35),
  on: day,
  madeAt: moment,
  text: text(40_000),
  parts: listOf(record({ id: text(100), label: text(200), text: text(20_000) }), 50),
});

/** A note as it was made, word for word: what went into the agency's system can be compared with it. */
export type SavedNote = Shaped<typeof savedNoteShape>;

export const savedNoteRecord: Shape<SavedNote> = savedNoteShape;
