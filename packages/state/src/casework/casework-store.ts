import { computed, type ReadonlySignal } from '@preact/signals-core';
import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import {
  noteRecoveree,
  startRecoveree,
  type ConflictCheck,
  type Recoveree,
  type RecovereeEvent,
} from '@cairn/domain/caseload';
import type { Consent } from '@cairn/domain/consent';
import type { Contact, ContactDraft, SavedNote } from '@cairn/domain/contact';
import { openJournal, writePlanFile, type PlanFileContent } from '@cairn/domain/plan';
import { noteReferral, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import type { Digest } from '@cairn/domain/wording';
import type { Vault, VaultProblem } from '@cairn/vault';
import type { PersonHold } from '../person/current-person.ts';
import { asPersonId, type PersonId } from '../person/person-id.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { openCaseworkCollections, type CaseworkCollections, type PlanFile } from './collections.ts';
import { watchPlanContents, type PlanContents } from './plan-contents.ts';
import { USUAL_CHOICES, type PracticeChoices } from './practice-choices.ts';
import { createTakeBack, type CaseworkDeed, type TakeBack, type Write } from './take-back.ts';

export interface CaseworkParts {
  readonly session: { readonly vault: ReadonlySignal<Vault | undefined> };
  /** ISO 8601 with offset: the day in it is the peer's own. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly digest: Digest;
  /** BCP 47 tag that a new plan is written in. */
  readonly language: () => string;
}

export type CaseworkProblem = VaultProblem | Problem;
export type CaseworkResult<T> = Result<T, CaseworkProblem>;

export interface NewPerson {
  readonly name: string;
  readonly language?: string;
  readonly conflictCheck?: ConflictCheck;
}

/** People, contacts, notes and plans of one peer, and the only commands that write them. */
export interface CaseworkStore extends CaseworkCollections {
  readonly planContents: PlanContents;
  /** What this peer works under; the usual choices until there are own ones. */
  readonly chosen: ReadonlySignal<PracticeChoices>;
  readonly lastDeed: TakeBack['last'];
  addPerson(person: NewPerson): Promise<CaseworkResult<PersonId>>;
  changePerson(personId: string, edit: (person: Recoveree) => Recoveree): Promise<CaseworkResult<void>>;
  notePerson(personId: string, event: RecovereeEvent): Promise<CaseworkResult<void>>;
  /**
   * Saves a finished contact with its notes and takes the draft away, all at once. Refused with `not-this-person`
   * unless the peer still has the very person confirmed whom the draft was begun for.
   */
  saveContact(finished: FinishedContact, hold: PersonHold | undefined): Promise<CaseworkResult<void>>;
  removeContact(contactId: string): Promise<CaseworkResult<void>>;
  keepPlan(personId: string, file: PlanFile): Promise<CaseworkResult<void>>;
  /** Adds what happened with a place to a connection; the first note starts it. */
  noteReferral(personId: string, referral: Referral, event: ReferralEvent): Promise<CaseworkResult<void>>;
  keepAssessment(record: AssessmentRecord): Promise<CaseworkResult<void>>;
  keepConsent(personId: string, consent: Consent): Promise<CaseworkResult<void>>;
  choose(choices: PracticeChoices): Promise<CaseworkResult<void>>;
  undo(): Promise<CaseworkResult<void>>;
}

export interface FinishedContact {
  /** One, or one for each person of a group. */
  readonly contacts: readonly Contact[];
  readonly notes: readonly SavedNote[];
  readonly draft: Pick<ContactDraft, 'contact'>;
}

const CHOICES = 'practice-choices';

/** Id of the one contact that may be half-written for a person. */
export function contactDraftId(personId: string): string {
  return `contact-${personId}`;
}

export function createCaseworkStore(parts: CaseworkParts, abort: AbortSignal): CaseworkStore {
  const { session, now, newId, digest } = parts;
  const collections = openCaseworkCollections(session, abort);
  const planContents = watchPlanContents(collections.plans, digest, abort);
  const takeBack = createTakeBack(session, abort);
  const { people, contacts, choices } = collections;

  const write = async (what: CaseworkDeed, writes: readonly Write[]): Promise<CaseworkResult<void>> => {
    const saved = await takeBack.write(what, writes);
    return saved.ok ? succeed(undefined) : saved;
  };
  const personWith = (id: string): Recoveree | undefined =>
    people.all.peek().find((kept) => kept.id === id)?.value;
  const putPerson = (what: CaseworkDeed, person: Recoveree) =>
    write(what, [
      { store: 'people', id: person.id, group: person.id, value: { ...person, changedAt: now() } },
    ]);
  const putPlan = async (personId: string, content: PlanFileContent): Promise<CaseworkResult<void>> => {
    const file = await writePlanFile(content, now(), digest);
    return write('plan-kept', [{ store: 'plans', id: personId, group: personId, value: file }]);
  };

  return {
    ...collections,
    planContents,
    chosen: computed(() => choices.all.value.find(({ id }) => id === CHOICES)?.value ?? USUAL_CHOICES),
    lastDeed: takeBack.last,
    async addPerson({ name, language, conflictCheck }) {
      if (name.trim() === '') return fail(NO_NAME);
      const id = newId();
      const at = now();
      const person = startRecoveree({
        id,
        name,
        on: at.slice(0, 10),
        at,
        ...(language === undefined ? {} : { language }),
      });
      const added = await putPerson('person-added', conflictCheck ? { ...person, conflictCheck } : person);
      return added.ok ? succeed(asPersonId(id)) : added;
    },
    changePerson(personId, edit) {
      const person = personWith(personId);
      if (person === undefined) return Promise.resolve(fail(NO_PERSON));
      const changed = edit(person);
      if (changed.name.trim() === '') return Promise.resolve(fail(NO_NAME));
      return putPerson('person-changed', changed);
    },
    notePerson(personId, event) {
      const person = personWith(personId);
      if (person === undefined) return Promise.resolve(fail(NO_PERSON));
      const noted = noteRecoveree(person, event);
      if (!noted.ok) return Promise.resolve(noted);
      return putPerson(event.kind === 'started' ? 'person-changed' : `person-${event.kind}`, noted.value);
    },
    async saveContact({ contacts: finished, notes, draft }, hold) {
      const begunFor = draft.contact.personId;
      const isOwn = finished.some(({ personId }) => personId === begunFor);
      if (hold?.personId !== begunFor || !isOwn || !(await hold.check())) return fail(NOT_THIS_PERSON);
      return write('contact-saved', [
        ...finished.map((value) => recordOf('contacts', value)),
        ...notes.map((value) => recordOf('notes', value)),
        { store: 'drafts', id: contactDraftId(begunFor), group: begunFor, value: undefined },
      ]);
    },
    removeContact(contactId) {
      const contact = contacts.all.peek().find(({ id }) => id === contactId);
      if (contact === undefined) return Promise.resolve(fail(NO_PERSON));
      const { personId } = contact.value;
      const notes = collections.notes.all.peek().filter(({ value }) => value.contactId === contactId);
      return write('contact-removed', [
        { store: 'contacts', id: contactId, group: personId, value: undefined },
        ...notes.map(({ id }) => ({ store: 'notes' as const, id, group: personId, value: undefined })),
      ]);
    },
    keepPlan: (personId, file) =>
      write('plan-kept', [{ store: 'plans', id: personId, group: personId, value: file }]),
    noteReferral(personId, referral, event) {
      const noted = noteReferral(referral, event);
      if (!noted.ok) return Promise.resolve(noted);
      const held = planContents.byPerson.peek().get(personId);
      const content = held ?? {
        journal: openJournal(newId(), parts.language(), now().slice(0, 10)),
        referrals: [],
      };
      const others = content.referrals.filter(({ id }) => id !== referral.id);
      return putPlan(personId, { ...content, referrals: [...others, noted.value] });
    },
    keepAssessment: (record) =>
      write('assessment-kept', [
        { store: 'assessments', id: record.id, group: record.personId, value: record },
      ]),
    keepConsent: (personId, consent) =>
      write('consent-kept', [{ store: 'consents', id: consent.id, group: personId, value: consent }]),
    choose: (value) => write('choice-kept', [{ store: 'settings', id: CHOICES, value }]),
    async undo() {
      const undone = await takeBack.undo();
      return undone.ok ? succeed(undefined) : undone;
    },
  };
}

function recordOf(
  store: 'contacts' | 'notes',
  value: { readonly id: string; readonly personId: string },
): Write {
  return { store, id: value.id, group: value.personId, value };
}

const NO_NAME: Problem = { code: 'no-name', message: 'Write a nickname or a number first.' };
const NO_PERSON: Problem = { code: 'no-such-person', message: 'This record is not here any more.' };
const NOT_THIS_PERSON: Problem = {
  code: 'not-this-person',
  message: 'Somebody else may be in front of you now. Say who it is, then save.',
};
