import { readReaderMessage, RECORD_PORT, type ReaderMessage } from './record-messages.ts';

/** The little that the reader may ask of the browser. It answers; over a port that was opened to it, it says one word. */
export interface ReaderHost {
  listen(answer: (message: ReaderMessage) => Promise<unknown>): void;
  onWatch(start: (tell: () => void, signal: AbortSignal) => void): void;
}

export function chromeReader(): ReaderHost {
  const ownId = chrome.runtime.id;
  return {
    listen(answer) {
      chrome.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
        const message = readReaderMessage(raw);
        if (!message || sender.id !== ownId) return false;
        void answer(message).then(respond);
        return true;
      });
    },
    onWatch(start) {
      chrome.runtime.onConnect.addListener((port) => {
        if (port.name !== RECORD_PORT || port.sender?.id !== ownId) return;
        const life = new AbortController();
        port.onDisconnect.addListener(() => life.abort());
        start(() => port.postMessage('changed'), life.signal);
      });
    },
  };
}
