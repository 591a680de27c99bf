import type { HealthcareServiceAvailableTime } from 'fhir/r4.js';
import type { Schedule, Weekday } from '@cairn/domain';

const DAYS = {
  1: 'mon',
  2: 'tue',
  3: 'wed',
  4: 'thu',
  5: 'fri',
  6: 'sat',
  7: 'sun',
} as const satisfies Record<Weekday, string>;

/** The hours that hold every week, in the only form that R4 has. Everything else is in Cairn's extension. */
export function weeklyTimes(schedules: readonly Schedule[]): HealthcareServiceAvailableTime[] {
  return schedules.filter(isEveryWeek).map(({ days, opensAt, closesAt }) => ({
    daysOfWeek: days.map(({ day }) => DAYS[day]),
    ...(opensAt === undefined || closesAt === undefined
      ? {}
      : opensAt === '00:00' && closesAt === '24:00'
        ? { allDay: true }
        : {
            availableStartTime: `${opensAt}:00`,
            availableEndTime: closesAt === '24:00' ? '23:59:59' : `${closesAt}:00`,
          }),
  }));
}

function isEveryWeek({ frequency, interval, days, isClosed, startsOn, endsOn }: Schedule): boolean {
  const isBounded = startsOn !== undefined || endsOn !== undefined;
  return frequency === 'weekly' && interval === 1 && days.length > 0 && isClosed !== true && !isBounded;
}
