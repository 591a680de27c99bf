import type { SearchIndex } from '../index/derive-index.ts';
import type { Term } from '../match/term.ts';
import { BONUS } from './weights.ts';
import { readWords } from './record-words.ts';

/** Looks closely at how the words stand in a record: in its name, in order, next to each other. */
export class Closeness {
  private readonly termsOfWord = new Map<number, number>();
  private readonly all: number;
  private readonly index: SearchIndex;
  private readonly termCount: number;

  constructor(terms: readonly Term[], index: SearchIndex) {
    this.index = index;
    this.termCount = terms.length;
    this.all = (1 << terms.length) - 1;
    for (const [at, { alternatives }] of terms.entries()) {
      for (const { words } of alternatives) {
        for (const word of words) this.termsOfWord.set(word, (this.termsOfWord.get(word) ?? 0) | (1 << at));
      }
    }
  }

  bonus(record: number): number {
    const [name = []] = readWords(this.index, record, 'name');
    const others = [
      ...readWords(this.index, record, 'alternateNames'),
      ...readWords(this.index, record, 'organization'),
      ...readWords(this.index, record, 'location.city'),
    ];
    const inName = this.held(name);
    let bonus = 0;
    if ((inName | others.reduce((held, words) => held | this.held(words), 0)) === this.all)
      bonus += BONUS.allWordsInName;
    if (inName === this.all && name.length <= this.termCount) bonus += BONUS.exactName;
    else if (name.length > 0 && this.termCount > 0 && this.startsWithTerms(name)) bonus += BONUS.namePrefix;
    if (this.termCount > 1) {
      const runs = [name, ...others, ...readWords(this.index, record, 'description')].map((words) =>
        this.longestRun(words),
      );
      bonus += (BONUS.phrase * (Math.max(1, ...runs) - 1)) / (this.termCount - 1);
    }
    return bonus;
  }

  private held(words: readonly number[]): number {
    let held = 0;
    for (const word of words) held |= this.termsOfWord.get(word) ?? 0;
    return held;
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
