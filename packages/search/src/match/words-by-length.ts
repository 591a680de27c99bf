import { signatureOf } from './signature.ts';

/** Words, shortest first, each with its letter signature: what the spelling matcher needs to pass over most of them. */
export interface WordsByLength {
  readonly words: readonly string[];
  /** Places in `words`. */
  readonly order: Uint32Array;
  readonly signatures: Int32Array;
  /** Where each length starts in `order`. */
  readonly starts: Uint32Array;
}

/** Longer words, and labels such as `needs:food`, are never matched by spelling and stand here. */
const LONGEST = 64;

export function orderByLength(words: readonly string[]): WordsByLength {
  const starts = new Uint32Array(LONGEST + 2);
  const lengthOf = (word: string): number => (word.includes(':') ? LONGEST : Math.min(word.length, LONGEST));
  for (const word of words) starts[lengthOf(word) + 1] = (starts[lengthOf(word) + 1] ?? 0) + 1;
  for (let length = 0; length <= LONGEST; length++)
    starts[length + 1] = (starts[length + 1] ?? 0) + (starts[length] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(words.length);
  const signatures = new Int32Array(words.length);
  words.forEach((word, number) => {
    const place = next[lengthOf(word)] ?? 0;
    next[lengthOf(word)] = place + 1;
    order[place] = number;
    signatures[place] = signatureOf(word);
  });
  return { words, order, signatures, starts };
}
