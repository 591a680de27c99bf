import type { Vocabulary } from '../index/vocabulary.ts';
import { EditDistance } from './edit-distance.ts';
import { countBits, signatureOf } from './signature.ts';

export interface SimilarWord {
  readonly word: number;
  readonly edits: number;
}

/** Words shorter than this allow one mistake, longer ones two. */
const LONG_WORD = 7;
const SHORTEST = 3;

/** Words at most `edits` mistakes from `typed`: letter signatures rule most of them out before letters are compared. */
export function findSimilar(
  vocabulary: Vocabulary,
  typed: string,
  edits: number,
  isPrefix = false,
): SimilarWord[] {
  const { words, signatures, starts } = vocabulary.byLength;
  const signature = signatureOf(typed);
  const distance = new EditDistance(typed);
  const found: SimilarWord[] = [];
  const shortest = Math.max(1, typed.length - edits);
  const longest = isPrefix ? 40 : Math.min(40, typed.length + edits);
  const end = starts[longest + 1] ?? 0;
  const most = 2 * edits;
  for (let place = starts[shortest] ?? 0; place < end; place++) {
    const other = signatures[place] as number;
    if (countBits(signature & ~other) > edits) continue;
    if (!isPrefix && countBits(signature ^ other) > most) continue;
    const word = words[place] as number;
    const found1 = distance.to(vocabulary.words[word] ?? '', isPrefix);
    if (found1 <= edits) found.push({ word, edits: found1 });
  }
  return found.sort((a, b) => a.edits - b.edits || a.word - b.word);
}

export function allowedEdits(word: string): number {
  if (word.length < SHORTEST || /^\d+$/.test(word)) return 0;
  return word.length < LONG_WORD ? 1 : 2;
}
