export * from './assessment-record.ts';
export * from './casework-store.ts';
export type { CaseworkCollections, PlanFile } from './collections.ts';
export * from './person-file.ts';
export type { PlanContents } from './plan-contents.ts';
export * from './practice-choices.ts';
export type { CaseworkDeed } from './take-back.ts';
export * from './today-view.ts';
