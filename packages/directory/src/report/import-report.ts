/** What an import did, for the machine; `renderReportPage` makes the page for the person who keeps the list. */
export interface ImportReport {
  /** Records found. A record is what can become one resource: one service at one place, one meeting, or one row of a flat list. */
  readonly read: number;
  /** Records that are in the directory now, repaired ones included. `read = kept + skipped`. */
  readonly kept: number;
  /** Kept records that have at least one problem which was put right or worked around. */
  readonly repaired: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  /** How often each kind of problem came up, the most frequent first. */
  readonly counts: Readonly<Record<string, number>>;
  /** Fields that no reader knows, with how often they held something. */
  readonly unknownFields: Readonly<Record<string, number>>;
  /** Entries that look the same under different ids, by the first of each group; all of them were kept. */
  readonly duplicates: Readonly<Record<string, readonly string[]>>;
  /** Confidential places and contacts that were taken out before anything was written. */
  readonly confidentialRemoved: number;
  /** True when a file ended early or could not be opened, so that entries are missing. */
  readonly isIncomplete: boolean;
  readonly inputs: readonly { readonly file: string; readonly format: string }[];
}

export interface ImportProblem {
  readonly file: string;
  /** 1-based row as in `ResourceSource`; 0 where the whole file is meant. */
  readonly row: number;
  readonly code: ProblemCode;
  readonly message: string;
  /** What became of the record. */
  readonly outcome: 'repaired' | 'skipped' | 'file';
  /** Id of the resource that was kept. */
  readonly id?: string;
}

/** Names are stable; the words for each are in `problem-words.ts`. */
export type ProblemCode = string;
