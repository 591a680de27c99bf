import type { SearchIndex } from '../index/derive-index.ts';
import { MATCH_WEIGHTS } from '../rank/weights.ts';
import { otherForms } from '../text/stem.ts';
import type { PhraseBook, PhraseMeaning } from '../lexicon/phrase-book.ts';
import { guess, isSwap, prefixAlternatives } from './guess.ts';
import type { Interpretation } from './interpret.ts';
import { placeSpellings } from './place-names.ts';
import { findRespelled, type RespelledPhrase } from './respelled.ts';
import { addMoved } from './splits.ts';
import { frequencyOf } from './score.ts';
import type { Alternative, Term } from './term.ts';
import type { MeaningfulPhrase, TypedWord } from './typed-words.ts';

const MOST_LABELS = 4;
/** One that may be unfinished says more. */
const GOING_ON_IDF = 1;
/** After more dropped words than this two letters are a word. */
const MOST_BEFORE_SHORT = 3;
/** A dropped word counts about as much as one that stands in nearly every record. */
const WEAK_IDF = 0.4;

/** The words that are looked for, and the phrases among them that mean something, misspelt ones as well. */
export interface Expansion {
  readonly terms: Term[];
  readonly phrases: readonly MeaningfulPhrase[];
}

/** Everything in the vocabulary that each typed word may stand for. */
export function expand(
  interpretation: Interpretation,
  index: SearchIndex,
  book: PhraseBook,
  isTown: (name: string) => boolean,
): Expansion {
  const { words, phrases, endsOpen } = interpretation;
  const isLast = (at: number): boolean => endsOpen && at === words.length - 1;
  const terms = words.map((word, at): Term => ({
    typed: word.typed,
    folded: word.folded,
    alternatives: wordAlternatives(word, isLast(at), index, book),
    idf: 0,
  }));
  for (const { from, to, meaning } of phrases) {
    const added = meaningAlternatives(meaning, index);
    for (const term of terms.slice(from, to)) {
      // "MI" after a town is no beginning of a word.
      const isCode = meaning.states.length > 0 && term.folded.length === 2;
      const kept = term.alternatives.filter(({ kind }) => !isCode || kind !== 'prefix');
      term.alternatives.splice(0, Infinity, ...kept, ...added);
    }
  }
  addAreas(terms, index);
  addJoined(terms, index);
  addMoved(terms, index);
  for (const [at, term] of terms.entries()) {
    for (const joined of words[at]?.joins ?? []) {
      const number = index.vocabulary.find(joined);
      if (number >= 0)
        term.alternatives.push({ words: [number], weight: MATCH_WEIGHTS.join, kind: 'spelling' });
    }
    // The name of a town where the list has nothing is no mistake either.
    const isKnown =
      phrases.some(({ from, to }) => from <= at && at < to) || words[at]?.isPlace || isTown(term.folded);
    if (!isKnown) term.alternatives.push(...labelAlternatives(term.folded, index));
    if (index.vocabulary.find(term.folded) < 0)
      guess(term, index, book, isLast(at), isKnown ? 0 : mostEdits(term.folded, interpretation, book));
  }
  const respelled = findRespelled(words, index.vocabulary, book);
  for (const phrase of respelled) readAs(phrase, terms, index);
  for (const term of terms) {
    const isEmpty = term.alternatives.length === 0 && book.knows(term.folded);
    term.idf = isEmpty ? WEAK_IDF : idfOf(term, index);
  }
  return { terms, phrases: [...phrases, ...respelled] };
}

/** What the table of everyday words knows is no mistake in a sentence or by itself, and among other words hardly one. */
function mostEdits(folded: string, { isSentence, words }: Interpretation, book: PhraseBook): number {
  if (!book.knows(folded)) return Infinity;
  const isAlone = words.length === 1 || words.every((word) => book.isFunctionWord(word.folded));
  return isSentence || isAlone ? 0 : 1;
}

/** Reads misspelt words as the phrase of everyday words that they make. */
function readAs(
  { from, meaning, spelled }: RespelledPhrase,
  terms: readonly Term[],
  index: SearchIndex,
): void {
  const added = meaningAlternatives(meaning, index);
  for (const [offset, word] of spelled.entries()) {
    const term = terms[from + offset];
    if (!term) continue;
    term.alternatives.push(...added);
    if (word === term.folded) continue;
    const number = index.vocabulary.find(word);
    const weight = isSwap(term.folded, word) ? MATCH_WEIGHTS.swap : MATCH_WEIGHTS.oneEdit;
    // Words of the list that are spelled less alike are not meant then.
    const others = term.alternatives.filter(
      ({ kind, words, weight: other }) =>
        kind !== 'spelling' || words.length > 1 || (words[0] !== number && other >= weight),
    );
    if (number >= 0)
      term.alternatives.splice(0, Infinity, { words: [number], weight, kind: 'spelling' }, ...others);
    else {
      term.alternatives.splice(0, Infinity, ...others);
      if (others.every(({ kind }) => kind !== 'spelling')) term.reading = word;
    }
  }
}

/** What stands in the list for a phrase of everyday words. */
function meaningAlternatives(meaning: PhraseMeaning, index: SearchIndex): Alternative[] {
  const added: Alternative[] = [];
  for (const synonym of meaning.synonyms) {
    const numbers = synonym.map((word) => index.vocabulary.find(word));
    if (numbers.every((number) => number >= 0))
      added.push({ words: numbers, weight: MATCH_WEIGHTS.synonym, kind: 'synonym' });
  }
  for (const name of meaning.city ? placeSpellings(meaning.city.name) : []) {
    const numbers = name.map((word) => index.vocabulary.find(word));
    if (numbers.every((number) => number >= 0)) added.push({ words: numbers, weight: 1, kind: 'place' });
  }
  const tags = [
    ...meaning.tags,
    ...meaning.languages.map((code) => `languages:${code}`),
    ...meaning.states.flatMap((code) => [`states:${code}`, `areas:${code}`]),
  ];
  for (const tag of tags) {
    const number = index.vocabulary.find(tag);
    if (number >= 0) added.push({ words: [number], weight: MATCH_WEIGHTS.tag, kind: kindOf(tag) });
  }
  for (const tag of meaning.narrower) {
    const number = index.vocabulary.find(tag);
    if (number >= 0) added.push({ words: [number], weight: MATCH_WEIGHTS.narrowerTag, kind: 'synonym' });
  }
  // In a list without any clinic for suboxone, what treats comes next.
  for (const tag of added.length === 0 ? meaning.broader : []) {
    const number = index.vocabulary.find(tag);
    if (number >= 0) added.push({ words: [number], weight: MATCH_WEIGHTS.broaderTag, kind: 'synonym' });
  }
  return added;
}

/** A word that no table knows may still be the beginning of a need as the list labels it. */
function labelAlternatives(folded: string, index: SearchIndex): Alternative[] {
  if (folded.length < 3) return [];
  const [from, to] = index.vocabulary.prefixRange(`needs:${folded}`);
  return Array.from({ length: Math.min(to - from, MOST_LABELS) }, (_, at) => ({
    words: [from + at],
    weight: MATCH_WEIGHTS.tag,
    kind: 'synonym' as const,
  }));
}

/** Dropped words as they stand in the list; they are looked up only in records that other words found. */
export function expandWeak({ weak, aside, costWords, endsWeak }: Interpretation, index: SearchIndex): Term[] {
  // "Se" may go on to be "services" after a few words; at the end of a sentence it hardly does.
  const shortest = weak.length > MOST_BEFORE_SHORT ? 3 : 2;
  return [...aside, ...weak].map((word, at) => {
    const isAside = at < aside.length;
    // What is lacking only helps to know a name.
    const least = isAside && !costWords.includes(word) ? 0 : WEAK_IDF;
    const mayGoOn = endsWeak && at === aside.length + weak.length - 1 && word.folded.length >= shortest;
    const exact = index.vocabulary.find(word.folded);
    const alternatives: Alternative[] = exact < 0 ? [] : [{ words: [exact], weight: 1, kind: 'word' }];
    if (mayGoOn) alternatives.push(...prefixAlternatives(word.folded, exact, index));
    return {
      typed: word.typed,
      folded: word.folded,
      alternatives,
      idf: mayGoOn ? GOING_ON_IDF : least,
      isAside,
    };
  });
}

function kindOf(tag: string): Alternative['kind'] {
  if (tag.startsWith('languages:')) return 'language';
  return /^(?:states|areas):/.test(tag) ? 'place' : 'synonym';
}

function wordAlternatives(
  word: TypedWord,
  isLast: boolean,
  index: SearchIndex,
  book: PhraseBook,
): Alternative[] {
  const { vocabulary } = index;
  const found: Alternative[] = [];
  const exact = vocabulary.find(word.folded);
  if (exact >= 0) found.push({ words: [exact], weight: 1, kind: 'word' });
  const inPlaces = word.inPlaces === undefined ? -1 : vocabulary.find(word.inPlaces);
  if (inPlaces >= 0) found.push({ words: [inPlaces], weight: 1, kind: 'word' });
  const add = (forms: readonly string[], weight: number): void => {
    for (const form of forms) {
      const number = vocabulary.find(form);
      if (number >= 0 && number !== exact) found.push({ words: [number], weight, kind: 'word' });
    }
  };
  add(otherForms(word.folded), MATCH_WEIGHTS.stem);
  add(book.spellingsOf(word.folded), MATCH_WEIGHTS.spelling);
  if (isLast && word.folded.length >= 2) found.push(...prefixAlternatives(word.folded, exact, index));
  return found;
}

/** What serves a county or a ZIP code that is named, wherever it lies itself. */
function addAreas(terms: readonly Term[], index: SearchIndex): void {
  const add = (name: string, own: readonly Term[]): void => {
    const number = index.vocabulary.find(`areas:${name}`);
    if (number < 0) return;
    for (const { alternatives } of own) alternatives.push({ words: [number], weight: 1, kind: 'place' });
  };
  for (const [at, { folded }] of terms.entries()) {
    if (/^\d{5}$/.test(folded)) add(folded, terms.slice(at, at + 1));
    const isAfter = /^(?:county|parish)$/.test(folded);
    if (!isAfter && folded !== 'condado') continue;
    for (let words = 1; words <= 2; words++) {
      const [from, to] = isAfter ? [Math.max(0, at - words), at + 1] : [at, at + 1 + words];
      const own = terms.slice(from, to);
      add(
        own
          .map((term) => term.folded)
          .filter((word) => word !== folded)
          .join(' '),
        own,
      );
    }
  }
}

/** "help line" also finds "helpline". */
function addJoined(terms: readonly Term[], index: SearchIndex): void {
  for (let at = 0; at + 1 < terms.length; at++) {
    const [left, right] = [terms[at], terms[at + 1]];
    if (!left || !right) continue;
    const number = index.vocabulary.find(left.folded + right.folded);
    if (number < 0) continue;
    const joined: Alternative = { words: [number], weight: MATCH_WEIGHTS.join, kind: 'spelling' };
    left.alternatives.push(joined);
    right.alternatives.push(joined);
  }
}

/** By the records that hold the likeliest reading; a word that nothing holds is as telling as one that one record holds. */
function idfOf(term: Term, index: SearchIndex): number {
  let most = 1;
  for (const { words, weight } of term.alternatives) {
    if (weight < MATCH_WEIGHTS.oneEdit) continue;
    most = Math.max(most, Math.min(...words.map((word) => frequencyOf(word, index))));
  }
  return Math.log(1 + index.count / most);
}
