import { isSamePlace, MAX_WORDS, readWorkerMessage, type Place } from '../platform/messages.ts';
import type { Browser } from '../platform/browser.ts';

/**
 * Selected words on their way to a finder that may still be opening. They live in the worker's memory only,
 * are handed over once, and are gone when the worker sleeps.
 */
export function createWaitingWords(browser: Browser): {
  hand(place: Place, selection: string): Promise<void>;
} {
  let waiting: { place: Place; words: string } | undefined;

  browser.messages.listen((message, sender) => {
    const request = readWorkerMessage(message);
    if (!request || !sender.isOwnPage) return undefined;
    if (!waiting || !isSamePlace(waiting.place, request.place)) return null;
    const { words } = waiting;
    waiting = undefined;
    return words;
  });

  return {
    async hand(place, selection) {
      const words = selection.replace(/\s+/g, ' ').trim().slice(0, MAX_WORDS);
      if (words === '') return;
      waiting = { place, words };
      // An open finder answers at once; one that still opens takes the words when it is ready.
      const isTaken = await browser.messages.send({ kind: 'page/words', place, words });
      if (isTaken === true) waiting = undefined;
    },
  };
}
