import type { HealthcareServiceNotAvailable } from 'fhir/r4.js';
import type { Holiday, Schedule } from '@cairn/domain';

/** Days on which a service is closed, each by its dates or, where it comes every year, by its name. */
export function closedDays(schedules: readonly Schedule[]): HealthcareServiceNotAvailable[] {
  return schedules
    .filter((row) => row.isClosed === true && row.opensAt === undefined)
    .flatMap(({ holidays, frequency, startsOn, endsOn }): HealthcareServiceNotAvailable[] => {
      if (holidays !== undefined) return holidays.map((holiday) => ({ description: nameOf(holiday) }));
      if (frequency !== 'once' || startsOn === undefined) return [];
      return [{ description: 'Closed', during: { start: startsOn, end: endsOn ?? startsOn } }];
    });
}

/** "New Year's Day" of `new-years-day`. */
function nameOf(holiday: Holiday): string {
  return holiday
    .split('-')
    .map((word) => (word === 'after' ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
    .join(' ')
    .replace('New Years', "New Year's");
}
