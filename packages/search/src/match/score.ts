import type { SearchIndex } from '../index/derive-index.ts';
import { IMPACT_LEVELS } from '../index/derive-index.ts';
import type { Meaning } from '../rank/meaning.ts';
import type { Alternative, Term } from './term.ts';

/** More words than this are not scored; the most telling ones are kept. */
export const MOST_TERMS = 10;

/** How much a label that is meant adds, as a share of what all words together may. */
const MEANT_SHARE = 0.25;

/** Looking one record up in a word's postings takes about as long as reading so many postings in a row. */
const LOOK_UP_COST = 48;

/** Forms of a dropped word that are looked up. */
const MOST_WEAK_WORDS = 12;

/** Which records hold which words, with room that is used again for each search. */
export class Scores {
  /** Records that hold at least one word, in no order; the first `touchedCount` entries count. */
  readonly touched: Uint32Array;
  touchedCount = 0;
  /** No record joins `touched` any more. */
  private isClosed = false;
  /** Sum over words of idf times impact times how well the word fits. */
  readonly score: Float32Array;
  /** One bit per term. */
  readonly mask: Uint16Array;
  /** The same of the terms that it holds as they are spelled, and not only by what they mean. */
  readonly spelled: Uint16Array;
  private readonly best: Uint16Array;
  private readonly matches: Uint32Array;

  constructor(count: number) {
    this.touched = new Uint32Array(count);
    this.score = new Float32Array(count);
    this.mask = new Uint16Array(count);
    this.spelled = new Uint16Array(count);
    this.best = new Uint16Array(count);
    this.matches = new Uint32Array(count);
  }

  clear(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const record = this.touched[i] as number;
      this.score[record] = 0;
      this.mask[record] = 0;
      this.spelled[record] = 0;
    }
    this.touchedCount = 0;
  }

  /** The records whose set of words counts. The answer is good until the next search. */
  matching(factorOfSet: Float32Array): Uint32Array {
    const { touched, touchedCount, mask, matches } = this;
    let count = 0;
    for (let i = 0; i < touchedCount; i++) {
      const record = touched[i] as number;
      if (factorOfSet[mask[record] as number] !== 0) matches[count++] = record;
    }
    return matches.subarray(0, count);
  }

  /**
   * Adds all terms, the most telling first. A record that holds none of them yet cannot become a match any more once
   * what is left weighs too little beside what others hold (`leastShare` of all), or once `enough` records hold more
   * than all that is left. From then on the long lists of frequent words only count for the records at hand. The terms
   * of `needed`, one bit each, are added before that.
   */
  addTerms(
    terms: readonly Term[],
    index: SearchIndex,
    { enough, leastShare, needed }: { enough: number; leastShare: number; needed: number },
  ): void {
    const isNeeded = (at: number): number => (needed >> at) & 1;
    const order = [...terms.keys()].sort(
      (a, b) => isNeeded(b) - isNeeded(a) || (terms[b]?.idf ?? 0) - (terms[a]?.idf ?? 0) || a - b,
    );
    const held = weightOfSets(terms);
    const total = held.at(-1) ?? 0;
    let left = total;
    this.isClosed = false;
    for (const at of order) {
      const term = terms[at];
      if (!term) continue;
      this.isClosed ||=
        isNeeded(at) === 0 &&
        ((this.touchedCount > 0 && left < leastShare * total) || this.hasEnough(held, left, enough));
      if (this.isClosed) this.addToTouched(term, at, index);
      else this.addTerm(term, at, index);
      left -= term.idf;
    }
  }

  /** Adds to these records, and does not count towards what they must hold. */
  addWeak(terms: readonly Term[], records: Uint32Array, index: SearchIndex): void {
    const { score } = this;
    for (const { alternatives, idf } of terms) {
      for (const { words, weight } of alternatives.slice(0, MOST_WEAK_WORDS)) {
        const scale = (idf * weight) / IMPACT_LEVELS;
        const word = words[0] ?? 0;
        if (LOOK_UP_COST * records.length < frequencyOf(word, index)) {
          for (let i = 0; i < records.length; i++) {
            const record = records[i] as number;
            score[record] = (score[record] as number) + impactOf(index, word, record) * scale;
          }
        } else this.addWeakWord(word, scale, index);
      }
    }
  }

  /** Lifts what the question means among these records, so that it is looked at closely. */
  addMeant(
    { labels, audiences, costs }: Meaning,
    terms: readonly Term[],
    records: Uint32Array,
    index: SearchIndex,
  ): void {
    const total = terms.reduce((sum, { idf }) => sum + idf, 0);
    const alternatives = [
      ...labels.map(({ word, share }) => ({ word, weight: share ** 2 })),
      ...audiences.flat().map((word) => ({ word, weight: 0.5 / audiences.length })),
      ...costs.map((word) => ({ word, weight: 1 / costs.length })),
    ]
      .filter(({ word }) => word >= 0)
      .map(({ word, weight }): Alternative => ({ words: [word], weight, kind: 'synonym' }));
    this.addWeak([{ typed: '', folded: '', alternatives, idf: total * MEANT_SHARE }], records, index);
  }

  private addWeakWord(word: number, scale: number, index: SearchIndex): void {
    const { mask, score } = this;
    const end = index.starts[word + 1] ?? 0;
    for (let at = index.starts[word] ?? 0; at < end; at++) {
      const posting = index.postings[at] as number;
      const record = posting >>> 8;
      if (mask[record] !== 0) score[record] = (score[record] as number) + (posting & 255) * scale;
    }
  }

  /** Whether so many records hold words of more weight than all that is left. */
  private hasEnough(held: Float64Array, left: number, enough: number): boolean {
    const { mask, touched, touchedCount } = this;
    if (touchedCount < enough) return false;
    const holdsMore = Uint8Array.from(held, (weight) => Number(weight > left));
    let found = 0;
    for (let i = 0; i < touchedCount && found < enough; i++)
      found += holdsMore[mask[touched[i] as number] as number] as number;
    return found >= enough;
  }

  private addTerm(term: Term, bit: number, index: SearchIndex): void {
    const scale = term.idf / IMPACT_LEVELS;
    const only = term.alternatives.length === 1 ? term.alternatives[0] : undefined;
    if (only && only.words.length === 1 && isSpelling(only))
      this.addWord(only.words[0] ?? 0, scale * only.weight, 1 << bit, index);
    else this.addAlternatives(term.alternatives, scale, 1 << bit, index);
  }

  private addToTouched(term: Term, bit: number, index: SearchIndex): void {
    const { touched, touchedCount, mask, score, spelled } = this;
    const scale = term.idf / IMPACT_LEVELS;
    const length = term.alternatives.reduce((sum, { words }) => sum + frequencyOf(words[0] ?? 0, index), 0);
    if (LOOK_UP_COST * touchedCount * term.alternatives.length > length)
      return this.addTerm(term, bit, index);
    for (let i = 0; i < touchedCount; i++) {
      const record = touched[i] as number;
      let best = 0;
      for (const alternative of term.alternatives) {
        let impact = IMPACT_LEVELS;
        for (const word of alternative.words) impact = Math.min(impact, impactOf(index, word, record));
        if (impact > 0 && isSpelling(alternative)) spelled[record] = (spelled[record] as number) | (1 << bit);
        best = Math.max(best, impact * alternative.weight);
      }
      if (best === 0) continue;
      mask[record] = (mask[record] as number) | (1 << bit);
      score[record] = (score[record] as number) + best * scale;
    }
  }

  private addWord(word: number, scale: number, bit: number, index: SearchIndex): void {
    const { postings, starts } = index;
    const { score, mask, spelled, touched, isClosed } = this;
    const end = starts[word + 1] ?? 0;
    let count = this.touchedCount;
    for (let at = starts[word] ?? 0; at < end; at++) {
      const posting = postings[at] as number;
      const record = posting >>> 8;
      const held = mask[record] as number;
      if (held === 0) {
        if (isClosed) continue;
        touched[count++] = record;
      }
      mask[record] = held | bit;
      spelled[record] = (spelled[record] as number) | bit;
      score[record] = (score[record] as number) + (posting & 255) * scale;
    }
    this.touchedCount = count;
  }

  /** A record counts once per term, by the alternative that fits it best. */
  private addAlternatives(
    alternatives: readonly Alternative[],
    scale: number,
    bit: number,
    index: SearchIndex,
  ): void {
    const ordered = [...alternatives].sort((a, b) => b.weight - a.weight);
    for (const alternative of ordered) {
      const { words, weight } = alternative;
      const factor = Math.round(weight * 256);
      const spelling = isSpelling(alternative) ? bit : 0;
      if (words.length > 1) {
        forEachShared(words, index, (record, impact) =>
          this.offer(record, impact * factor, scale, bit, spelling),
        );
      } else this.offerAll(words[0] ?? 0, factor, scale / 256, bit, spelling, index);
    }
  }

  private offerAll(
    word: number,
    factor: number,
    scale: number,
    bit: number,
    spelling: number,
    index: SearchIndex,
  ): void {
    const { best, mask, score, spelled, touched, isClosed } = this;
    const { postings, starts } = index;
    const end = starts[word + 1] ?? 0;
    let count = this.touchedCount;
    for (let at = starts[word] ?? 0; at < end; at++) {
      const posting = postings[at] as number;
      const record = posting >>> 8;
      const value = (posting & 255) * factor;
      const held = mask[record] as number;
      if ((held & bit) === 0) {
        if (held === 0) {
          if (isClosed) continue;
          touched[count++] = record;
        }
        mask[record] = held | bit;
        best[record] = value;
        score[record] = (score[record] as number) + value * scale;
      } else if (value > (best[record] as number)) {
        score[record] = (score[record] as number) + (value - (best[record] as number)) * scale;
        best[record] = value;
      }
      spelled[record] = (spelled[record] as number) | spelling;
    }
    this.touchedCount = count;
  }

  private offer(record: number, value: number, scale: number, bit: number, spelling: number): void {
    const held = this.mask[record] ?? 0;
    if (held === 0 && this.isClosed) return;
    const before = held & bit ? (this.best[record] ?? 0) : 0;
    if (held === 0) this.touched[this.touchedCount++] = record;
    this.mask[record] = held | bit;
    this.spelled[record] = (this.spelled[record] ?? 0) | spelling;
    if (value <= before) return;
    this.best[record] = value;
    this.score[record] = (this.score[record] ?? 0) + ((value - before) * scale) / 256;
  }
}

/** The word itself, its beginning or its right spelling, and not what it means. */
function isSpelling({ kind }: Alternative): boolean {
  return kind === 'word' || kind === 'prefix' || kind === 'spelling';
}

/** Per set of words, one bit each: how much they say together. */
export function weightOfSets(terms: readonly Term[]): Float64Array {
  const weights = new Float64Array(1 << terms.length);
  for (const [at, { idf }] of terms.entries()) {
    const bit = 1 << at;
    for (let set = 0; set < bit; set++) weights[bit | set] = (weights[set] as number) + idf;
  }
  return weights;
}

/** How much a word counts in a record, 0 when the record does not hold it. */
export function impactOf(index: SearchIndex, word: number, record: number): number {
  const end = index.starts[word + 1] ?? 0;
  const at = firstAtOrAfter(index.postings, index.starts[word] ?? 0, end, record);
  const posting = at < end ? (index.postings[at] as number) : 0;
  return at < end && posting >>> 8 === record ? posting & 255 : 0;
}

/** In how many records a word stands. */
export function frequencyOf(word: number, index: SearchIndex): number {
  return (index.starts[word + 1] ?? 0) - (index.starts[word] ?? 0);
}

/** Calls back for each record that holds all words, with the least of their impacts, until the answer is false. */
export function forEachShared(
  words: readonly number[],
  index: SearchIndex,
  accept: (record: number, impact: number) => boolean | void,
): void {
  const { starts, postings } = index;
  const ordered = [...words].sort((a, b) => frequencyOf(a, index) - frequencyOf(b, index));
  const first = ordered[0] ?? 0;
  const at = ordered.map((word) => starts[word] ?? 0);
  const end = starts[first + 1] ?? 0;
  for (let place = starts[first] ?? 0; place < end; place++) {
    const posting = postings[place] as number;
    const record = posting >>> 8;
    let impact = posting & 255;
    for (let other = 1; other < ordered.length && impact > 0; other++) {
      const last = starts[(ordered[other] as number) + 1] ?? 0;
      const found = firstAtOrAfter(postings, at[other] as number, last, record);
      at[other] = found;
      const otherPosting = found < last ? (postings[found] as number) : 0;
      impact = found < last && otherPosting >>> 8 === record ? Math.min(impact, otherPosting & 255) : 0;
    }
    if (impact > 0 && accept(record, impact) === false) return;
  }
}

/** Gallops, then halves. */
function firstAtOrAfter(postings: Uint32Array, from: number, end: number, record: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (postings[low + step] ?? 0) >>> 8 < record) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) >>> 8 < record) low = middle + 1;
    else high = middle;
  }
  return low;
}
