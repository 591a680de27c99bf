import type { Bytes } from '../ports/bytes.ts';
import type { Channel, ChannelMessage } from '../ports/channel.ts';
import type { CopyShelf } from '../ports/copy-shelf.ts';
import type { KeptText } from '../ports/kept-text.ts';

/** Texts in memory. */
export function memoryText(): KeptText {
  const texts = new Map<string, string>();
  return {
    read: async (key) => texts.get(key),
    async write(key, text) {
      texts.set(key, text);
      return true;
    },
    async remove(key) {
      texts.delete(key);
    },
    keys: async () => [...texts.keys()],
  };
}

/** A second copy in memory. */
export function memoryShelf(): CopyShelf {
  const vaults = new Map<string, Map<string, Bytes>>();
  return {
    read: async (vaultId, name) => vaults.get(vaultId)?.get(name)?.slice(),
    async write(vaultId, name, bytes) {
      const blobs = vaults.get(vaultId) ?? new Map<string, Bytes>();
      vaults.set(vaultId, blobs.set(name, bytes.slice()));
      return true;
    },
    vaultIds: async () => [...vaults.keys()],
    async removeAll(vaultId) {
      vaults.delete(vaultId);
    },
  };
}

/** Joins contexts that live in one place; each call of the returned function is one more context. */
export function memoryChannels(): () => Channel {
  const contexts = new Set<Set<(message: ChannelMessage) => void>>();
  return () => {
    const own = new Set<(message: ChannelMessage) => void>();
    contexts.add(own);
    return {
      post(message) {
        for (const ears of contexts) if (ears !== own) for (const hear of ears) hear(message);
      },
      listen(hear, signal) {
        own.add(hear);
        signal.addEventListener('abort', () => own.delete(hear), { once: true });
      },
    };
  };
}
