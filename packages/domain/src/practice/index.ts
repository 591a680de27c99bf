export { duePerPerson, supervisionLeft } from './cadence.ts';
export type { CadenceDue, CadenceFacts, SupervisionSession, SupervisionState } from './cadence.ts';
export { extentOf, parsePracticeRules } from './practice-rules.ts';
export type { PracticeRole, PracticeRules, SupervisionRule } from './practice-rules.ts';
