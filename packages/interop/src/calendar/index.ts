export { writeCalendar, type CalendarEntry } from './write-calendar.ts';
export { instantOf, zoneOffsetMinutes } from './time-zone.ts';
