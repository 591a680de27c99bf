export { checkNote, NOTE_FIELDS, NOTE_GAPS, takeSuggestion } from './check-note.ts';
export type { NoteCheckFacts, NoteField, NoteFinding, NoteGap } from './check-note.ts';
export { composeNote } from './compose-note.ts';
export type { ComposedNote, NoteFacts, NotePart, NoteWords } from './compose-note.ts';
export { CONTACT_KINDS, contactRecord, isContact, LONGEST_FIELD, REACHED, startContact } from './contact.ts';
export type { Contact, ContactKind } from './contact.ts';
export { readContactDraft, writeContactDraft } from './contact-draft.ts';
export type { ContactDraft } from './contact-draft.ts';
export { parseContactValues } from './contact-values.ts';
export type { ContactValue, ContactValues } from './contact-values.ts';
export { unitsOfContact } from './day-units.ts';
export type { ContactUnits } from './day-units.ts';
export {
  countedMinutes,
  countedMs,
  isRunning,
  LONG_MINUTES,
  minutesBetween,
  minutesOf,
  startTimer,
  stopTimer,
} from './duration.ts';
export type { Timer, TimeSpan } from './duration.ts';
export { finishContact } from './finish-contact.ts';
export { NOTE_SOURCES, parseNoteTemplates } from './note-template.ts';
export type { NoteSource, NoteTemplate } from './note-template.ts';
export { savedNoteRecord } from './saved-note.ts';
export type { SavedNote } from './saved-note.ts';
