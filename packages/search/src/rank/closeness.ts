import { countBits } from '../match/signature.ts';
import type { Term } from '../match/term.ts';
import { NAMES, type RecordTexts, type TextPath, type TextTest } from './record-texts.ts';
import { BONUS } from './weights.ts';

/** So many words in one name are no chance. */
const WORDS_OF_A_NAME = 3;
/** In questions of more words than this the dropped ones say nothing but whether they are the whole name. */
export const MOST_WORDS_OF_A_NAME = 4;

const NAME: readonly TextPath[] = ['name'];
const OTHER_NAMES: readonly TextPath[] = ['alternateNames', 'organization', 'location.city'];
/** How much a dropped word counts that a word of the name goes on from. */
const BEGUN_SHARE = 0.6;
/** Readings of a misspelt word that count less than this apart are about as likely. */
const AS_LIKELY = 0.1;
/** A word takes mostly so many bytes of a text, and no more. */
const WORD_BYTES = 3;
/** Room for words that carry no need in a name in which they were not typed. */
const EMPTY_BYTES = 2;
const DESCRIPTION: readonly TextPath[] = ['description'];

/** Looks closely at how the words stand in a record: in its name, in order, next to each other. */
export class Closeness implements TextTest {
  readonly turn: number;
  readonly mostBytes: number;
  /** Words of the longest name that the question may be. */
  private readonly mostWords: number;
  private readonly isEmpty: Uint8Array;
  private readonly termsOfWord = new Map<number, number>();
  private readonly all: number;
  private readonly withoutPlace: number;
  private readonly texts: RecordTexts;
  private readonly termCount: number;
  /** Dropped words and what the last of them may go on to be: one bit for each. */
  private readonly weakWords = new Map<number, number>();
  private readonly weakBeginnings = new Map<number, number>();
  private readonly weakCount: number;
  /** The last word typed carries no need, so that more is to come. */
  private readonly goesOn: boolean;
  /** So few words that those which carry no need may be part of a name. */
  private readonly isShort: boolean;
  /** Words that say how what is meant is to be, such as "free". */
  private readonly asideWords: ReadonlySet<number>;
  /** What each term most likely stands for: the word as typed, or its likeliest spelling. */
  private readonly likeliest = new Map<number, number>();
  /** One bit for each of the words that stand for one term together: all of them must be in a name. */
  private readonly halves = new Map<number, number>();
  private allHalves = 0;
  private readonly words: number[] = [];
  /** How many of `words` are the text at hand. */
  private count = 0;
  /** Whether the record last looked at has the question for its name. */
  isExactName = false;
  /** Whether it is called just so: that is its name or another of its names, or all but the place that it is at. */
  isCalled = false;
  /** Whether it was asked for by name: that is its name, or a question of several words stands in its name. */
  isNamed = false;
  /** Whether all the words stand in its names, its organisation and its city. */
  isInNames = false;
  /** Whether all the words of several stand in its names as they were typed. */
  private isAsTyped = false;
  /** How many of the words stand in its name, 0 to 1. */
  shareInName = 0;
  /** Whether a word that says how it is to be stands before what is meant in its name: "Free Dental Care". */
  isAsideInName = false;
  /** Whether all do, those of the place aside. */
  isInName = false;

  /** So many words in its names as they were typed are no chance. */
  get isLongName(): boolean {
    return this.isAsTyped && this.termCount >= WORDS_OF_A_NAME;
  }

  /** `weak` words only help to tell that a name is the whole question, those set aside only that; `placeWords` has one bit per word that names a place. */
  constructor(
    terms: readonly Term[],
    weak: readonly Term[],
    placeWords: number,
    goesOn: boolean,
    texts: RecordTexts,
    isEmpty: Uint8Array,
  ) {
    this.goesOn = goesOn;
    this.isShort = terms.length <= MOST_WORDS_OF_A_NAME;
    this.texts = texts;
    this.turn = texts.nextTurn();
    this.mostBytes = WORD_BYTES * (terms.length + weak.length) + EMPTY_BYTES;
    this.isEmpty = isEmpty;
    this.termCount = terms.length;
    this.all = (1 << terms.length) - 1;
    this.withoutPlace = this.all & ~placeWords || this.all;
    const dropped = weak.filter(({ isAside }) => !isAside);
    for (const [at, { alternatives }] of dropped.entries()) {
      for (const { words, kind } of alternatives)
        (kind === 'prefix' ? this.weakBeginnings : this.weakWords).set(words[0] ?? -1, 1 << at);
    }
    this.weakCount = dropped.length;
    let mostWords = weak.length;
    this.asideWords = firstWords(weak.filter(({ isAside }) => isAside));
    for (const [at, { alternatives }] of terms.entries()) {
      const spelled = alternatives.filter(({ kind }) => kind !== 'synonym' && kind !== 'language');
      const best = Math.max(...spelled.map(({ weight }) => weight));
      const likeliest = spelled.filter(({ weight }) => weight > best - AS_LIKELY);
      mostWords += Math.max(1, ...likeliest.map(({ words }) => words.length));
      for (const { words } of likeliest) {
        for (const word of words) this.likeliest.set(word, (this.likeliest.get(word) ?? 0) | (1 << at));
      }
      const [only, other] = likeliest;
      if (only && !other && only.words.length > 1) this.addHalves(only.words);
      for (const { words } of alternatives) {
        for (const word of words) this.termsOfWord.set(word, (this.termsOfWord.get(word) ?? 0) | (1 << at));
      }
    }
    this.mostWords = mostWords;
  }

  private addHalves(words: readonly number[]): void {
    for (const word of words) {
      const bit = this.allHalves + 1;
      this.halves.set(word, (this.halves.get(word) ?? 0) | bit);
      this.allHalves |= bit;
    }
  }

  /** Whether one of its names is the whole question, the place aside. */
  isCalledSo(record: number): boolean {
    if (this.texts.fewestWords(record) > this.mostWords) return false;
    for (const path of NAMES) if (this.texts.hasText(path, record, this)) return true;
    return false;
  }

  /** Whether these words are the question, the place aside. Words that carry no need may be more or fewer. */
  passes(words: readonly number[], count: number): boolean {
    let held = 0;
    let halves = 0;
    let empty = 0;
    for (let i = 0; i < count; i++) {
      const word = words[i] as number;
      if (!this.likeliest.has(word) && !this.isDropped(word)) {
        if (this.isEmpty[word] !== 1) return false;
        empty++;
      }
      held |= this.termsOfWord.get(word) ?? 0;
      halves |= this.halves.get(word) ?? 0;
    }
    const isHeld = (held & this.withoutPlace) === this.withoutPlace && halves === this.allHalves;
    return isHeld && 2 * empty <= count;
  }

  /** What the name, the other names, the organisation and the city add. */
  nameBonus(record: number): number {
    this.read(NAME, record);
    const matched = this.countMatched();
    const isCalledSo = this.passes(this.words, this.count);
    const weakInName = this.countWeak();
    const likeliestInName = this.held(this.likeliest);
    const share = matched / Math.max(1, this.count);
    this.isAsideInName = this.hasAside();
    const inName = this.held();
    const run = this.longestRun();
    const startsName = this.startsWithTerms();
    this.read(OTHER_NAMES, record);
    const weakShare = Math.max(weakInName, this.countWeak()) / Math.max(1, this.weakCount);
    const dropped = this.isShort ? BONUS.droppedWords * weakShare : 0;
    let bonus = this.phraseBonus(Math.max(run, this.longestRun())) + dropped;
    this.isAsTyped =
      this.termCount > 1 &&
      likeliestInName !== 0 &&
      (likeliestInName | this.held(this.likeliest)) === this.all;
    if (this.isAsTyped) bonus += BONUS.allWordsAsTyped;
    this.isInNames = (inName | this.held()) === this.all;
    if (this.isInNames) bonus += BONUS.allWordsInName * (inName === this.all ? 0.7 + 0.3 * share : 0.7);
    this.shareInName = countBits(inName) / Math.max(1, this.termCount);
    this.isInName = (inName & this.withoutPlace) === this.withoutPlace;
    this.isExactName = inName === this.all && isCalledSo;
    this.isNamed = this.isExactName || (inName === this.all && this.termCount >= WORDS_OF_A_NAME);
    const hasOtherName = !this.isExactName && this.texts.hasText('alternateNames', record, this);
    this.isCalled =
      this.isExactName ||
      (weakShare === Math.min(1, this.weakCount) && (hasOtherName || (isCalledSo && this.isInNames)));
    // "Of" at the end of what was typed is in the name or goes on to be.
    if (this.isExactName)
      bonus += BONUS.exactName * (this.goesOn ? 0.2 + 0.8 * weakShare : 0.5 + 0.5 * share);
    else if (hasOtherName) bonus += BONUS.exactName;
    else if (isCalledSo || this.texts.hasText('organization', record, this)) bonus += BONUS.otherExactName;
    else if (startsName) bonus += BONUS.namePrefix;
    return bonus;
  }

  /** What the words standing together in the description add. */
  descriptionBonus(record: number): number {
    if (this.termCount < 2) return 0;
    this.read(DESCRIPTION, record);
    return this.phraseBonus(this.longestRun()) / 2;
  }

  private read(paths: readonly TextPath[], record: number): void {
    this.count = 0;
    for (const path of paths) this.count = this.texts.read(path, record, this.words, this.count);
  }

  private phraseBonus(run: number): number {
    return this.termCount < 2 ? 0 : (BONUS.phrase * Math.max(0, run - 1)) / (this.termCount - 1);
  }

  private held(terms: ReadonlyMap<number, number> = this.termsOfWord): number {
    let held = 0;
    for (let i = 0; i < this.count; i++) held |= terms.get(this.words[i] as number) ?? 0;
    return held;
  }

  private countMatched(): number {
    let matched = 0;
    for (let i = 0; i < this.count; i++) {
      const word = this.words[i] as number;
      if (this.termsOfWord.has(word) || this.isDropped(word)) matched++;
    }
    return matched;
  }

  private isDropped(word: number): boolean {
    return this.weakWords.has(word) || this.asideWords.has(word);
  }

  /** "Free" before what is meant, as in "Free Dental Care"; it is none of that in "Free by the Sea". */
  private hasAside(): boolean {
    for (let i = 1; i < this.count; i++)
      if (this.asideWords.has(this.words[i - 1] as number) && this.termsOfWord.has(this.words[i] as number))
        return true;
    return false;
  }

  /** Dropped words in the text at hand; one that may go on to be a word of it counts less. */
  private countWeak(): number {
    const whole = this.held(this.weakWords);
    return countBits(whole) + BEGUN_SHARE * countBits(this.held(this.weakBeginnings) & ~whole);
  }

  private startsWithTerms(): boolean {
    if (this.count < this.termCount) return false;
    for (let at = 0; at < this.termCount; at++) {
      if (((this.termsOfWord.get(this.words[at] as number) ?? 0) & (1 << at)) === 0) return false;
    }
    return true;
  }

  /** The most terms that stand next to each other in the order typed. */
  private longestRun(): number {
    let longest = 0;
    let run = 0;
    let before = 0;
    for (let i = 0; i < this.count; i++) {
      const held = this.termsOfWord.get(this.words[i] as number) ?? 0;
      const next = (before << 1) & held;
      run = next ? run + 1 : held ? 1 : 0;
      before = next || held;
      if (run > longest) longest = run;
    }
    return Math.min(longest, this.termCount);
  }
}

function firstWords(terms: readonly Term[]): Set<number> {
  return new Set(terms.flatMap(({ alternatives }) => alternatives.map(({ words }) => words[0] ?? -1)));
}
