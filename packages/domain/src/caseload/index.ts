export { CONFLICT_ANSWERS, conflictState, parseConflictQuestions } from './conflict-check.ts';
export type { ConflictAnswer, ConflictCheck, ConflictQuestions, ConflictState } from './conflict-check.ts';
export {
  findRecoverees,
  noteRecoveree,
  sameName,
  startedOn,
  startRecoveree,
  statusOf,
} from './follow-recoveree.ts';
export type { NewRecoveree } from './follow-recoveree.ts';
export { ENDED_BY, RECOVEREE_STATUSES, recovereeRecord } from './recoveree.ts';
export type { EndedBy, Recoveree, RecovereeEvent, RecovereeStatus, Strength } from './recoveree.ts';
export type { SafeContact } from './safe-contact.ts';
