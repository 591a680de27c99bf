import { emptyByCopying } from '../platform/empty-clipboard.ts';

// Never shown: Chromium opens it out of sight while a copied note lies in the clipboard, and it closes itself.

/** A clipboard that another program holds at that moment is tried again. What is written is lost if this page closes at once. */
const AGAIN_MS = 1000;
const MOST_TRIES = 60;

const seconds = Number(new URLSearchParams(location.search).get('after'));
setTimeout(() => empty(MOST_TRIES), seconds * 1000);

function empty(tries: number): void {
  const isOver = emptyByCopying() || tries <= 1;
  setTimeout(() => (isOver ? close() : empty(tries - 1)), AGAIN_MS);
}
