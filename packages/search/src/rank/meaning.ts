import type { SearchIndex } from '../index/derive-index.ts';
import type { MeaningfulPhrase } from '../match/interpret.ts';
import { impactOf } from '../match/score.ts';

/** A need or a fellowship that the question means. */
export interface MeantLabel {
  /** As `field:value` in the vocabulary. */
  readonly word: number;
  /** How much of the question means it, 0 to 1. */
  readonly share: number;
}

/** Labels that say what something is for. The others, such as who may come, only narrow it. */
const TELLING = /^(?:needs|fellowships):/;

/** What the phrases of a question of so many words mean. */
export function meantLabels(
  phrases: readonly MeaningfulPhrase[],
  wordCount: number,
  index: SearchIndex,
): MeantLabel[] {
  const shares = new Map<number, number>();
  for (const { from, to, meaning } of phrases) {
    // Squared, so that one everyday word in a long name says little.
    const share = ((to - from) / Math.max(1, wordCount)) ** 2;
    for (const tag of [...meaning.tags, ...meaning.narrower]) {
      const word = TELLING.test(tag) ? index.vocabulary.find(tag) : -1;
      if (word >= 0) shares.set(word, Math.max(shares.get(word) ?? 0, share));
    }
  }
  return [...shares].map(([word, share]) => ({ word, share }));
}

/** How much of the question the record's labels answer. */
export function meaningShare(record: number, labels: readonly MeantLabel[], index: SearchIndex): number {
  let most = 0;
  for (const { word, share } of labels) if (share > most && impactOf(index, word, record) > 0) most = share;
  return most;
}
