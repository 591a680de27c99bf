import type { ReadonlySignal } from '@preact/signals-core';
import { fail, succeed, type Result } from '@cairn/domain';
import { recovereeRecord, type Recoveree } from '@cairn/domain/caseload';
import {
  contactRecord,
  readContactDraft,
  savedNoteRecord,
  type Contact,
  type ContactDraft,
  type SavedNote,
} from '@cairn/domain/contact';
import type { Vault } from '@cairn/vault';
import type { ConsentBook } from '../consent/consent-store.ts';
import { openCollection, type RecordCollection } from '../vault/record-collection.ts';
import { parseAssessmentRecord, type AssessmentRecord } from './assessment-record.ts';
import { parseConsentBook } from './consent-record.ts';
import { parsePracticeChoices, type PracticeChoices } from './practice-choices.ts';

/** The open file of a plan as it lies in the vault: read with its checksum before anything of it is shown. */
export type PlanFile = object;

/** Everything of a caseload, live, as far as the vault is open. */
export interface CaseworkCollections {
  readonly people: RecordCollection<Recoveree>;
  readonly contacts: RecordCollection<Contact>;
  readonly notes: RecordCollection<SavedNote>;
  /** One for each person, under the person's id; connections with places are inside. */
  readonly plans: RecordCollection<PlanFile>;
  readonly assessments: RecordCollection<AssessmentRecord>;
  /** One for each person, under the person's id. */
  readonly consents: RecordCollection<ConsentBook>;
  readonly drafts: RecordCollection<ContactDraft>;
  readonly choices: RecordCollection<PracticeChoices>;
}

export function openCaseworkCollections(
  session: { readonly vault: ReadonlySignal<Vault | undefined> },
  abort: AbortSignal,
): CaseworkCollections {
  return {
    people: openCollection(session, { store: 'people', parse: byShape(recovereeRecord) }, abort),
    contacts: openCollection(session, { store: 'contacts', parse: byShape(contactRecord) }, abort),
    notes: openCollection(session, { store: 'notes', parse: byShape(savedNoteRecord) }, abort),
    plans: openCollection(session, { store: 'plans', parse: parsePlanFile }, abort),
    assessments: openCollection(session, { store: 'assessments', parse: parseAssessmentRecord }, abort),
    consents: openCollection(session, { store: 'consents', parse: parseConsentBook }, abort),
    drafts: openCollection(session, { store: 'drafts', parse: readContactDraft }, abort),
    choices: openCollection(session, { store: 'settings', parse: parsePracticeChoices }, abort),
  };
}

interface Reader<T> {
  read(
    value: unknown,
    at: string,
  ):
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly at: string; readonly expected: string };
}

function byShape<T>(shape: Reader<T>) {
  return (value: unknown): Result<T> => {
    const read = shape.read(value, 'record');
    return read.ok
      ? succeed(read.value)
      : fail({ code: 'not-this-record', message: `${read.at}: ${read.expected}` });
  };
}

function parsePlanFile(value: unknown): Result<PlanFile> {
  return typeof value === 'object' && value !== null
    ? succeed(value)
    : fail({ code: 'not-a-plan-file', message: 'This is no plan.' });
}
