import type { WordChecker, WordHit } from '../language/check-words.ts';
import type { Contact } from './contact.ts';
import { isContact } from './contact.ts';
import { minutesOf } from './duration.ts';

/** Fields of a contact that a person writes in. */
export const NOTE_FIELDS = ['did', 'response', 'next'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

/** What readers of peer notes miss most. Offered, one at a time, and never in the way of saving. */
export const NOTE_GAPS = [
  'no-did',
  'no-response',
  'no-plan-link',
  'no-next',
  'no-activity',
  'no-minutes',
] as const;
export type NoteGap = (typeof NOTE_GAPS)[number];

export type NoteFinding =
  | { readonly kind: 'words'; readonly field: NoteField; readonly hit: WordHit }
  | { readonly kind: 'gap'; readonly gap: NoteGap };

export interface NoteCheckFacts {
  readonly checkers: readonly WordChecker[];
  /** Nicknames and places that are left alone. */
  readonly names: readonly string[];
  /** True once the person has a goal that a note could be about. */
  readonly hasGoals: boolean;
}

/** Words first, in reading order, then what is missing. Two lists that mark the same words give two findings. */
export function checkNote(
  contact: Contact,
  { checkers, names, hasGoals }: NoteCheckFacts,
): readonly NoteFinding[] {
  const words = NOTE_FIELDS.flatMap((field) =>
    checkers
      .flatMap((check) => check(contact[field], names))
      .toSorted((one, other) => one.start - other.start || one.end - other.end)
      .map((hit): NoteFinding => ({ kind: 'words', field, hit })),
  );
  return [...words, ...gapsIn(contact, hasGoals).map((gap): NoteFinding => ({ kind: 'gap', gap }))];
}

function gapsIn(contact: Contact, hasGoals: boolean): readonly NoteGap[] {
  // A try that reached nobody has nothing more to tell than what was tried.
  if (!isContact(contact)) return [];
  const isMissing: Readonly<Record<NoteGap, boolean>> = {
    'no-did': contact.did.trim() === '',
    'no-response': contact.response.trim() === '',
    'no-plan-link': hasGoals && contact.goal === undefined,
    'no-next': contact.next.trim() === '' && contact.nextOn === undefined,
    'no-activity': contact.activities.length === 0 && contact.supports.length === 0,
    'no-minutes': minutesOf(contact) === undefined,
  };
  return NOTE_GAPS.filter((gap) => isMissing[gap]);
}

/** The text with a suggestion in the place of the words, for the one press with which a peer takes it. */
export function takeSuggestion(
  text: string,
  hit: Pick<WordHit, 'start' | 'end' | 'matched'>,
  words: string,
): string {
  // The text may have changed since it was checked: then nothing is replaced.
  if (text.slice(hit.start, hit.end) !== hit.matched) return text;
  const isCapital = /^\p{Lu}/u.test(hit.matched) && !/^\p{Lu}{2}/u.test(hit.matched);
  const taken = isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return text.slice(0, hit.start) + taken + text.slice(hit.end);
}
