import { dayOf, type Schedule, type Weekday } from '@cairn/domain';
import type { Plan } from '@cairn/domain/plan';
import { stateOf, type Referral } from '@cairn/domain/referral';
import { writeCalendar, type CalendarEntry } from './write-calendar.ts';

/** When the next look has no hour of its own. */
const LOOK_AT = '10:00';
/** Twelve weeks on the same weekday: as far apart as whole weeks go without passing 90 days. */
const WEEKS_BETWEEN_LOOKS = 12;

export interface PlanCalendarParts {
  /** One word that gives nothing away: it shows on lock screens. */
  readonly title: string;
  readonly nowMs: number;
  /** IANA zone of the person's own clock; absent means the clock of whoever looks. */
  readonly timeZone?: string;
}

/** The looks at the plan, again and again, and the times at places that are still to come. */
export function planCalendar(
  plan: Plan,
  referrals: readonly Referral[],
  { title, nowMs, timeZone }: PlanCalendarParts,
): string | undefined {
  const entry = (name: string, row: Schedule): CalendarEntry => ({
    uid: `${encodeURIComponent(plan.id)}-${encodeURIComponent(name)}@cairn`,
    title,
    schedules: [row],
    nowMs,
    ...(timeZone ? { timeZone } : {}),
  });
  const times = referrals.flatMap((referral) => {
    const { appointmentAt: at, isOpen } = stateOf(referral);
    return at && isOpen ? [entry(referral.id, once(at.slice(0, 10), at.slice(11, 16)))] : [];
  });
  return writeCalendar(entry('look', looks(plan.nextReviewOn)), ...times);
}

function looks(first: string): Schedule {
  // The epoch was a Thursday; a schedule counts from Monday as 1.
  const weekday = (((dayOf(first) ?? 0) + 3) % 7) + 1;
  return {
    frequency: 'weekly',
    interval: WEEKS_BETWEEN_LOOKS,
    days: [{ day: weekday as Weekday }],
    monthDays: [],
    opensAt: LOOK_AT,
    startsOn: first,
  };
}

function once(day: string, opensAt: string): Schedule {
  return { frequency: 'once', interval: 1, days: [], monthDays: [], opensAt, startsOn: day, endsOn: day };
}
