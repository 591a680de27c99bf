import type { VaultPorts } from '../ports/ports.ts';
import { broadcastChannel } from './broadcast-channel.ts';
import { cacheShelf } from './cache-shelf.ts';
import { idbHouse } from './idb-storage.ts';
import { webText } from './kept-texts.ts';

/** The ports of a page. An extension replaces `kept` by `areaText(storage.local)` and adds `session`. */
export function browserPorts(instead: Partial<VaultPorts> = {}): VaultPorts {
  return {
    house: idbHouse(),
    kept: webText(() => localStorage),
    shelf: cacheShelf(),
    channel: instead.channel ?? broadcastChannel(),
    nowMs: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    schedule(run, afterMs) {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
    },
    ...instead,
  };
}
