import { computed, type ReadonlySignal } from '@preact/signals-core';
import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import {
  noteRecoveree,
  recovereeRecord,
  startRecoveree,
  type ConflictCheck,
  type Recoveree,
  type RecovereeEvent,
} from '@cairn/domain/caseload';
import type { Contact, ContactDraft, SavedNote } from '@cairn/domain/contact';
import { openJournal, readPlanFile, writePlanFile, type PlanFileContent } from '@cairn/domain/plan';
import { noteReferral, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import type { Digest } from '@cairn/domain/wording';
import { getRecord, type StoredRecord, type Vault, type VaultProblem, type VaultResult } from '@cairn/vault';
import type { ConsentBook } from '../consent/consent-store.ts';
import type { PersonHold } from '../person/current-person.ts';
import { asPersonId, type PersonId } from '../person/person-id.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { openCaseworkCollections, type CaseworkCollections, type PlanFile } from './collections.ts';
import type { PersonFile } from './person-file.ts';
import { watchPlanContents, type PlanContents } from './plan-contents.ts';
import { USUAL_CHOICES, type PracticeChoices } from './practice-choices.ts';
import { takeInWrites } from './take-in.ts';
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
  readonly lastDeed: TakeBack<CaseworkDeed>['last'];
  addPerson(person: NewPerson): Promise<CaseworkResult<PersonId>>;
  /** Adds somebody whose record came from another peer, under the name that this peer gives them. */
  takeInPerson(file: PersonFile, name: string): Promise<CaseworkResult<PersonId>>;
  changePerson(personId: string, edit: (person: Recoveree) => Recoveree): Promise<CaseworkResult<void>>;
  notePerson(personId: string, event: RecovereeEvent): Promise<CaseworkResult<void>>;
  /**
   * Saves a finished contact with its notes and takes the draft away, all at once. Refused with `not-this-person`
   * unless the peer still has the very person confirmed whom the draft was begun for.
   */
  saveContact(finished: FinishedContact, hold: PersonHold | undefined): Promise<CaseworkResult<void>>;
  removeContact(contactId: string): Promise<CaseworkResult<void>>;
  /** `basedOn` is the revision of the plan that was open: one that another window wrote since is not written over. */
  keepPlan(personId: string, file: PlanFile, basedOn: number): Promise<CaseworkResult<void>>;
  /** Adds what happened with a place to a connection; the first note starts it. */
  noteReferral(personId: string, referral: Referral, event: ReferralEvent): Promise<CaseworkResult<void>>;
  keepAssessment(record: AssessmentRecord): Promise<CaseworkResult<void>>;
  keepConsents(personId: string, book: ConsentBook): Promise<CaseworkResult<void>>;
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
  const takeBack = createTakeBack<CaseworkDeed>(session, abort);
  const { contacts, choices } = collections;

  const write = async (what: CaseworkDeed, writes: readonly Write[]): Promise<CaseworkResult<void>> => {
    const saved = await takeBack.write(what, writes);
    return saved.ok ? succeed(undefined) : saved;
  };
  const putPerson = (what: CaseworkDeed, person: Recoveree, standing: number) => {
    const value = { ...person, changedAt: now() };
    return write(what, [{ store: 'people', id: person.id, group: person.id, value, standing }]);
  };
  /** Reads the record as it is now, so that two quick edits do not undo each other. */
  const editPerson = async (
    id: string,
    what: CaseworkDeed,
    edit: (person: Recoveree) => CaseworkResult<Recoveree>,
  ): Promise<CaseworkResult<void>> => {
    const found = await readFresh(session, 'people', id);
    if (!found.ok) return found;
    const read = recovereeRecord.read(found.value?.value, 'person');
    if (!found.value || !read.ok) return fail(NO_PERSON);
    const edited = edit(read.value);
    if (!edited.ok) return edited;
    return edited.value.name.trim() === '' ? fail(NO_NAME) : putPerson(what, edited.value, found.value.rev);
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
      const added = await putPerson('person-added', conflictCheck ? { ...person, conflictCheck } : person, 0);
      return added.ok ? succeed(asPersonId(id)) : added;
    },
    async takeInPerson(file, name) {
      if (name.trim() === '') return fail(NO_NAME);
      const { personId, writes } = takeInWrites(file, { name: name.trim(), at: now(), newId });
      const added = await write('person-added', writes);
      return added.ok ? succeed(asPersonId(personId)) : added;
    },
    changePerson: (personId, edit) =>
      editPerson(personId, 'person-changed', (person) => succeed(edit(person))),
    notePerson: (personId, event) =>
      editPerson(personId, event.kind === 'started' ? 'person-changed' : `person-${event.kind}`, (person) =>
        noteRecoveree(person, event),
      ),
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
    keepPlan: (personId, file, basedOn) =>
      write('plan-kept', [{ store: 'plans', id: personId, group: personId, value: file, standing: basedOn }]),
    async noteReferral(personId, referral, event) {
      const found = await readFresh(session, 'plans', personId);
      if (!found.ok) return found;
      const held = found.value ? await readPlanFile(found.value.value, digest) : undefined;
      if (held && !held.ok) return held;
      const content: PlanFileContent = held?.value ?? {
        journal: openJournal(newId(), parts.language(), now().slice(0, 10)),
        referrals: [],
      };
      const at = content.referrals.findIndex(({ id }) => id === referral.id);
      const noted = noteReferral(content.referrals[at] ?? referral, event);
      if (!noted.ok) return noted;
      const referrals =
        at < 0 ? [...content.referrals, noted.value] : content.referrals.with(at, noted.value);
      const value = await writePlanFile({ ...content, referrals }, now(), digest);
      const standing = found.value?.rev ?? 0;
      return write('plan-kept', [{ store: 'plans', id: personId, group: personId, value, standing }]);
    },
    keepAssessment: (record) =>
      write('assessment-kept', [
        { store: 'assessments', id: record.id, group: record.personId, value: record },
      ]),
    keepConsents: (personId, book) =>
      write('consent-kept', [{ store: 'consents', id: personId, group: personId, value: book }]),
    choose: (value) => write('choice-kept', [{ store: 'settings', id: CHOICES, value }]),
    async undo() {
      const undone = await takeBack.undo();
      return undone.ok ? succeed(undefined) : undone;
    },
  };
}

async function readFresh(
  { vault }: CaseworkParts['session'],
  store: 'people' | 'plans',
  id: string,
): Promise<VaultResult<StoredRecord | undefined>> {
  const open = vault.peek();
  return open ? getRecord(open, store, id) : { ok: false, problem: { code: 'locked' } };
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
