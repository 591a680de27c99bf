import { EditDistance } from './edit-distance.ts';
import { countBits, signatureOf } from './signature.ts';
import type { WordsByLength } from './words-by-length.ts';

export interface SimilarWord {
  readonly word: number;
  readonly edits: number;
}

/** Words shorter than this allow one mistake, longer ones two. */
const LONG_WORD = 7;
const SHORTEST = 3;
const LONGEST = 40;

/** Words at most `edits` mistakes from `typed`: letter signatures rule most of them out before letters are compared. */
export function findSimilar(
  among: WordsByLength,
  typed: string,
  edits: number,
  isPrefix = false,
): SimilarWord[] {
  const { words, order, signatures, starts } = among;
  const signature = signatureOf(typed);
  const distance = new EditDistance(typed);
  const found: SimilarWord[] = [];
  const longest = isPrefix ? LONGEST : Math.min(LONGEST, typed.length + edits);
  const end = starts[longest + 1] ?? 0;
  const most = isPrefix ? 32 : 2 * edits;
  for (let place = starts[Math.max(1, typed.length - edits)] ?? 0; place < end; place++) {
    const differing = signature ^ (signatures[place] as number);
    if (countBits(differing) > most || countBits(differing & signature) > edits) continue;
    const word = order[place] as number;
    const count = distance.to(words[word] as string, isPrefix);
    if (count <= edits) found.push({ word, edits: count });
  }
  return found.sort((a, b) => a.edits - b.edits || a.word - b.word);
}

export function allowedEdits(word: string): number {
  if (word.length < SHORTEST || /^\d+$/.test(word)) return 0;
  return word.length < LONG_WORD ? 1 : 2;
}
