import { signal, type ReadonlySignal } from '@preact/signals';
import type { Browser } from '../../platform/browser.ts';
import { isSamePlace, readPageMessage, type Place } from '../../platform/messages.ts';

/** The words that a person selected on a page for this finder; a new object for each choice. */
export interface HandedWords {
  readonly text: string;
}

/** Takes the words that wait for this finder, and those that come while it is open. */
export function watchWords(
  browser: Browser,
  place: Place,
  abort: AbortSignal,
): ReadonlySignal<HandedWords | undefined> {
  const words = signal<HandedWords | undefined>(undefined);
  browser.messages.listen((message, sender) => {
    const handed = readPageMessage(message);
    if (!handed || !sender.isOwnPage || !isSamePlace(handed.place, place)) return undefined;
    words.value = { text: handed.words };
    return true;
  }, abort);
  void browser.messages.send({ kind: 'worker/take-words', place }).then((answer) => {
    if (typeof answer === 'string' && !abort.aborted) words.value = { text: answer };
  });
  return words;
}
