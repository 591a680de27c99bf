import type { NotePart } from '@cairn/domain/contact';
import type { NoteField } from './note-fields.ts';

/** One part of a note on its way into one field. */
export interface Filling {
  /** Shown beside the field in the page and beside the words in the panel. */
  readonly number: number;
  readonly label: string;
  readonly text: string;
  readonly field: NoteField;
}

/** Every part that has words and a known field, in the order of the note. */
export function planFill(parts: readonly NotePart[], fields: readonly NoteField[]): readonly Filling[] {
  return parts
    .flatMap(({ id, label, text }) => {
      const field = fields.find(({ fills }) => fills === id);
      return field ? [{ label, text, field }] : [];
    })
    .map((each, at) => ({ ...each, number: at + 1 }));
}
