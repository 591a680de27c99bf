export { DUE_KINDS } from './due.ts';
export type { DueItem, DueKind, PersonFacts, TodayFacts } from './due.ts';
export { dueForPerson } from './person-due.ts';
export { AHEAD_DAYS, today } from './today.ts';
