export { isOpen, nextOpening, zoneOf, type OpenState, type Timed } from './is-open.ts';
export { openingAt, type Opening } from './opening.ts';
export { occursOn } from './occurs-on.ts';
export { dayOf } from './calendar-day.ts';
export { zoneClock, type WallClock, type ZoneClock } from './zone-clock.ts';
export { FEDERAL_HOLIDAYS, HOLIDAYS, isHoliday } from './holidays.ts';
