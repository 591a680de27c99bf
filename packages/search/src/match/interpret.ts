import type { PhraseBook, PhraseMeaning } from '../lexicon/phrase-book.ts';
import { LONGEST_PHRASE } from '../lexicon/variants.ts';
import { foldWord } from '../text/fold.ts';
import { isWord, splitTokens } from '../text/tokenize.ts';
import { otherPlaceForm } from './place-names.ts';
import { nicknameAt } from './nicknames.ts';
import { setAside } from './set-aside.ts';
import { join, type MeaningfulPhrase, type TypedWord } from './typed-words.ts';

/** More words than this are not looked at: nobody types them, and a pasted page must not stall the search. */
const MOST_WORDS = 24;

/** "A.A." */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

export interface Interpretation {
  /** The words that are looked for, in the order typed. */
  readonly words: readonly TypedWord[];
  /** Dropped words. They do not decide what is found, but they may decide what comes first: "Walk Up Pantry". */
  readonly weak: readonly TypedWord[];
  /** Words that only say how what is meant is to be: they help to tell that a name is the whole question. */
  readonly aside: readonly TypedWord[];
  /** Labels of what it may cost. */
  readonly costs: readonly string[];
  /** The words that say so, set aside or in a longer phrase. */
  readonly costWords: readonly TypedWord[];
  /** The last word may be unfinished and is among the weak ones. */
  readonly endsWeak: boolean;
  /** The last of `words` is the last that was typed: it may be unfinished. */
  readonly endsOpen: boolean;
  readonly phrases: readonly MeaningfulPhrase[];
  /** Words that carry no need stand in it: it is a sentence and not a name. */
  readonly isSentence: boolean;
  readonly wantsNearMe: boolean;
  readonly open?: 'now' | 'today';
  readonly languages: readonly string[];
  readonly states: readonly string[];
}

/** Whether it is the name of a city, in a state where one is given. */
export type IsCity = (name: string, state?: string) => boolean;

/** Takes wishes such as "near me" and "open now" out of the text and drops words that carry no need, unless nothing else is left. */
export function interpret(text: string, book: PhraseBook, isCity: IsCity): Interpretation {
  const typed = splitTokens(text.slice(0, 1000).replace(INITIALS, (all) => all.replaceAll('.', '')))
    .filter(isWord)
    .slice(0, MOST_WORDS)
    .map((word) => ({ typed: word, folded: foldWord(word) }))
    .filter(({ folded }) => folded !== '');
  let open: 'now' | 'today' | undefined;
  let wantsNearMe = false;
  let endsInWish = false;
  const left: TypedWord[] = [];
  const wishes: TypedWord[] = [];
  for (let at = 0; at < typed.length;) {
    const wish = longestAt(typed, at, book, (meaning) => meaning.isNearMe || meaning.open !== undefined);
    endsInWish = wish !== undefined;
    if (wish) {
      wantsNearMe ||= wish.meaning.isNearMe;
      open ??= wish.meaning.open;
      wishes.push(...typed.slice(at, wish.to));
      at = wish.to;
    } else left.push(...typed.slice(at, ++at));
  }
  const placed = withPlaceForms(left, book, isCity);
  const { isAside, costs, costWords } = setAside(placed, () => findPhrases(left, book, isCity), book, isCity);
  const isKept = keepWords(left, book, isCity).map((isKept, at) => isKept && !isAside[at]);
  const hasContent = isKept.includes(true);
  const words = hasContent ? withJoins(placed, isKept) : placed;
  const dropped = hasContent ? left.filter((_, at) => !isKept[at] && !isAside[at]) : [];
  const aside = placed.filter((word, at) => (isAside[at] ?? false) || costWords.includes(word));
  const phrases = findPhrases(words, book, isCity);
  return {
    words,
    weak: [...wishes, ...dropped],
    aside,
    endsWeak: hasContent && isKept.at(-1) === false && isAside.at(-1) === false,
    endsOpen: !endsInWish && (!hasContent || isKept.at(-1) === true),
    phrases,
    costs,
    costWords,
    isSentence: dropped.length > 0,
    wantsNearMe,
    ...(open && { open }),
    languages: [...new Set(phrases.flatMap(({ meaning }) => meaning.languages))],
    states: [...new Set(phrases.flatMap(({ meaning }) => meaning.states))],
  };
}

/** A function word stays in a phrase that is known, such as "after the hospital", and in the name of a city, such as "Los Angeles". */
function keepWords(words: readonly TypedWord[], book: PhraseBook, isCity: IsCity): boolean[] {
  const isKept = words.map(({ folded }) => !book.isFunctionWord(folded));
  for (let at = 0; at < words.length; at++) {
    const phrase = longestAt(words, at, book, () => true) ?? cityAt(words, at, isCity);
    if (phrase && isKept.slice(phrase.from, phrase.to).includes(true))
      isKept.fill(true, phrase.from, phrase.to);
    if (stateCodeAt(words, at, book, isCity) ?? nicknameAt(words, at, book)) isKept[at] = true;
  }
  for (let at = 0; at < words.length; at++) {
    const asking = longestAt(words, at, book, ({ isAsking }) => isAsking);
    // "Hours" and "open" are part of a name where more stands after them.
    const isAsked = asking && (asking.to > at + 1 || asking.to === words.length);
    if (isAsked) isKept.fill(false, asking.from, asking.to);
  }
  return isKept;
}

/** "tx" after the name of a city that lies there, or "TX" at the end: nothing else in "vista hi" says that "hi" is a state. */
function stateCodeAt(
  words: readonly TypedWord[],
  at: number,
  book: PhraseBook,
  isCity: IsCity,
): PhraseMeaning | undefined {
  const meaning = book.stateOfCode(words[at]?.folded ?? '');
  if (!meaning) return undefined;
  const isShouted = ({ typed }: TypedWord): boolean => typed === typed.toUpperCase();
  if (at > 0 && at === words.length - 1 && words.findIndex(isShouted) === at) return meaning;
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_PHRASE); from--)
    if (isCity(join(words, from, at), meaning.states[0])) return meaning;
  return undefined;
}

function withJoins(words: readonly TypedWord[], isKept: readonly boolean[]): TypedWord[] {
  return words.flatMap((word, at) => {
    if (!isKept[at]) return [];
    const before = isKept[at - 1] === false ? words[at - 1] : undefined;
    const after = isKept[at + 1] === false ? words[at + 1] : undefined;
    const joins = [
      ...(before ? [before.folded + word.folded] : []),
      ...(after ? [word.folded + after.folded] : []),
    ];
    return [joins.length > 0 ? { ...word, joins } : word];
  });
}

/** Words in the name of a place are no mistakes, and "st" in "st louis" may be "saint" in the list; elsewhere it is a street. */
function withPlaceForms(words: readonly TypedWord[], book: PhraseBook, isCity: IsCity): TypedWord[] {
  const found = [...words];
  for (let from = 0; from < words.length; from++) {
    const { to } = cityAt(words, from, isCity) ?? nicknameAt(words, from, book) ?? { to: from };
    for (const [offset, word] of words.slice(from, to).entries()) {
      const inPlaces = otherPlaceForm(word.folded);
      found[from + offset] = { ...word, isPlace: true, ...(inPlaces !== undefined && { inPlaces }) };
    }
  }
  return found;
}

function cityAt(
  words: readonly TypedWord[],
  from: number,
  isCity: IsCity,
): { readonly from: number; readonly to: number } | undefined {
  for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from + 1; to--) {
    if (isCity(join(words, from, to))) return { from, to };
  }
  return undefined;
}

function findPhrases(words: readonly TypedWord[], book: PhraseBook, isCity: IsCity): MeaningfulPhrase[] {
  const found: MeaningfulPhrase[] = [];
  for (let from = 0; from < words.length; from++) {
    // A single word may stand in another form: "duchas".
    const longest = Math.max(1, book.longestPhrase(words[from]?.folded ?? ''));
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      const meaning = book.findAnyForm(join(words, from, to));
      if (meaning) found.push({ from, to, meaning });
    }
    const state = stateCodeAt(words, from, book, isCity);
    if (state) found.push({ from, to: from + 1, meaning: state });
    const called = state ? undefined : nicknameAt(words, from, book);
    if (called && !cityAt(words, from, isCity)) found.push(called);
    // "wheel chair", where the table has one word.
    const [one, other] = [words[from], words[from + 1]];
    const joined = one && other && book.find(one.folded + other.folded);
    if (joined && !book.find(join(words, from, from + 2)))
      found.push({ from, to: from + 2, meaning: joined });
  }
  // In "english classes" the word "english" alone is not meant.
  return found.filter(
    ({ from, to }) =>
      !found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
}

function longestAt(
  words: readonly TypedWord[],
  from: number,
  book: PhraseBook,
  accept: (meaning: PhraseMeaning) => boolean,
): MeaningfulPhrase | undefined {
  const longest = book.longestPhrase(words[from]?.folded ?? '');
  for (let to = Math.min(words.length, from + longest); to > from; to--) {
    const meaning = book.find(join(words, from, to));
    if (meaning && accept(meaning)) return { from, to, meaning };
  }
  return undefined;
}
