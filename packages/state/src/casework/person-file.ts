import { fail, succeed, type Result } from '@cairn/domain';
import { recovereeRecord, type Recoveree } from '@cairn/domain/caseload';
import type { Information } from '@cairn/domain/consent';
import { contactRecord, savedNoteRecord, type Contact, type SavedNote } from '@cairn/domain/contact';
import { parseAssessmentRecord, type AssessmentRecord } from './assessment-record.ts';
import type { CaseworkCollections, PlanFile } from './collections.ts';

// What goes from one peer to another when somebody else walks with a person from now on. Consents stay where they were
// given, and so does the conflict check: both are about the peer who had them.

/** What the peer may leave out or take along, each under its own kind of information in a consent. */
export const PASS_ON_PARTS = ['plan', 'assessments', 'contacts', 'notes'] as const;
export type PassOnPart = (typeof PASS_ON_PARTS)[number];

const INFORMATION: Readonly<Record<PassOnPart, readonly Information[]>> = {
  plan: ['plan', 'referral'],
  assessments: ['assessments'],
  contacts: ['attendance'],
  notes: ['progress-notes'],
};

export interface PersonFile {
  readonly person: Recoveree;
  readonly plan?: PlanFile;
  readonly assessments: readonly AssessmentRecord[];
  readonly contacts: readonly Contact[];
  readonly notes: readonly SavedNote[];
}

/** What a consent has to cover: how to reach the person goes along always. */
export function informationIn(parts: readonly PassOnPart[]): readonly Information[] {
  return ['contact', ...parts.flatMap((part) => INFORMATION[part])];
}

const FORMAT = 'cairn-person';
const VERSION = 1;
const MOST = 20_000;

export function writePersonFile(
  collections: CaseworkCollections,
  { conflictCheck: _own, ...person }: Recoveree,
  parts: readonly PassOnPart[],
): object {
  const own = <T extends { readonly personId: string }>(
    part: PassOnPart,
    all: readonly { value: T }[],
  ): T[] =>
    parts.includes(part)
      ? all.map(({ value }) => value).filter(({ personId }) => personId === person.id)
      : [];
  const plan = collections.plans.all.peek().find(({ id }) => id === person.id)?.value;
  return {
    format: FORMAT,
    version: VERSION,
    person,
    ...(plan && parts.includes('plan') ? { plan } : {}),
    assessments: own('assessments', collections.assessments.all.peek()),
    contacts: own('contacts', collections.contacts.all.peek()),
    notes: own('notes', collections.notes.all.peek()),
  };
}

/** Reads a file that anybody may have made: the whole record, or one problem. */
export function readPersonFile(json: unknown): Result<PersonFile> {
  if (typeof json !== 'object' || json === null || Reflect.get(json, 'format') !== FORMAT)
    return fail(NOT_A_PERSON);
  const version: unknown = Reflect.get(json, 'version');
  if (typeof version === 'number' && version > VERSION)
    return fail({ code: 'newer-version', message: 'This record was written by a newer Cairn.' });
  const person = recovereeRecord.read(Reflect.get(json, 'person'), 'person');
  const assessments = readAll(Reflect.get(json, 'assessments'), (one) => {
    const read = parseAssessmentRecord(one);
    return read.ok ? read.value : undefined;
  });
  const contacts = readAll(Reflect.get(json, 'contacts'), shaped(contactRecord));
  const notes = readAll(Reflect.get(json, 'notes'), shaped(savedNoteRecord));
  if (version !== VERSION || !person.ok || !assessments || !contacts || !notes) return fail(NOT_A_PERSON);
  const isTheirs = [...assessments, ...contacts, ...notes].every(
    ({ personId }) => personId === person.value.id,
  );
  const plan: unknown = Reflect.get(json, 'plan');
  const isPlan = plan === undefined || (typeof plan === 'object' && plan !== null);
  if (!isTheirs || !isPlan) return fail(NOT_A_PERSON);
  return succeed({ person: person.value, assessments, contacts, notes, ...(plan ? { plan } : {}) });
}

/** All of a list, or nothing: a record with a hole in it would pass for a whole one. */
function readAll<T>(list: unknown, readOne: (value: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(list) || list.length > MOST) return undefined;
  const read = list.flatMap((one: unknown) => readOne(one) ?? []);
  return read.length === list.length ? read : undefined;
}

function shaped<T>(shape: {
  read(value: unknown, at: string): { readonly ok: true; readonly value: T } | { readonly ok: false };
}) {
  return (value: unknown): T | undefined => {
    const read = shape.read(value, 'record');
    return read.ok ? read.value : undefined;
  };
}

const NOT_A_PERSON = { code: 'not-a-person', message: 'This file holds no record of a person.' } as const;
