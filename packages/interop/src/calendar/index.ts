export { writeCalendar, type CalendarEntry } from './write-calendar.ts';
