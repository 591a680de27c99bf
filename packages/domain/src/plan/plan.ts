import type { ResourceSnapshot } from './snapshot.ts';

/** A recovery plan. It belongs to the person; every goal is in the person's own words. */
export interface Plan {
  readonly id: string;
  /** BCP 47 tag that the plan is written in. */
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly startedOn: string;
  readonly goals: readonly Goal[];
  readonly supporters: readonly Supporter[];
  readonly reengagement: Reengagement;
  readonly safeContact: SafeContact;
  readonly reviews: readonly Review[];
  /** Never more than 90 days after the last review, or after the start. */
  readonly nextReviewOn: string;
  readonly agreements: readonly Agreement[];
  readonly copies: readonly CopyGiven[];
  readonly celebrations: readonly Celebration[];
}

export interface Goal {
  readonly id: string;
  /** "What do you want?" */
  readonly words: string;
  readonly area?: string;
  readonly why?: string;
  /** What I have and what has worked before. */
  readonly strengths?: string;
  /** How I will know. */
  readonly sign?: string;
  readonly status: GoalStatus;
  readonly statusHistory: readonly { readonly status: GoalStatus; readonly on: string }[];
  readonly steps: readonly Step[];
  /** Taken off the plan and still restorable. */
  readonly isRemoved: boolean;
}

/** No status says that a person did badly: a goal that is let go is not a goal that was missed. */
export const GOAL_STATUSES = ['hoping', 'working', 'resting', 'reached', 'let-go'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

export interface Step {
  readonly id: string;
  readonly words: string;
  readonly owner: Owner;
  /** `YYYY-MM-DD`; absent when no day was chosen. */
  readonly by?: string;
  readonly sign?: string;
  readonly status: StepStatus;
  readonly resources: readonly ResourceSnapshot[];
  readonly isRemoved: boolean;
}

export const STEP_STATUSES = ['open', 'done', 'set-aside'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** One owner for each step. A coach does a step only with a reason and the person's recorded permission. */
export type Owner =
  | { readonly kind: 'me' }
  | { readonly kind: 'someone'; readonly name: string }
  | { readonly kind: 'coach'; readonly reason: string; readonly permittedOn: string };

export interface Supporter {
  readonly id: string;
  readonly name: string;
  readonly how?: string;
  readonly phone?: string;
}

/** "If I return to use": written in calm, for a day that may never come. */
export interface Reengagement {
  readonly whoToCall?: string;
  readonly howSoon?: string;
  readonly whatHelps?: string;
  readonly keepGoing?: string;
  readonly pleaseDoNot?: string;
}

export interface SafeContact {
  readonly ways?: string;
  readonly mayLeaveMessage?: boolean;
  /** What others must not say or show. */
  readonly avoid?: string;
}

export interface Review {
  readonly on: string;
  /** What changed, in own words. */
  readonly words: string;
}

export interface Agreement {
  readonly who: 'me' | 'coach';
  readonly name: string;
  readonly on: string;
}

export interface CopyGiven {
  readonly on: string;
  readonly way: 'paper' | 'file' | 'screen';
}

export interface Celebration {
  readonly on: string;
  readonly words: string;
}
