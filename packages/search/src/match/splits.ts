import type { SearchIndex } from '../index/derive-index.ts';
import type { PhraseBook } from '../lexicon/phrase-book.ts';
import { MATCH_WEIGHTS } from '../rank/weights.ts';
import { forEachShared, frequencyOf } from './score.ts';
import type { Alternative, Term } from './term.ts';

/** Letters of a word that may be followed by "of" or "de" without a space. */
const LONG_HALF = 6;
/** Shorter words are not three words without spaces. */
const SHORTEST_OF_MORE = 9;
const LONGEST_PART = 15;
const MOST_PARTS = 5;

/** A word without its spaces. */
export function splitAlternatives(word: string, index: SearchIndex, book: PhraseBook): Alternative[] {
  const words = splitInTwo(word, index, book) ?? splitInMore(word, index, book);
  return words ? [{ words, weight: MATCH_WEIGHTS.split, kind: 'spelling' }] : [];
}

/** "houseofhope": the fewest known words that it is made of and that stand in one record. */
function splitInMore(word: string, index: SearchIndex, book: PhraseBook): number[] | undefined {
  const { length } = word;
  if (length < SHORTEST_OF_MORE) return undefined;
  /** Per place in the word: the best way to have got there, by number of words. */
  const ways: (Way | undefined)[][] = Array.from({ length: length + 1 }, () => []);
  for (let from = 0; from < length; from++) {
    for (let to = from + 2; to <= Math.min(length, from + LONGEST_PART); to++) {
      if (from > 0 && ways[from]?.length === 0) break;
      const part = word.slice(from, to);
      if (part.length < 3 && !book.isFunctionWord(part)) continue;
      const number = index.vocabulary.find(part);
      if (number < 0) continue;
      const uses = frequencyOf(number, index);
      const starts: readonly (Way | undefined)[] =
        from === 0 ? [{ words: [], rarer: Infinity }] : (ways[from] ?? []);
      for (const [count, way] of starts.entries()) {
        if (!way || count >= MOST_PARTS) continue;
        const rarer = Math.min(way.rarer, uses);
        const known = ways[to]?.[count + 1];
        if (!known || rarer > known.rarer)
          (ways[to] ??= [])[count + 1] = { words: [...way.words, number], rarer };
      }
    }
  }
  const [, , , ...more] = ways[length] ?? [];
  return more.find((way) => way && areTogether(way.words, index))?.words;
}

/** Known words in a row, and in how many records the rarest of them stands. */
interface Way {
  readonly words: number[];
  readonly rarer: number;
}

/** "foodpantry" is read as "food pantry": the cut whose halves stand in one record and whose rarer half is most frequent. */
function splitInTwo(word: string, index: SearchIndex, book: PhraseBook): number[] | undefined {
  let best: { words: number[]; rarer: number } | undefined;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const words = [index.vocabulary.find(word.slice(0, cut)), index.vocabulary.find(word.slice(cut))];
    if (words.some((half) => half < 0)) continue;
    const rarer = Math.min(...words.map((half) => frequencyOf(half, index)));
    // Short halves are mostly chance, "servat" is not "serv at", unless the other half is long: "departmentof".
    const isShort = cut < 3 || word.length - cut < 3;
    const isEnding = cut >= LONG_HALF && book.isFunctionWord(word.slice(cut));
    if (isShort && !isEnding && rarer < index.count / 50) continue;
    if (rarer > (best?.rarer ?? 0) && areTogether(words, index)) best = { words, rarer };
  }
  return best?.words;
}

function areTogether(words: readonly number[], index: SearchIndex): boolean {
  let isFound = false;
  forEachShared(words, index, () => {
    isFound = true;
    return false;
  });
  return isFound;
}

/** A space typed one letter too early or too late: "par kservices" is read as "park services". */
export function addMoved(terms: readonly Term[], index: SearchIndex): void {
  const { vocabulary } = index;
  for (let at = 0; at + 1 < terms.length; at++) {
    const [left, right] = [terms[at], terms[at + 1]];
    if (!left || !right) continue;
    const isKnown = [left, right].every(({ folded }) => vocabulary.find(folded) >= 0);
    const joined = left.folded + right.folded;
    if (isKnown || vocabulary.find(joined) >= 0) continue;
    for (const cut of [left.folded.length - 1, left.folded.length + 1]) {
      const words = [vocabulary.find(joined.slice(0, cut)), vocabulary.find(joined.slice(cut))];
      if (cut < 2 || joined.length - cut < 2 || words.some((word) => word < 0)) continue;
      if (!areTogether(words, index)) continue;
      for (const [side, term] of [left, right].entries())
        term.alternatives.push({
          words: words.slice(side, side + 1),
          weight: MATCH_WEIGHTS.split,
          kind: 'spelling',
        });
    }
  }
}
