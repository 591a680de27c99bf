export { canDigest, sha256Hex } from '@cairn/vault/digest';
export { readJourneyFile, writeJourneyFile } from './journey-file.ts';
export type { JourneyContent } from './journey-file.ts';
export type { ReadonlySignal } from '@preact/signals-core';
export type { OfferedPlan, PlanChange, PlanNotice, PlanSender, PlanState } from './plan-state.ts';
export { createPlanStore } from './plan-store.ts';
export type { PlanStore, PlanStoreParts } from './plan-store.ts';
