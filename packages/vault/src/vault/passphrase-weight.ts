import { SHORTEST_PASSPHRASE } from './secret.ts';

/** How hard a passphrase is to guess for somebody who has a copy of the files. */
export interface PassphraseWeight {
  readonly kind: 'short' | 'easy' | 'fair' | 'good';
  /** Tries as a power of two, counted low: words and years of a person, not letters thrown by chance. */
  readonly bits: number;
}

/** A common word is one of two thousand; a letter more in a rare one adds little. */
const BITS_PER_WORD = 11;
const BITS_PER_LETTER = 2;
const BITS_PER_DIGIT = 2;
const BITS_PER_SIGN = 3;
const BITS_OF_REPEAT = 1;
const EASY_BELOW = 36;
const FAIR_BELOW = 48;

/**
 * A low estimate: capital letters, swapped letters and an ending of digits count for next to nothing, because programs
 * that guess try them first. It cannot know whether the words are a song or a name.
 */
export function weighPassphrase(passphrase: string): PassphraseWeight {
  const text = passphrase.normalize('NFKC').trim().toLowerCase();
  const seen = new Set<string>();
  let bits = 0;
  for (const [piece] of text.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu)) {
    bits += seen.has(piece) ? BITS_OF_REPEAT : bitsOf(piece);
    seen.add(piece);
  }
  if ([...text].length < SHORTEST_PASSPHRASE) return { kind: 'short', bits };
  return { kind: bits < EASY_BELOW ? 'easy' : bits < FAIR_BELOW ? 'fair' : 'good', bits };
}

function bitsOf(piece: string): number {
  const letters = [...piece];
  // `aaaa`, `1234`, `4321` are one choice, however long.
  const steps = new Set(letters.slice(1).map((letter, at) => codeOf(letter) - codeOf(letters[at])));
  if (letters.length > 2 && steps.size === 1) return BITS_OF_REPEAT + BITS_PER_DIGIT;
  if (/\p{L}/u.test(piece)) return Math.min(letters.length * BITS_PER_LETTER, wordBits(letters.length));
  return letters.length * (/\p{N}/u.test(piece) ? BITS_PER_DIGIT : BITS_PER_SIGN);
}

/** Long runs of letters may be several words written as one: each further seven letters count as one more. */
function wordBits(letters: number): number {
  return BITS_PER_WORD * Math.max(1, letters / 7);
}

function codeOf(letter: string | undefined): number {
  return letter?.codePointAt(0) ?? 0;
}
