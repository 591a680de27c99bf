import type { PhraseBook, PhraseMeaning } from '../lexicon/phrase-book.ts';
import { CIRCUMSTANCES } from '../rank/weights.ts';
import type { MeaningfulPhrase, TypedWord } from './typed-words.ts';

/** Words that carry no need between "without" and what is lacking: "without having any". */
const MOST_BETWEEN = 3;

export interface SetAside {
  /** Per word: it is none to look for. */
  readonly isAside: readonly boolean[];
  /** Labels of what it may cost. */
  readonly costs: readonly string[];
  /** The words that say so, set aside or in a longer phrase. */
  readonly costWords: readonly TypedWord[];
}

/**
 * Words beside a need that only say how it is to be: what it may cost ("free rehab" is none that is called "Free"), and what
 * who asks does not have ("food without ID" asks for no ID).
 */
export function setAside(
  words: readonly TypedWord[],
  findPhrases: () => readonly MeaningfulPhrase[],
  book: PhraseBook,
  isCity: (name: string) => boolean,
): SetAside {
  const isAside = words.map(() => false);
  const costs = new Set<string>();
  const costWords: TypedWord[] = [];
  if (!words.some(({ folded }) => book.mayLimit(folded))) return { isAside, costs: [], costWords };
  const phrases = findPhrases();
  const lacked = phrases.filter((phrase) => {
    const at = lackBefore(phrase.from, words, book);
    return at >= 0 && !phrases.some((other) => other.from <= at && other.to > at);
  });
  const needs = phrases.filter((phrase) => meansNeed(phrase) && !startsWithLack(phrase, words, book));
  const wanted = needs.filter((need) => !lacked.includes(need));
  const isBeside = (phrase: MeaningfulPhrase): boolean =>
    wanted.some(({ from, to }) => to <= phrase.from || from >= phrase.to);
  for (const phrase of lacked)
    if (isBeside(phrase)) isAside.fill(true, lackBefore(phrase.from, words, book), phrase.to);
  // Among words that mean nothing known it may be part of a name: "Free Will Baptist".
  const isUnderstood = words.every(
    ({ folded, isPlace }, at) =>
      isPlace ||
      isCity(folded) ||
      book.isFunctionWord(folded) ||
      phrases.some(({ from, to }) => from <= at && at < to),
  );
  for (const phrase of isUnderstood ? phrases : []) {
    const own = costsOf(phrase.meaning);
    const isCost = own.length > 0 && !meansNeed(phrase);
    if (isCost && isBeside(phrase)) {
      isAside.fill(true, phrase.from, phrase.to);
      costWords.push(...words.slice(phrase.from, phrase.to));
      for (const cost of own) costs.add(cost);
    }
    if (own.length > 0) continue;
    // "free" in "free legal"
    for (const word of words.slice(phrase.from, phrase.to)) {
      const inner = costsOf(book.find(word.folded));
      if (inner.length > 0) costWords.push(word);
      for (const cost of inner) costs.add(cost);
    }
  }
  return { isAside, costs: [...costs], costWords };
}

function costsOf(meaning: PhraseMeaning | undefined): readonly string[] {
  return meaning?.tags.filter((tag) => tag.startsWith('cost:')) ?? [];
}

/** A need, and not only something of who asks. */
function meansNeed({ meaning }: MeaningfulPhrase): boolean {
  return meaning.tags.some(
    (tag) =>
      tag.startsWith('fellowships:') ||
      (tag.startsWith('needs:') && !CIRCUMSTANCES.includes(tag.slice('needs:'.length))),
  );
}

/** "no food" means a need of its own. */
function startsWithLack({ from }: MeaningfulPhrase, words: readonly TypedWord[], book: PhraseBook): boolean {
  return book.isLack(words[from]?.folded ?? '');
}

/** Where "without" stands before it and means nothing together with what follows; -1 where it does not. */
function lackBefore(from: number, words: readonly TypedWord[], book: PhraseBook): number {
  for (let at = from - 1; at >= Math.max(0, from - 1 - MOST_BETWEEN); at--) {
    const word = words[at]?.folded ?? '';
    if (book.isLack(word)) return at;
    if (!book.isFunctionWord(word)) return -1;
  }
  return -1;
}
