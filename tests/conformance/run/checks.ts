/** The ways in which a state is looked at. */
export type Check =
  | 'axe'
  | 'contrast'
  | 'targets'
  | 'reflow'
  | 'text-200'
  | 'spacing'
  | 'keyboard'
  | 'focus'
  | 'escape'
  | 'tree'
  | 'spoken'
  | 'pseudo';

export interface Finding {
  readonly check: Check;
  /** Success criteria that it touches. */
  readonly criteria: readonly string[];
  readonly words: string;
}

export interface StateResult {
  readonly id: string;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}
