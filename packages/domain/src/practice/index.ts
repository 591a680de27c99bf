export { duePerPerson, supervisionLeft } from './cadence.ts';
export type { CadenceDue, CadenceFacts, SupervisionSession, SupervisionState } from './cadence.ts';
export { parseUnitRules, unitsOf } from './units.ts';
export type { UnitRule, Units } from './units.ts';
export { extentOf, parsePracticeRules } from './practice-rules.ts';
export type { PracticeRole, PracticeRules, SupervisionRule } from './practice-rules.ts';
