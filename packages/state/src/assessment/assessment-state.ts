import type { Problem } from '@cairn/domain';
import type { Assessment, Examination, Issue, Place, PlaceKey } from '@cairn/domain/assessment';
import type { Step } from './plan-steps.ts';

export type AssessmentScreen =
  | { readonly kind: 'opening' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The form cannot be drawn; its gaps say why. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'intro' }
  | { readonly kind: 'step'; readonly key: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'done'; readonly status: 'completed' | 'in-progress' }
  /** Everything is out of sight until the person goes on. */
  | { readonly kind: 'paused'; readonly from: AssessmentScreen }
  /** Everything was forgotten. */
  | { readonly kind: 'gone' };

/** Something to look at again on this page. */
export type FieldProblem = Pick<Issue, 'key' | 'linkId' | 'limit'> & {
  readonly code: Issue['code'] | 'not-a-number';
};

export interface AssessmentState {
  readonly screen: AssessmentScreen;
  /** Counts every move to another page and every list of problems: the view moves the focus when it changes. */
  readonly turn: number;
  readonly assessment?: Assessment;
  readonly examination?: Examination;
  readonly opening: readonly Place[];
  readonly steps: readonly Step[];
  /** What stands in a field and is no value yet, by place and position: `key#0`. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Found at Continue, shown until the next Continue. */
  readonly problems: readonly FieldProblem[];
  /** Where this person's unfinished answers go. `off` unless chosen. */
  readonly keeping: 'off' | 'on' | 'trouble';
  /** Answers of an earlier visit are kept and can be taken up. */
  readonly hasKept: boolean;
}

export const FIRST_ASSESSMENT_STATE: AssessmentState = {
  screen: { kind: 'opening' },
  turn: 0,
  opening: [],
  steps: [],
  drafts: new Map(),
  problems: [],
  keeping: 'off',
  hasKept: false,
};

export function draftKey(at: PlaceKey, position = 0): string {
  return `${at}#${position}`;
}

/** Position of the step on screen, from 0; -1 on other pages. */
export function stepIndex({ screen, steps }: AssessmentState): number {
  return screen.kind === 'step' ? steps.findIndex(({ key }) => key === screen.key) : -1;
}
