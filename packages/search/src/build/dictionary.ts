import { foldWord } from '../text/fold.ts';
import { isWord, splitTokens } from '../text/tokenize.ts';
import { escapeLine } from '../pack/escape.ts';
import { END_OF_TEXT, MOST_TOKENS, ONE_BYTE_IDS, TWO_BYTE_IDS, tokenBytes } from '../pack/word-code.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Between two words stands one space unless a separator is written; this token says "nothing at all". */
const NO_GAP = '';

/** The tokens of a text as they are written: single spaces between words are left out. */
export function tokensToWrite(text: string): string[] {
  const written: string[] = [];
  let wasWord = false;
  const tokens = splitTokens(text);
  for (const [at, token] of tokens.entries()) {
    const isNowWord = isWord(token);
    if (isNowWord && wasWord) written.push(NO_GAP);
    const isImplied = token === ' ' && wasWord && at + 1 < tokens.length;
    if (!isImplied) written.push(token);
    wasWord = isNowWord;
  }
  return written;
}

/** One dictionary for all texts of a shard: frequent tokens get the short ids, and inside one length the order is that of the folded words. */
export class Dictionary {
  private readonly frequency = new Map<string, number>();
  private readonly bytesOf = new Map<string, number[]>();
  private tokens: readonly string[] = [];

  count(text: string): void {
    for (const token of tokensToWrite(text)) this.frequency.set(token, (this.frequency.get(token) ?? 0) + 1);
  }

  assignIds(): void {
    const byFrequency = [...this.frequency]
      .sort(([a, n], [b, m]) => m - n || compare(a, b))
      .map(([token]) => token);
    if (byFrequency.length > MOST_TOKENS) throw new RangeError('more distinct words than one shard can hold');
    const tiers = [
      byFrequency.slice(0, ONE_BYTE_IDS),
      byFrequency.slice(ONE_BYTE_IDS, ONE_BYTE_IDS + TWO_BYTE_IDS),
      byFrequency.slice(ONE_BYTE_IDS + TWO_BYTE_IDS),
    ];
    this.tokens = tiers.flatMap((tier) =>
      tier
        .map((token) => ({ token, folded: foldWord(token) }))
        .sort((a, b) => compare(a.folded, b.folded) || compare(a.token, b.token))
        .map(({ token }) => token),
    );
    for (const [id, token] of this.tokens.entries()) this.bytesOf.set(token, tokenBytes(id));
  }

  writeText(text: string, to: ByteWriter): void {
    for (const token of tokensToWrite(text))
      for (const byte of this.bytesOf.get(token) ?? []) to.writeByte(byte);
    to.writeByte(END_OF_TEXT);
  }

  writeTokens(to: ByteWriter): void {
    to.writeNumber(this.tokens.length);
    to.writeString(this.tokens.map(escapeLine).join('\n'));
  }
}

/** By UTF-16 code unit, the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
