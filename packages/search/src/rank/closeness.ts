import type { Term } from '../match/term.ts';
import type { RecordTexts } from './record-texts.ts';
import { BONUS } from './weights.ts';

/** Looks closely at how the words stand in a record: in its name, in order, next to each other. */
export class Closeness {
  private readonly termsOfWord = new Map<number, number>();
  private readonly all: number;
  private readonly texts: RecordTexts;
  private readonly termCount: number;
  private readonly weakWords: ReadonlySet<number>;
  private readonly words: number[] = [];

  /** `weak` words only help to tell that a name is the whole question. */
  constructor(terms: readonly Term[], weak: readonly Term[], texts: RecordTexts) {
    this.texts = texts;
    this.termCount = terms.length;
    this.all = (1 << terms.length) - 1;
    this.weakWords = new Set(
      weak.flatMap(({ alternatives }) => alternatives.map(({ words }) => words[0] ?? -1)),
    );
    for (const [at, { alternatives }] of terms.entries()) {
      for (const { words } of alternatives) {
        for (const word of words) this.termsOfWord.set(word, (this.termsOfWord.get(word) ?? 0) | (1 << at));
      }
    }
  }

  /** What the name, the other names, the organisation and the city add. */
  nameBonus(record: number): number {
    const name = this.read(['name'], record);
    const matched = this.countMatched(name);
    const isWhole = matched === name.length;
    const share = matched / Math.max(1, name.length);
    const inName = this.held(name);
    const run = this.longestRun(name);
    const startsName = name.length > 0 && this.startsWithTerms(name);
    const others = this.read(['alternateNames', 'organization', 'location.city'], record);
    let bonus = this.phraseBonus(Math.max(run, this.longestRun(others)));
    if ((inName | this.held(others)) === this.all)
      bonus += BONUS.allWordsInName * (inName === this.all ? 0.7 + 0.3 * share : 0.7);
    if (inName === this.all && isWhole) bonus += BONUS.exactName;
    else if (startsName) bonus += BONUS.namePrefix;
    return bonus;
  }

  /** What the words standing together in the description add. */
  descriptionBonus(record: number): number {
    return this.termCount < 2 ? 0 : this.phraseBonus(this.longestRun(this.read(['description'], record))) / 2;
  }

  private read(paths: readonly Parameters<RecordTexts['read']>[0][], record: number): readonly number[] {
    this.words.length = 0;
    for (const path of paths) this.texts.read(path, record, this.words);
    return this.words;
  }

  private phraseBonus(run: number): number {
    return this.termCount < 2 ? 0 : (BONUS.phrase * Math.max(0, run - 1)) / (this.termCount - 1);
  }

  private held(words: readonly number[]): number {
    let held = 0;
    for (const word of words) held |= this.termsOfWord.get(word) ?? 0;
    return held;
  }

  private countMatched(words: readonly number[]): number {
    let matched = 0;
    for (const word of words) if (this.termsOfWord.has(word) || this.weakWords.has(word)) matched++;
    return matched;
  }

  private startsWithTerms(name: readonly number[]): boolean {
    for (let at = 0; at < this.termCount; at++) {
      if (((this.termsOfWord.get(name[at] ?? -1) ?? 0) & (1 << at)) === 0) return false;
    }
    return true;
  }

  /** The most terms that stand next to each other in the order typed. */
  private longestRun(words: readonly number[]): number {
    let longest = 0;
    let run = 0;
    let before = 0;
    for (const word of words) {
      const held = this.termsOfWord.get(word) ?? 0;
      const next = (before << 1) & held;
      run = next ? run + 1 : held ? 1 : 0;
      before = next || held;
      if (run > longest) longest = run;
    }
    return Math.min(longest, this.termCount);
  }
}
