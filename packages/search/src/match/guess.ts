import type { SearchIndex } from '../index/derive-index.ts';
import type { PhraseBook } from '../lexicon/phrase-book.ts';
import { MATCH_WEIGHTS } from '../rank/weights.ts';
import { frequencyOf } from './score.ts';
import { allowedEdits, findSimilar } from './spelling.ts';
import { splitAlternatives } from './splits.ts';
import type { Alternative, Term } from './term.ts';

const MOST_PREFIX_WORDS = 64;
const MOST_SIMILAR = 20;
/** Letters of a word that may hold one mistake more than its length allows. */
const SHORTEST_GUESS = 5;
/** How much a reading as a mistake counts of a short last word that goes on to be a word. */
const SHORT_BEGINNING = 3;
const UNFINISHED_SHARE = 0.75;
const EDIT_WEIGHTS = [1, MATCH_WEIGHTS.oneEdit, MATCH_WEIGHTS.twoEdits, MATCH_WEIGHTS.threeEdits] as const;

/** For a word that the list does not know: its beginning, two known words without a space, or at most so many spelling mistakes. */
export function guess(
  { folded, alternatives }: Term,
  index: SearchIndex,
  book: PhraseBook,
  isLast: boolean,
  mostEdits: number,
): void {
  const { vocabulary } = index;
  if (mostEdits === 0) {
    alternatives.push(...splitAlternatives(folded, index, book));
    return;
  }
  const isFinished = alternatives.length > 0;
  if (!isLast && folded.length > 2) alternatives.push(...prefixAlternatives(folded, vocabulary.size, index));
  const split = splitAlternatives(folded, index, book);
  alternatives.push(...split);
  const edits = Math.min(mostEdits, allowedEdits(folded));
  if (edits === 0) return;
  let similar = findSimilar(vocabulary.byLength, folded, edits);
  // One letter more may be wrong where that still leaves most of the word: "xqzv" is not "xiv".
  const isLost = (): boolean => similar.length === 0 && alternatives.length === 0;
  if (isLost() && edits < mostEdits && folded.length >= SHORTEST_GUESS)
    similar = findSimilar(vocabulary.byLength, folded, edits + 1);
  if (isLost() && isLast) similar = findSimilar(vocabulary.byLength, folded, edits, true);
  const fewest = similar[0]?.edits ?? 0;
  // So few letters are likelier the beginning of a word than a mistake.
  const share = isLast && isFinished && folded.length <= SHORT_BEGINNING ? UNFINISHED_SHARE : 1;
  const near = similar.filter(({ edits: count }) => count <= fewest + 1);
  const read = near.map(({ word, edits: count }) => ({
    words: [word],
    weight:
      share *
      (isSwap(folded, vocabulary.words[word] ?? '')
        ? MATCH_WEIGHTS.swap
        : (EDIT_WEIGHTS[Math.min(count, 3)] ?? 0)),
    kind: 'spelling' as const,
  }));
  // The likeliest reading stands first; of equally near words that is one that carries a need, and the one that the list uses most.
  const isEmpty = ({ words }: Alternative): number =>
    Number(book.isFunctionWord(vocabulary.words[words[0] ?? 0] ?? ''));
  read.sort(
    (a, b) =>
      b.weight - a.weight ||
      isEmpty(a) - isEmpty(b) ||
      frequencyOf(b.words[0] ?? 0, index) - frequencyOf(a.words[0] ?? 0, index),
  );
  // "Fod" is "food" and not "for" as well.
  const isTelling = read[0] !== undefined && isEmpty(read[0]) === 0;
  const likely = read.filter((one) => !isTelling || isEmpty(one) === 0).slice(0, MOST_SIMILAR);
  // A space left out is one mistake.
  const isSplit = split.length > 0 && fewest > 1;
  if ((isFinished && split.length === 0) || isSplit) alternatives.push(...likely);
  else alternatives.unshift(...likely);
}

/** The same letters in another order. */
export function isSwap(typed: string, word: string): boolean {
  return typed.length === word.length && [...typed].sort().join('') === [...word].sort().join('');
}

/** The most frequent words that go on from what was typed; the nearer they are to being finished, the more they count. */
export function prefixAlternatives(prefix: string, exact: number, index: SearchIndex): Alternative[] {
  const [from, to] = index.vocabulary.prefixRange(prefix);
  const numbers: number[] = [];
  for (let number = from; number < to; number++)
    if (number !== exact && !index.vocabulary.isLabel(number)) numbers.push(number);
  numbers.sort((a, b) => frequencyOf(b, index) - frequencyOf(a, index) || a - b);
  numbers.length = Math.min(numbers.length, MOST_PREFIX_WORDS);
  const weight = exact >= 0 ? MATCH_WEIGHTS.prefix * 0.6 : MATCH_WEIGHTS.prefix;
  return numbers.map((number) => {
    const share = prefix.length / (index.vocabulary.words[number]?.length ?? prefix.length);
    return { words: [number], weight: weight * (0.6 + 0.4 * share), kind: 'prefix' as const };
  });
}
