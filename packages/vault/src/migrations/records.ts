import type { StoreName } from '../stored-keys.ts';
import type { RecordContent } from '../vault/sealed-record.ts';

/** Turns every record of one version into the next. A file of its own, numbered, and frozen once released. */
export interface RecordMigration {
  /** The version that it leads to. */
  readonly to: number;
  /** Must give the same for the same, and must not need anything but the record. */
  readonly migrate: (store: StoreName, content: RecordContent) => RecordContent;
}

/** In order, without gaps, from version 2 on: version 1 is the first that was released. */
export const recordMigrations: readonly RecordMigration[] = [];

/** Version of what records hold that this program writes. */
export const RECORD_SCHEMA = 1 + recordMigrations.length;
