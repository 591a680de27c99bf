import type { GoalStatus, StepStatus } from '@cairn/domain/plan';

/** `Goal.lifecycleStatus` and back. A goal that is let go is `cancelled`, the mildest word that FHIR has. */
export const GOAL_STATUS_OUT = {
  hoping: 'proposed',
  working: 'active',
  resting: 'on-hold',
  reached: 'completed',
  'let-go': 'cancelled',
} as const satisfies Record<GoalStatus, string>;

const GOAL_STATUS_IN: Readonly<Record<string, GoalStatus>> = {
  proposed: 'hoping',
  planned: 'hoping',
  accepted: 'hoping',
  active: 'working',
  'on-hold': 'resting',
  completed: 'reached',
  cancelled: 'let-go',
  rejected: 'let-go',
};

/** `Task.status` and back. */
export const STEP_STATUS_OUT = {
  open: 'ready',
  done: 'completed',
  'set-aside': 'on-hold',
} as const satisfies Record<StepStatus, string>;

const STEP_STATUS_IN: Readonly<Record<string, StepStatus>> = {
  completed: 'done',
  'on-hold': 'set-aside',
  cancelled: 'set-aside',
  rejected: 'set-aside',
  failed: 'set-aside',
};

export function goalStatus(code: string | undefined): GoalStatus {
  return lookUp(GOAL_STATUS_IN, code) ?? 'hoping';
}

export function stepStatus(code: string | undefined): StepStatus {
  return lookUp(STEP_STATUS_IN, code) ?? 'open';
}

function lookUp<T>(table: Readonly<Record<string, T>>, code: string | undefined): T | undefined {
  return code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;
}
