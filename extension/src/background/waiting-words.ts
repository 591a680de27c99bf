import { isSamePlace, MAX_WORDS, readWorkerMessage, type Place } from '../platform/messages.ts';
import type { Browser } from '../platform/browser.ts';

/**
 * Selected words on their way to a finder that may still be opening. They live in the worker's memory only,
 * are handed over once, and are gone when the worker sleeps.
 */
export interface WaitingWords {
  /** Gives the words to a finder that is open at this place; false when there is none. */
  offer(place: Place, selection: string): Promise<boolean>;
  /** The same, and keeps the words for a finder that is just being opened there. */
  hand(place: Place, selection: string): Promise<void>;
}

export function createWaitingWords(browser: Browser): WaitingWords {
  let waiting: { place: Place; words: string } | undefined;

  browser.messages.listen((message, sender) => {
    const request = readWorkerMessage(message);
    if (request?.kind !== 'worker/take-words' || !sender.isOwnPage) return undefined;
    if (!waiting || !isSamePlace(waiting.place, request.place)) return null;
    const { words } = waiting;
    waiting = undefined;
    return words;
  });

  const offer = async (place: Place, selection: string): Promise<boolean> =>
    (await browser.messages.send({ kind: 'page/words', place, words: readSelection(selection) })) === true;

  return {
    offer,
    async hand(place, selection) {
      const mine = { place, words: readSelection(selection) };
      waiting = mine;
      const isTaken = await offer(place, selection);
      if (isTaken && waiting === mine) waiting = undefined;
    },
  };
}

/** One line of a bounded length, as a person would type it. */
function readSelection(selection: string): string {
  return selection.replace(/\s+/g, ' ').trim().slice(0, MAX_WORDS);
}
