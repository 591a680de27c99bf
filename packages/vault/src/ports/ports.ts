import type { Bytes } from './bytes.ts';
import type { Channel } from './channel.ts';
import type { CopyShelf } from './copy-shelf.ts';
import type { KeptText } from './kept-text.ts';
import type { StorageHouse } from './storage.ts';

/** Everything the vault takes from the world outside. */
export interface VaultPorts {
  readonly house: StorageHouse;
  /** Outlives the database: sentinel and count of tries. */
  readonly kept: KeptText;
  readonly shelf: CopyShelf;
  readonly channel: Channel;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Cryptographically strong: a nonce that repeats under one key breaks AES-GCM. */
  readonly randomBytes: (count: number) => Bytes;
  /** Runs once after so many milliseconds, unless the returned function is called first. */
  readonly schedule: (run: () => void, afterMs: number) => () => void;
  /** Memory that outlives a stopped service worker but not the browser: `storage.session`. Absent on a web page. */
  readonly session?: KeptText;
}
