export { WRONG_PARTS, writeCorrection } from './correction.ts';
export type { CorrectionMark, CorrectionMessage, WrongPart } from './correction.ts';
export {
  FOLLOW_UP_DAYS,
  followUpsDue,
  needsNextTry,
  nextTryFor,
  noteReferral,
  stateOf,
} from './follow-referral.ts';
export type { FollowUpDays, NextTry, ReferralState } from './follow-referral.ts';
export { OUTCOMES, referralShape } from './referral.ts';
export type { Referral, ReferralEvent, ReferralOutcome } from './referral.ts';
