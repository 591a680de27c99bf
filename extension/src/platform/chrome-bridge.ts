import { readBridgeMessage, type BridgeMessage, type BridgeState } from './messages.ts';

/** The little that the bridge may ask of the browser. It can send nothing and store nothing. */
export interface BridgeHost {
  /** Address of the overlay page, new in each session, so that no page can guess it. */
  readonly frameUrl: string;
  readonly openLabel: string;
  readonly frameTitle: string;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  listen(answer: (message: BridgeMessage) => BridgeState | Promise<BridgeState>, signal: AbortSignal): void;
}

export function chromeBridge(): BridgeHost {
  const ownId = chrome.runtime.id;
  return {
    frameUrl: chrome.runtime.getURL('tabs/overlay.html'),
    openLabel: chrome.i18n.getMessage('bridge_open'),
    frameTitle: chrome.i18n.getMessage('bridge_frame'),
    isAlive: () => chrome.runtime?.id === ownId,
    listen(answer, signal) {
      const handle = (
        raw: unknown,
        sender: chrome.runtime.MessageSender,
        respond: (state: BridgeState) => void,
      ): boolean => {
        const message = readBridgeMessage(raw);
        if (!message || sender.id !== ownId) return false;
        const state = answer(message);
        if (state instanceof Promise) void state.then(respond);
        else respond(state);
        return state instanceof Promise;
      };
      chrome.runtime.onMessage.addListener(handle);
      signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(handle));
    },
  };
}
