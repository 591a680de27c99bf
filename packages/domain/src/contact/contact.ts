import { SUPPORT_TYPES } from '../resource/support-type.ts';
import { anyText, day, flag, listOf, moment, oneOf, optional, record, text, whole } from '../shape/shape.ts';
import type { Shape, Shaped } from '../shape/shape.ts';

export const CONTACT_KINDS = ['individual', 'group', 'checkup'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Whether the person was there. A try that reached nobody is kept too, and it is no contact. */
export const REACHED = ['reached', 'left-message', 'not-reached'] as const;

/** The longest text of one field of a contact, in characters. */
export const LONGEST_FIELD = 8000;

const own = anyText(LONGEST_FIELD);

const contactShape = record({
  id: text(100),
  personId: text(100),
  kind: oneOf(...CONTACT_KINDS),
  /** One meeting of several people: each has a record of their own that names nobody else. */
  session: optional(record({ id: text(100), size: whole(1, 500) })),
  on: day,
  startedAt: optional(moment),
  endedAt: optional(moment),
  /** Where no times are known, or where they are not what counts. */
  minutes: optional(whole(0, 1440)),
  /** Ids of `data/practice/contact-values.json`. */
  modality: optional(text(100)),
  setting: optional(text(100)),
  reached: oneOf(...REACHED),
  supports: listOf(oneOf(...SUPPORT_TYPES), SUPPORT_TYPES.length),
  /** Ids of `data/taxonomy/activities.json`. */
  activities: listOf(text(100), 100),
  /** The goal of the person's plan that this was about, with its words as they were on that day. */
  goal: optional(record({ goalId: text(100), stepId: optional(text(100)), words: text() })),
  did: own,
  /** What the person said or did, best in their own words. */
  response: own,
  next: own,
  /** The day of the next step or meeting, where one was chosen. */
  nextOn: optional(day),
  /** The person sat beside and wrote along. */
  isWrittenTogether: flag,
  /** Outcomes of `data/instruments/outcomes` that the person named. */
  outcomes: optional(listOf(text(100), 50)),
});

/** One encounter of a peer and a person. */
export type Contact = Shaped<typeof contactShape>;

export const contactRecord: Shape<Contact> = contactShape;

export function startContact(start: Pick<Contact, 'id' | 'personId' | 'kind' | 'on'>): Contact {
  return {
    ...start,
    reached: 'reached',
    supports: [],
    activities: [],
    did: '',
    response: '',
    next: '',
    isWrittenTogether: false,
  };
}

/** True where the person was there: only this counts as contact in any rule or count. */
export function isContact({ reached }: Contact): boolean {
  return reached === 'reached';
}

/** The same meeting for each person of a group: shared facts, and nothing that one said in another's record. */
export function forGroup(
  contact: Contact,
  people: readonly { readonly personId: string; readonly contactId: string }[],
  session: NonNullable<Contact['session']>,
): readonly Contact[] {
  const { goal: _goal, nextOn: _nextOn, ...shared } = contact;
  return people.map(({ personId, contactId }) => ({
    ...shared,
    id: contactId,
    personId,
    kind: 'group',
    session,
    response: '',
    next: '',
    isWrittenTogether: false,
  }));
}
