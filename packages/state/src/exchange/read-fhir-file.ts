import { fail, succeed, type Result } from '@cairn/domain';
import { startRecoveree } from '@cairn/domain/caseload';
import { journalOfPlan, openJournal, visibleGoals, writePlanFile } from '@cairn/domain/plan';
import type { Digest } from '@cairn/domain/wording';
import { readBundle, type LeftBehind } from '@cairn/interop/fhir';
import type { AssessmentRecord } from '../casework/assessment-record.ts';
import type { PersonFile } from '../casework/person-file.ts';

/** What a file from another system holds, before anything of it is taken in. */
export interface FhirFile {
  /** For `takeInPerson`. */
  readonly file: PersonFile;
  /** Goals of the plan, in the person's words. */
  readonly goals: readonly string[];
  readonly places: number;
  readonly meetings: number;
  readonly notes: number;
  readonly checkIns: number;
  /** Everything that stays outside, each with its reason. */
  readonly left: readonly LeftBehind[];
}

export interface ReadFhirOptions {
  /** ISO 8601 with offset. */
  readonly at: string;
  /** BCP 47 tag for what names no language. */
  readonly language: string;
  readonly newId: () => string;
  readonly digest: Digest;
}

/**
 * Reads a FHIR R4 Bundle as the record of one person. Nothing says who they are: the peer gives the name. Consents stay
 * where they were given.
 *
 * @returns what it holds, or `not-a-bundle`, `too-many-entries` or `nothing-understood`.
 */
export async function readFhirFile(json: unknown, options: ReadFhirOptions): Promise<Result<FhirFile>> {
  const { at, language, newId, digest } = options;
  const today = at.slice(0, 10);
  const read = readBundle(json, { today, language, newId });
  if (!read.ok) return read;
  const { plans, referrals, contacts, notes, consents } = read.value;
  const personId = newId();
  const [plan, ...others] = plans;
  const left = [...read.value.left];
  for (const { id } of others) left.push({ resource: `CarePlan ${id}`, ...SECOND_PLAN });
  for (const { id } of consents) left.push({ resource: `Consent ${id}`, ...CONSENT });

  const rewritten = plan && journalOfPlan(plan, { newId, at, by: 'coach' });
  if (rewritten && rewritten.leftOut.length > 0)
    left.push({
      resource: `CarePlan ${plan.id}`,
      ...PARTS,
      paths: rewritten.leftOut.map(({ type }) => type),
    });
  const assessments: AssessmentRecord[] = [];
  for (const { id, response } of read.value.assessments) {
    const { questionnaire, authored, status } = response;
    if (typeof questionnaire !== 'string') {
      left.push({ resource: `QuestionnaireResponse ${id}`, ...NO_FORM });
      continue;
    }
    assessments.push({
      id,
      personId,
      instrument: questionnaire.split('|')[0] ?? questionnaire,
      on: typeof authored === 'string' ? authored.slice(0, 10) : today,
      status: status === 'completed' || status === 'amended' ? 'completed' : 'in-progress',
      response,
    });
  }
  const hasPlan = rewritten !== undefined || referrals.length > 0;
  if (!hasPlan && assessments.length + contacts.length + notes.length === 0) return fail(NOTHING);
  const journal = rewritten?.journal ?? openJournal(newId(), language, today);
  const person = startRecoveree({ id: personId, name: '-', on: today, at });
  const file: PersonFile = {
    person,
    ...(hasPlan ? { plan: await writePlanFile({ journal, referrals }, at, digest) } : {}),
    assessments,
    contacts: contacts.map((contact) => ({ ...contact, personId })),
    notes: notes.map((note) => ({ ...note, personId })),
  };
  return succeed({
    file,
    goals: visibleGoals(journal.plan).map(({ words }) => words),
    places: referrals.length,
    meetings: contacts.length,
    notes: notes.length,
    checkIns: assessments.length,
    left,
  });
}

const NOTHING = {
  code: 'nothing-understood',
  message: 'This file holds nothing that Cairn has a place for.',
} as const;
const SECOND_PLAN = { paths: [], code: 'second-plan', message: 'A person has one plan here.' } as const;
const CONSENT = {
  paths: [],
  code: 'consent-stays',
  message: 'A consent stays where it was given. Ask the person for a new one.',
} as const;
const PARTS = {
  code: 'parts-not-understood',
  message: 'This record was taken in without the parts named here.',
} as const;
const NO_FORM = {
  paths: [],
  code: 'no-form',
  message: 'These answers do not say which form they are of.',
} as const;
