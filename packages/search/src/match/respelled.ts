import type { Vocabulary } from '../index/vocabulary.ts';
import type { PhraseBook } from '../lexicon/phrase-book.ts';
import { LONGEST_PHRASE } from '../lexicon/variants.ts';
import { allowedEdits, findSimilar } from './spelling.ts';
import type { MeaningfulPhrase, TypedWord } from './typed-words.ts';

/** A phrase of everyday words in which at least one word is misspelt, and its right spelling word by word. */
export interface RespelledPhrase extends MeaningfulPhrase {
  readonly spelled: readonly string[];
}

/** What one typed word may be, and how many mistakes that takes. */
interface Spelling {
  readonly word: string;
  readonly edits: number;
}

/** Shorter everyday words are too near to everything. */
const SHORTEST_SPELLING = 3;
/** More spellings of one word than this are not tried, so that a phrase of five costs little. */
const MOST_SPELLINGS = 6;

/** The longest phrases that words make when misspelt ones are read as what they nearly are. */
export function findRespelled(
  words: readonly TypedWord[],
  vocabulary: Vocabulary,
  book: PhraseBook,
): RespelledPhrase[] {
  const spellings = words.map(({ folded, isPlace }, at) =>
    isPlace ? [{ word: folded, edits: 0 }] : spellingsOf(folded, at === words.length - 1, vocabulary, book),
  );
  const found: RespelledPhrase[] = [];
  for (let from = 0; from < words.length;) {
    const phrase = longestFrom(from, spellings, book);
    if (phrase) found.push(phrase);
    from = phrase?.to ?? from + 1;
  }
  return found;
}

function longestFrom(
  from: number,
  spellings: readonly (readonly Spelling[])[],
  book: PhraseBook,
): RespelledPhrase | undefined {
  for (let to = Math.min(spellings.length, from + LONGEST_PHRASE); to > from; to--) {
    const span = spellings.slice(from, to);
    // A single word that may be unfinished is no mistake.
    if (span.every((spellings) => spellings.length === 1 && spellings[0]?.edits === 0)) continue;
    if (span.length === 1 && span[0]?.[0]?.edits === 0) continue;
    let best: (RespelledPhrase & { readonly edits: number }) | undefined;
    for (const { spelled, edits } of combine(span)) {
      const meaning = edits < (best?.edits ?? Infinity) ? book.find(spelled.join(' ')) : undefined;
      if (meaning && edits > 0) best = { from, to, meaning, spelled, edits };
    }
    if (best) return best;
  }
  return undefined;
}

function combine(
  span: readonly (readonly Spelling[])[],
): { readonly spelled: readonly string[]; readonly edits: number }[] {
  let rows: { readonly spelled: readonly string[]; readonly edits: number }[] = [{ spelled: [], edits: 0 }];
  for (const spellings of span) {
    rows = rows
      .flatMap(({ spelled, edits }) =>
        spellings.map((one) => ({ spelled: [...spelled, one.word], edits: edits + one.edits })),
      )
      .slice(0, MOST_SPELLINGS ** 2);
  }
  return rows;
}

/** The word itself when it is known or may be unfinished; else the nearest everyday words, unless the list has a nearer one. */
function spellingsOf(
  folded: string,
  isLast: boolean,
  vocabulary: Vocabulary,
  book: PhraseBook,
): readonly Spelling[] {
  const asTyped = [{ word: folded, edits: 0 }];
  const edits = allowedEdits(folded);
  if (edits === 0 || book.words.has(folded) || vocabulary.find(folded) >= 0) return asTyped;
  const near = findSimilar(book.wordsByLength, folded, edits)
    .map(({ word, edits: count }) => ({ word: book.wordsByLength.words[word] ?? '', edits: count }))
    .filter(({ word }) => word.length >= SHORTEST_SPELLING);
  // A letter left out is likelier than one too many.
  near.sort((a, b) => a.edits - b.edits || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const nearest = near[0]?.edits ?? 0;
  // What the list itself spells nearer is meant.
  if (near.length === 0 || (nearest > 1 && findSimilar(vocabulary.byLength, folded, nearest - 1).length > 0))
    return asTyped;
  const [first, end] = vocabulary.prefixRange(folded);
  const isUnfinished = isLast && end > first;
  const nearestOnes = near.filter((one) => one.edits === nearest).slice(0, MOST_SPELLINGS);
  return isUnfinished ? [...asTyped, ...nearestOnes] : nearestOnes;
}
