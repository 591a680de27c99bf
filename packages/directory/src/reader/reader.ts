import type { ReaderOutput } from '../draft/draft.ts';
import type { Source } from '../source/source.ts';
import type { FileSample, InputSample } from './sample.ts';

/** One kind of list. A reader only says where things stand; cleaning and checking are shared by all. */
export interface Reader {
  /** Stable name, shown in the report: `hsds-json`. */
  readonly id: string;
  /** How sure the content looks like this kind, 0 (not at all) to 1. File names count little. */
  readonly detect: (sample: InputSample) => number;
  /** Files that are part of the list, for a kind that is made of several; the others are looked at by themselves. */
  readonly takes?: (file: FileSample) => boolean;
  /** Yields records in the order of the list, and holds as few of them as the format allows. */
  readonly read: (files: readonly Source[], context: ReadContext) => AsyncIterable<ReaderOutput>;
}

export interface ReadContext {
  readonly sample: InputSample;
  /** A mapping file that a person corrected, for tables with free headings. */
  readonly mapping?: unknown;
  /** Counts a field that the reader does not know. */
  readonly unknownField: (name: string) => void;
}
