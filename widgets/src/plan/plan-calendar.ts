import type { Schedule } from '@cairn/domain';
import type { Plan } from '@cairn/domain/plan';
import { stateOf, type Referral } from '@cairn/domain/referral';
import { writeCalendar } from '@cairn/interop';

/** When the next look has no hour of its own. */
const LOOK_AT = '10:00';

/** The next look and the times at places that are still to come, under one word that gives nothing away. */
export function planCalendar(
  plan: Plan,
  referrals: readonly Referral[],
  { title, nowMs, today }: { readonly title: string; readonly nowMs: number; readonly today: string },
): string | undefined {
  const times = referrals.flatMap((referral) => {
    const { appointmentAt, isOpen } = stateOf(referral);
    return appointmentAt && isOpen ? [once(appointmentAt.slice(0, 10), appointmentAt.slice(11, 16))] : [];
  });
  return writeCalendar({
    uid: `${encodeURIComponent(plan.id)}@cairn`,
    title,
    schedules: [once(plan.nextReviewOn, LOOK_AT), ...times].filter(({ endsOn = '' }) => endsOn >= today),
    nowMs,
  });
}

function once(day: string, opensAt: string): Schedule {
  return { frequency: 'once', interval: 1, days: [], monthDays: [], opensAt, startsOn: day, endsOn: day };
}
