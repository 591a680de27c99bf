import type { SupportType } from '../resource/support-type.ts';
import type { Contact } from './contact.ts';
import type { NoteSource, NoteTemplate } from './note-template.ts';

/** The words that a note needs in its language. The caller has the vocabularies and the clock's zone. */
export interface NoteWords {
  readonly language: 'en' | 'es';
  day(day: string): string;
  /** A clock time of a moment, as the peer's clock showed it. */
  clock(moment: string): string;
  minutes(count: number): string;
  units(count: number): string;
  kind(kind: Contact['kind']): string;
  groupSize(count: number): string;
  reached(reached: Contact['reached']): string;
  modality(id: string): string;
  setting(id: string): string;
  support(id: SupportType): string;
  activity(id: string): string;
  together(): string;
  /** What stands where a part is always shown and nothing was written. */
  nothing(): string;
}

export interface NotePart {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface ComposedNote {
  /** One for each part of the template that has something to say, for systems with a field for each. */
  readonly parts: readonly NotePart[];
  /** The whole, for one field. */
  readonly text: string;
}

export interface NoteFacts {
  readonly minutes?: number;
  readonly units?: number;
}

/** Writes a contact as a note. Nothing is added that was not said: an empty field gives no sentence. */
export function composeNote(
  contact: Contact,
  template: NoteTemplate,
  words: NoteWords,
  facts: NoteFacts,
): ComposedNote {
  const parts = template.parts.flatMap(({ id, label, from, isAlways }) => {
    const texts = from.map((source) => textOf(source, contact, words, facts)).filter((text) => text !== '');
    if (texts.length === 0 && isAlways !== true) return [];
    return [
      { id, label: label[words.language], text: texts.join(SEPARATORS[kindOf(from)]) || words.nothing() },
    ];
  });
  return { parts, text: parts.map((part) => lay(part, template.layout)).join(GAPS[template.layout]) };
}

const SEPARATORS = { facts: ', ', sentences: '\n' } as const;
const GAPS = { headings: '\n\n', lines: '\n', plain: '\n\n' } as const;
const SENTENCES: readonly NoteSource[] = ['did', 'response', 'next', 'together', 'goal'];

function kindOf(from: readonly NoteSource[]): keyof typeof SEPARATORS {
  return from.some((source) => SENTENCES.includes(source)) ? 'sentences' : 'facts';
}

function lay({ label, text }: NotePart, layout: NoteTemplate['layout']): string {
  if (layout === 'plain') return text;
  return layout === 'lines' ? `${label}: ${text}` : `${label}\n${text}`;
}

function textOf(source: NoteSource, contact: Contact, words: NoteWords, facts: NoteFacts): string {
  const { startedAt, endedAt, session, goal } = contact;
  switch (source) {
    case 'day':
      return words.day(contact.on);
    case 'times':
      return startedAt && endedAt ? `${words.clock(startedAt)}–${words.clock(endedAt)}` : '';
    case 'minutes':
      return facts.minutes === undefined ? '' : words.minutes(facts.minutes);
    case 'units':
      return facts.units === undefined ? '' : words.units(facts.units);
    case 'kind':
      return words.kind(contact.kind);
    case 'group-size':
      return session === undefined ? '' : words.groupSize(session.size);
    case 'reached':
      return words.reached(contact.reached);
    case 'modality':
      return contact.modality === undefined ? '' : words.modality(contact.modality);
    case 'setting':
      return contact.setting === undefined ? '' : words.setting(contact.setting);
    case 'supports':
      return contact.supports.map((id) => words.support(id)).join(', ');
    case 'activities':
      return contact.activities.map((id) => words.activity(id)).join('; ');
    case 'goal':
      return goal?.words.trim() ?? '';
    case 'did':
    case 'response':
      return contact[source].trim();
    case 'next':
      return [contact.next.trim(), contact.nextOn === undefined ? '' : words.day(contact.nextOn)]
        .filter((text) => text !== '')
        .join(' · ');
    case 'together':
      return contact.isWrittenTogether ? words.together() : '';
  }
}
