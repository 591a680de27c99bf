// How one token of a text is written: an id into the dictionary, 1 to 4 bytes, frequent tokens shortest.
// No byte of an id is 0, so that 0 alone ends a text and texts are found without reading the tokens.

export const END_OF_TEXT = 0;
/** First bytes 1..191: ids 0..190. */
export const ONE_BYTE_IDS = 191;
/** First bytes 192..239 and one digit of base 255. */
export const TWO_BYTE_IDS = 48 * 255;
const THREE_BYTE_IDS = 15 * 255 * 255;
const TWO_FROM = ONE_BYTE_IDS;
const THREE_FROM = TWO_FROM + TWO_BYTE_IDS;
const FOUR_FROM = THREE_FROM + THREE_BYTE_IDS;
/** More than this many distinct tokens do not fit in one shard. */
export const MOST_TOKENS = FOUR_FROM + 255 ** 3;

/** Where the next token starts is read from `position.at`. */
export interface TokenCursor {
  at: number;
}

/** Reads the token that starts at the cursor, or -1 at the end of the text. */
export function readToken(bytes: Uint8Array, cursor: TokenCursor): number {
  const first = bytes[cursor.at++] ?? 0;
  if (first < 192) return first - 1;
  const second = (bytes[cursor.at++] ?? 1) - 1;
  if (first < 240) return TWO_FROM + (first - 192) * 255 + second;
  const third = (bytes[cursor.at++] ?? 1) - 1;
  if (first < 255) return THREE_FROM + (first - 240) * 65025 + second * 255 + third;
  const fourth = (bytes[cursor.at++] ?? 1) - 1;
  return FOUR_FROM + second * 65025 + third * 255 + fourth;
}

export function tokenBytes(id: number): number[] {
  if (id < TWO_FROM) return [id + 1];
  if (id < THREE_FROM) {
    const rest = id - TWO_FROM;
    return [192 + Math.floor(rest / 255), (rest % 255) + 1];
  }
  if (id < FOUR_FROM) {
    const rest = id - THREE_FROM;
    return [240 + Math.floor(rest / 65025), (Math.floor(rest / 255) % 255) + 1, (rest % 255) + 1];
  }
  const rest = id - FOUR_FROM;
  return [255, Math.floor(rest / 65025) + 1, (Math.floor(rest / 255) % 255) + 1, (rest % 255) + 1];
}
