/** The outcome of something that is expected to go wrong sometimes: a value or a problem, never a throw. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** What went wrong, where, and the words for a person who can put it right. */
export interface Problem {
  /** Stable, kebab-case name to test against: `file-not-found`, `row-shifted`. */
  readonly code: string;
  /** One or two plain sentences that say what happened and what to do. */
  readonly message: string;
}

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<P extends Problem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
