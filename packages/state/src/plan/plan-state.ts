import type { ImportPreview, PlanCommand, PlanFileContent, PlanJournal, Received } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';

/** Everything that the plan builder shows. It lives in memory only, unless the person takes it along. */
export interface PlanState {
  /** Absent until the first thing is written: an empty plan has no date and no owner. */
  readonly journal?: PlanJournal;
  readonly referrals: readonly Referral[];
  /** Hand-offs that were taken in, oldest first. */
  readonly received: readonly Received[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What happened last, for the line that says so. */
  readonly notice?: PlanNotice;
  /** A file that was read and waits for a yes or a no. */
  readonly offered?: OfferedPlan;
  /** True when something changed since the person took a copy along. */
  readonly isUnsaved: boolean;
}

export type PlanNotice =
  | {
      readonly kind: 'done' | 'undone' | 'redone';
      readonly what: PlanChange;
      /** How many changes of a file found no place here. */
      readonly leftOut?: number;
    }
  | { readonly kind: 'refused'; readonly code: string };

/** What can be done and taken back: a command on the plan, a note on a connection, a file taken in. */
export type PlanChange = PlanCommand['type'] | 'note-referral' | 'open-file';

export interface OfferedPlan {
  readonly content: PlanFileContent;
  readonly preview: ImportPreview;
  /** Who handed it over, and when they wrote it; absent for a file that the person kept. */
  readonly sender?: PlanSender;
}

export type PlanSender = Pick<Received, 'from' | 'writtenAt'>;
