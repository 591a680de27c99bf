export { growthToCsv } from './growth-csv.ts';
export { growthRecord, ofKind, SELF_CARE_AREAS, SUPERVISION_FUNCTIONS } from './growth-record.ts';
export type { GrowthOf, GrowthRecord, SelfCareArea, SupervisionFunction } from './growth-record.ts';
export { growthStanding } from './growth-standing.ts';
export type { GrowthFacts, GrowthNeed, GrowthNeedKind } from './growth-standing.ts';
export { readSupervisorFile, writeSupervisorFile } from './supervisor-file.ts';
export type { SupervisorSheet } from './supervisor-file.ts';
