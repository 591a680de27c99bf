import type { Browser } from '../platform/browser.ts';
import { readWorkerMessage } from '../platform/messages.ts';

/** How long a copied note may lie where every program can read it. */
export const CLEAR_AFTER_S = 60;

/** Empties the clipboard a while after a note was copied, whatever of Cairn is open then. */
export function clearAfterCopy(browser: Browser): void {
  browser.clipboard.onClearDue(() => void navigator.clipboard.writeText(''));
  browser.messages.listen((message, sender) => {
    if (readWorkerMessage(message)?.kind !== 'worker/clear-clipboard' || !sender.isOwnPage) return undefined;
    return browser.clipboard.clearAfter(CLEAR_AFTER_S).then(() => true);
  });
}
