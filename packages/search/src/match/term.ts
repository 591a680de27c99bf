import type { MatchReason } from '../query.ts';

/** One word that is looked for, with everything that may stand for it. */
export interface Term {
  /** As typed. */
  readonly typed: string;
  readonly folded: string;
  readonly alternatives: Alternative[];
  /** The everyday word that it was read as, where it was misspelt. */
  reading?: string;
  /** How telling the word is in this list: rare words count more. */
  idf: number;
  /** It only says how what is meant is to be: "free". */
  readonly isAside?: boolean;
}

/** One word of the vocabulary, or several that must all be in the record. */
export interface Alternative {
  readonly words: readonly number[];
  /** 1 for the word as typed, less for what is further from it. */
  readonly weight: number;
  readonly kind: MatchReason['kind'];
}
