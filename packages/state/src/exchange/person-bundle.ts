import type { Information } from '@cairn/domain/consent';
import type { Contact, SavedNote } from '@cairn/domain/contact';
import type { Plan } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import {
  Links,
  subjectReference,
  subjectResources,
  writeAssessment,
  writeContact,
  writeNote,
  writePlan,
  writeReferral,
  type Outgoing,
  type QuestionnaireResponse,
  type Subject,
} from '@cairn/interop/fhir';
import type { Form } from '@cairn/domain/instrument';
import type { AssessmentRecord } from '../casework/assessment-record.ts';
import { scoresToSend } from './scores-to-send.ts';

/** What can be sent, in the order in which it is offered. Notes go with the meetings that they are about. */
export const SENDABLE = [
  'plan',
  'referral',
  'assessments',
  'progress-notes',
] as const satisfies Information[];
export type Sendable = (typeof SENDABLE)[number];

export interface RecordsOfPerson {
  readonly plan: Plan | undefined;
  readonly referrals: readonly Referral[];
  readonly assessments: readonly AssessmentRecord[];
  readonly contacts: readonly Contact[];
  readonly notes: readonly SavedNote[];
  /** The forms at hand, by which answers are scored. */
  readonly forms: readonly Form[];
}

/** What a consent must cover for what is sent: a note says too that the person comes, and when. */
export function informationFor(chosen: readonly Sendable[]): readonly Information[] {
  return chosen.flatMap((each): Information[] =>
    each === 'progress-notes' ? ['attendance', 'progress-notes'] : [each],
  );
}

/**
 * The chosen records of one person as FHIR resources, on their way out. What the person took out of the plan stays
 * here. No name goes along: `subject` says whom the records are about.
 */
export function outgoingOf(
  records: RecordsOfPerson,
  chosen: readonly Sendable[],
  subject: Subject,
  newUuid: () => string,
): readonly Outgoing[] {
  const links = new Links(newUuid);
  const context = { links, subject: subjectReference(subject, links) };
  const writers: Readonly<Record<Sendable, () => readonly Outgoing[]>> = {
    plan: () => (records.plan ? writePlan(withoutRemoved(records.plan), context) : []),
    referral: () => records.referrals.flatMap((referral) => writeReferral(referral, context)),
    assessments: () =>
      records.assessments.flatMap((record) => {
        const { id, response } = record;
        const scores = scoresToSend(record, records.forms);
        return writeAssessment({ id, response: response as QuestionnaireResponse, scores }, context);
      }),
    'progress-notes': () => [
      ...records.contacts.map((contact) => writeContact(contact, context)),
      ...records.notes.map((note) => writeNote(note, context)),
    ],
  };
  const written = SENDABLE.filter((each) => chosen.includes(each)).flatMap((each) => writers[each]());
  return written.length === 0 ? [] : [...subjectResources(subject, links), ...written];
}

function withoutRemoved(plan: Plan): Plan {
  const goals = plan.goals.filter(({ isRemoved }) => !isRemoved);
  return {
    ...plan,
    goals: goals.map((goal) => ({ ...goal, steps: goal.steps.filter(({ isRemoved }) => !isRemoved) })),
  };
}
