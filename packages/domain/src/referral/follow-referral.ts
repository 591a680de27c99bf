import { addDays } from '../shape/days.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import type { Referral, ReferralEvent, ReferralOutcome } from './referral.ts';

/** Days until the next look at a referral. Practice, not law: an organisation may ask for other days. */
export interface FollowUpDays {
  readonly afterContact: number;
  readonly afterAppointment: number;
  readonly onWaitList: number;
}

export const FOLLOW_UP_DAYS: FollowUpDays = { afterContact: 7, afterAppointment: 2, onWaitList: 14 };

export interface ReferralState {
  readonly isOpen: boolean;
  /** Introduced, contacted or visited together with the person (Michigan TA 07: a warm connection). */
  readonly isWarm: boolean;
  readonly outcome?: ReferralOutcome;
  readonly appointmentAt?: string;
  /** Absent when nothing is due, since the referral came to an end. */
  readonly followUpOn?: string;
  readonly lastEventOn: string;
}

const WARM: readonly string[] = ['contacted-together', 'introduced-in-person', 'went-together'];

/** Adds what happened. Days go forward only, so that the account stays honest. */
export function noteReferral(referral: Referral, event: ReferralEvent): Result<Referral> {
  const last = referral.events.at(-1)?.on ?? referral.startedOn;
  if (event.on < last) return fail({ code: 'before-last-event', message: `Pick a day from ${last} on.` });
  return succeed({ ...referral, events: [...referral.events, event] });
}

export function stateOf(referral: Referral, days: FollowUpDays = FOLLOW_UP_DAYS): ReferralState {
  const lastEventOn = referral.events.at(-1)?.on ?? referral.startedOn;
  let state: ReferralState = {
    isOpen: true,
    isWarm: false,
    followUpOn: addDays(referral.startedOn, days.afterContact),
    lastEventOn,
  };
  for (const event of referral.events) state = { ...advance(state, event, days), lastEventOn };
  return state;
}

function advance(state: ReferralState, event: ReferralEvent, days: FollowUpDays): ReferralState {
  const isWarm = state.isWarm || WARM.includes(event.kind);
  switch (event.kind) {
    case 'appointment':
      return {
        ...state,
        isWarm,
        appointmentAt: event.at,
        followUpOn: addDays(event.at.slice(0, 10), days.afterAppointment),
      };
    case 'follow-up-planned':
      return { ...state, followUpOn: event.due };
    case 'outcome':
      return withOutcome({ ...state, isWarm }, event.result, event.on, days);
    case 'reopened': {
      const { outcome: _, ...open } = state;
      return { ...open, isOpen: true, followUpOn: addDays(event.on, days.afterContact) };
    }
    default:
      return { ...state, isWarm, followUpOn: addDays(event.on, days.afterContact) };
  }
}

/** Only help, or a change of mind, ends a referral. Every other outcome asks for a next try or another look. */
function withOutcome(
  state: ReferralState,
  outcome: ReferralOutcome,
  on: string,
  days: FollowUpDays,
): ReferralState {
  if (outcome === 'wait-list') return { ...state, outcome, followUpOn: addDays(on, days.onWaitList) };
  const { followUpOn: _, ...ended } = state;
  return { ...ended, outcome, isOpen: false };
}

/** True where the person still has the need: the next try is offered. */
export function needsNextTry(outcome: ReferralOutcome): boolean {
  return (
    outcome === 'wait-list' ||
    outcome === 'not-eligible' ||
    outcome === 'no-funds' ||
    outcome === 'could-not-reach'
  );
}

export interface NextTry {
  readonly needs: readonly string[];
  /** Resources that were tried for one of these needs already. */
  readonly exclude: readonly string[];
}

/** What the finder should look for next, without what was tried before. */
export function nextTryFor(referral: Referral, all: readonly Referral[]): NextTry {
  const related = all.filter(({ needs }) => needs.some((need) => referral.needs.includes(need)));
  return {
    needs: referral.needs,
    exclude: [...new Set([referral, ...related].map(({ resource }) => resource.resourceId))],
  };
}

/** Open referrals whose day has come, the longest waiting first. */
export function followUpsDue(
  referrals: readonly Referral[],
  today: string,
  days: FollowUpDays = FOLLOW_UP_DAYS,
): readonly Referral[] {
  return referrals
    .map((referral) => ({ referral, due: stateOf(referral, days).followUpOn }))
    .filter(({ due }) => due !== undefined && due <= today)
    .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))
    .map(({ referral }) => referral);
}
