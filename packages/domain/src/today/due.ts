import type { Recoveree } from '../caseload/recoveree.ts';
import type { Consent } from '../consent/consent.ts';
import type { Contact } from '../contact/contact.ts';
import type { Plan } from '../plan/plan.ts';
import type { SupervisionSession } from '../practice/cadence.ts';
import type { Referral } from '../referral/referral.ts';

export const DUE_KINDS = [
  'supervisor-talk',
  'contact',
  'meeting',
  'checkup',
  'plan-review',
  'follow-up',
  'step',
  'consent-ends',
  'supervision',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that is due. Nothing is late and nobody is behind: a day came. */
export interface DueItem {
  readonly kind: DueKind;
  /** Absent for what concerns the peer alone. */
  readonly personId?: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** 0 or less: it is time. */
  readonly inDays: number;
  /** The practice rule that asks for it. */
  readonly rulesId?: string;
  /** The referral, step or consent that it is about. */
  readonly subjectId?: string;
  /** Its name: a resource, the words of a step. */
  readonly words?: string;
  /** The day of the last try that reached nobody. */
  readonly triedOn?: string;
}

/** All that is known about one person, as far as what is due depends on it. */
export interface PersonFacts {
  readonly recoveree: Recoveree;
  readonly contacts: readonly Contact[];
  readonly plan?: Plan;
  readonly referrals: readonly Referral[];
  readonly consents: readonly Pick<Consent, 'id' | 'expires' | 'revokedAt'>[];
}

export interface TodayFacts {
  readonly people: readonly PersonFacts[];
  /** The peer's own role, by its id in the practice rules; absent: nothing is asked of the peer. */
  readonly roleId?: string;
  readonly sessions: readonly SupervisionSession[];
}
