import { day, listOf, moment, oneOf, optional, record, text, variant } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

/** What a disclosure may hold. Counselling notes need a consent of their own, 2.31(b). */
export const INFORMATION = [
  'contact',
  'attendance',
  'plan',
  'assessments',
  'referral',
  'progress-notes',
  'counseling-notes',
  'other',
] as const;

/** TPO: treatment, payment and health care operations. */
export const PURPOSES = [
  'tpo',
  'referral',
  'help-with-benefits',
  'housing',
  'employment',
  'court-report',
  'legal-proceeding',
  'family-support',
  'at-my-request',
  'other',
] as const;

const recipientShape = variant('kind', {
  /** A named person or organisation; `role` says whether a class could have named it. */
  named: record({
    name: text(300),
    role: oneOf('treating-provider', 'health-plan', 'payer', 'program-operations', 'other'),
  }),
  /** "My treating providers, health plans, third-party payers, and people helping to operate this program", 2.31(a)(4)(i). */
  'tpo-class': record({}),
  /** An exchange or app in the middle: its name and who takes part, 2.31(a)(4)(ii). */
  intermediary: record({ name: text(300), participants: listOf(text(300), 100) }),
});

export const consentShape = record({
  id: text(100),
  /** BCP 47 tag of the words that the person read and signed. */
  language: text(35),
  patientName: text(300),
  /** Who may disclose: a name or a class, 2.31(a)(2). */
  discloser: text(300),
  information: listOf(oneOf(...INFORMATION), INFORMATION.length),
  /** What exactly, in plain words: "specific and meaningful", 2.31(a)(3). */
  informationWords: text(2000),
  recipients: listOf(recipientShape, 50),
  purposes: listOf(oneOf(...PURPOSES), PURPOSES.length),
  purposeWords: optional(text(1000)),
  /** True once the person was shown the statements on revoking, redisclosure and refusing, in their language. */
  statementsShown: listOf(oneOf('revoke', 'redisclosure', 'refusing', 'proceedings'), 4),
  expires: variant('kind', { on: record({ day }), event: record({ words: text(500) }), none: record({}) }),
  signature: optional(
    variant('kind', {
      typed: record({ name: text(300) }),
      /** The drawing itself is kept where signatures are kept; this names it. */
      drawn: record({ name: text(300), drawingId: text(100) }),
      paper: record({ name: text(300) }),
    }),
  ),
  /** Present when somebody else may sign: for a minor, for lack of capacity, for somebody who died. */
  signedFor: optional(record({ name: text(300), authority: text(500) })),
  signedOn: optional(day),
  copyGivenOn: optional(day),
  revokedAt: optional(moment),
});

export type Consent = Shaped<typeof consentShape>;
export type ConsentRecipient = Consent['recipients'][number];
export type Information = (typeof INFORMATION)[number];
export type Purpose = (typeof PURPOSES)[number];
