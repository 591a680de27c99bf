import { digestText } from '../crypto/v1/digest.ts';
import { bytesOf } from '../ports/bytes.ts';

/** What was done. A disclosure says to whom and for what in `detail`. */
export type LogAct =
  'opened' | 'changed' | 'removed' | 'disposed' | 'exported' | 'restored' | 'printed' | 'disclosed';

export interface LogEntry {
  /** From 0, without gaps. */
  readonly n: number;
  readonly atMs: number;
  /** Local user, as they called themselves at unlock. */
  readonly by: string;
  readonly act: LogAct;
  readonly store: string;
  readonly ids: readonly string[];
  readonly detail: string;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
}

/** SHA-256 over the entry as a JSON array in the order below, base64url. */
export function hashEntry({ n, atMs, by, act, store, ids, detail, previous }: LogEntry): Promise<string> {
  return digestText(bytesOf(JSON.stringify([n, atMs, by, act, store, ids, detail, previous])));
}
