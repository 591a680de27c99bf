export { planCalendar } from './plan-calendar.ts';
export { writeCalendar, type CalendarEntry } from './write-calendar.ts';
