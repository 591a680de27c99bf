import { fail, succeed, type Result } from '@cairn/domain';
import type { Consent } from '@cairn/domain/consent';
import type { Contact, SavedNote } from '@cairn/domain/contact';
import type { Plan } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import { readAssessment, type ReadAssessment } from './assessment/read-assessment.ts';
import { isJson } from '@cairn/domain';
import { Incoming, type Found, type IncomingOptions } from './base/incoming.ts';
import { readContact, readNote } from './contact/read-contact.ts';
import { readConsent } from './consent/read-consent.ts';
import { readPlan } from './plan/read-plan.ts';
import { readReferral } from './referral/read-referral.ts';

export interface ReadBundle {
  readonly plans: readonly Plan[];
  readonly referrals: readonly Referral[];
  readonly consents: readonly Consent[];
  readonly assessments: readonly ReadAssessment[];
  readonly contacts: readonly Contact[];
  readonly notes: readonly SavedNote[];
  /** Everything that was not taken in, each with its reason. */
  readonly left: readonly LeftBehind[];
}

export interface LeftBehind {
  /** `Goal urn:uuid:...`: type and address of the resource. */
  readonly resource: string;
  /** Parts of it that were not understood; empty when none of it was. */
  readonly paths: readonly string[];
  /** Stable name of the reason. */
  readonly code: string;
  /** Plain words for the person who imports. */
  readonly message: string;
}

/** More than any person's record holds; a directory is imported elsewhere. */
const MOST_ENTRIES = 50_000;

/**
 * Reads a FHIR R4 Bundle with a person's records, from Cairn or from any other system. It takes what it understands
 * and lists all the rest; it changes nothing by itself.
 *
 * @returns the records, or `not-a-bundle` or `too-many-entries`.
 */
export function readBundle(json: unknown, options: IncomingOptions): Result<ReadBundle> {
  if (!isJson(json) || json['resourceType'] !== 'Bundle')
    return fail({
      code: 'not-a-bundle',
      message: 'This file is not a FHIR Bundle. Ask for an export as a FHIR R4 Bundle in JSON.',
    });
  if (Array.isArray(json['entry']) && json['entry'].length > MOST_ENTRIES)
    return fail({
      code: 'too-many-entries',
      message: `This file holds more than ${MOST_ENTRIES} entries. Ask for the records of one person.`,
    });
  const incoming = new Incoming(json, options);
  const left: LeftBehind[] = [];
  const collect = <T>(found: Found, read: Result<T>): readonly T[] => {
    if (read.ok) return [read.value];
    left.push({ resource: nameOf(found), paths: [], ...read.problem });
    return [];
  };
  const plans = incoming
    .takeAll('CarePlan')
    .flatMap((found) => collect(found, readPlan(found.reader, incoming)));
  const referrals = incoming
    .takeAll('ServiceRequest')
    .flatMap((found) => collect(found, readReferral(found, incoming)));
  const consents = incoming.takeAll('Consent').flatMap((found) => collect(found, readConsent(found.reader)));
  const contacts = incoming
    .takeAll('Encounter')
    .flatMap((found) => collect(found, readContact(found.reader)));
  const notes = incoming
    .takeAll('DocumentReference')
    .flatMap((found) => collect(found, readNote(found.reader, incoming)));
  const assessments = incoming
    .takeAll('QuestionnaireResponse')
    .map((found) => readAssessment(found, incoming));
  const refused = new Set(left.map(({ resource }) => resource));
  for (const found of incoming.taken()) {
    const paths = found.reader.rest();
    if (paths.length > 0 && !refused.has(nameOf(found)))
      left.push({
        resource: nameOf(found),
        paths,
        code: 'parts-not-understood',
        message: 'This record was taken in without the parts named here.',
      });
  }
  for (const found of incoming.untaken()) left.push(untaken(found));
  return succeed({ plans, referrals, consents, assessments, contacts, notes, left });
}

const OF_A_DIRECTORY = /^(HealthcareService|Location|Organization)$/;

function untaken(found: Found): LeftBehind {
  const type = String(found.reader.json['resourceType']);
  const base = { resource: nameOf(found), paths: [] };
  if (type === 'Patient')
    return {
      ...base,
      code: 'identity-not-taken',
      message: 'Who the person is stays with you: Cairn does not take it in.',
    };
  if (OF_A_DIRECTORY.test(type))
    return {
      ...base,
      code: 'belongs-to-a-directory',
      message: 'This is an entry of a directory. Import it there.',
    };
  return { ...base, code: 'kind-not-understood', message: 'Cairn has no place for this kind of record.' };
}

function nameOf({ reader, address }: Found): string {
  return `${String(reader.json['resourceType'])} ${address}`.trim();
}
