import type { ReferralOutcome } from '@cairn/domain/referral';

/** What the status of a Task of another system says of how a referral ended. */
const ENDS: Readonly<Record<string, ReferralOutcome>> = {
  completed: 'got-help',
  cancelled: 'changed-mind',
  rejected: 'not-eligible',
  failed: 'could-not-reach',
};

/** Undefined while it goes on. */
export function endOf(status: string): ReferralOutcome | undefined {
  return Object.hasOwn(ENDS, status) ? ENDS[status] : undefined;
}
