import type { Channel, ChannelMessage } from '../ports/channel.ts';

/** All windows and workers of one origin. The channel stays open as long as its context. */
export function broadcastChannel(name = 'cairn'): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(hear, signal) {
      channel.addEventListener(
        'message',
        ({ data }) => {
          const message = parseMessage(data);
          if (message !== undefined) hear(message);
        },
        { signal },
      );
    },
  };
}

function parseMessage(data: unknown): ChannelMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, vaultId, atMs, rootRev, stores } = data as Record<string, unknown>;
  if (typeof vaultId !== 'string') return undefined;
  if (kind === 'lock' || kind === 'look') return { kind, vaultId };
  if (kind === 'active' && typeof atMs === 'number') return { kind, vaultId, atMs };
  if (kind !== 'changed' || typeof rootRev !== 'number') return undefined;
  return isTexts(stores) ? { kind, vaultId, rootRev, stores } : { kind, vaultId, rootRev };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
