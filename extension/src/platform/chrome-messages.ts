import type { Browser, Sender } from './browser.ts';
import { readBridgeState } from './messages.ts';
import { refuse } from './problems.ts';
import { RECORD_PORT } from './record-messages.ts';
import { subscribe } from './subscribe.ts';

export function chromeMessages(ownOrigin: string): Browser['messages'] {
  return {
    async send(message) {
      try {
        return await chrome.runtime.sendMessage(message);
      } catch (reason) {
        if (isNobodyThere(reason)) return undefined;
        throw reason;
      }
    },
    async sendToBridge(tabId, message) {
      try {
        const state = readBridgeState(await chrome.tabs.sendMessage(tabId, message, { frameId: 0 }));
        return state ? { ok: true, value: state } : refuse('no-bridge');
      } catch (reason) {
        if (isNobodyThere(reason)) return refuse('no-bridge');
        throw reason;
      }
    },
    async sendToReader(tabId, frameId, message) {
      try {
        return (await chrome.tabs.sendMessage(tabId, message, { frameId })) as unknown;
      } catch (reason) {
        if (isNobodyThere(reason)) return undefined;
        throw reason;
      }
    },
    watchReader(tabId, frameId, onChanged, signal) {
      if (signal.aborted) return;
      const port = chrome.tabs.connect(tabId, { frameId, name: RECORD_PORT });
      let isOver = false;
      const end = (): void => {
        if (!isOver && !signal.aborted) onChanged();
        isOver = true;
      };
      port.onMessage.addListener(end);
      port.onDisconnect.addListener(end);
      signal.addEventListener('abort', () => port.disconnect(), { once: true });
    },
    listen(handle, signal) {
      subscribe(
        chrome.runtime.onMessage,
        (message: unknown, sender, respond) => {
          if (sender.id !== chrome.runtime.id) return false;
          const answer = handle(message, readSender(sender, ownOrigin));
          if (answer === undefined) return false;
          void Promise.resolve(answer).then(respond);
          return true;
        },
        signal,
      );
    },
  };
}

function readSender(sender: chrome.runtime.MessageSender, ownOrigin: string): Sender {
  const from = sender.origin ?? (sender.url ? new URL(sender.url).origin : undefined);
  const tabId = sender.tab?.id;
  return { isOwnPage: from === ownOrigin, ...(tabId === undefined ? {} : { tabId }) };
}

/** Chromium has no code for it; Firefox and Chromium share these words. */
function isNobodyThere(reason: unknown): boolean {
  return /Could not establish connection|Receiving end does not exist|port closed/i.test(String(reason));
}
