import type { SearchIndex } from '../index/derive-index.ts';
import type { MeaningfulPhrase } from '../match/interpret.ts';
import { impactOf } from '../match/score.ts';
import { CIRCUMSTANCES, CIRCUMSTANCE_SHARE } from './weights.ts';

/** A need or a fellowship that a phrase of the question means. */
export interface MeantLabel {
  /** As `field:value` in the vocabulary. */
  readonly word: number;
  /** Number of the phrase. */
  readonly phrase: number;
  /** How much of the question the phrase is, 0 to 1. */
  readonly share: number;
}

/** What the question is about. */
export interface Meaning {
  readonly labels: readonly MeantLabel[];
  /** The phrases that mean a need: one bit per word of the question, counted from the first. */
  readonly needs: readonly number[];
}

/** Labels that say what something is for. The others, such as who may come, only narrow it. */
const TELLING = /^(?:needs|fellowships):/;

/** What the phrases of a question of so many words mean. */
export function meaningOf(
  phrases: readonly MeaningfulPhrase[],
  wordCount: number,
  index: SearchIndex,
): Meaning {
  const labels: MeantLabel[] = [];
  const needs: number[] = [];
  for (const [phrase, { from, to, meaning }] of phrases.entries()) {
    const isCircumstance = meaning.tags.every((tag) => CIRCUMSTANCES.includes(tag.replace('needs:', '')));
    const weight = isCircumstance && phrases.length > 1 ? CIRCUMSTANCE_SHARE : 1;
    const share = weight * Math.min(1, (to - from) / Math.max(1, wordCount));
    const before = labels.length;
    const add = (tags: readonly string[]): void => {
      for (const tag of tags) {
        const word = TELLING.test(tag) ? index.vocabulary.find(tag) : -1;
        if (word >= 0) labels.push({ word, phrase, share });
      }
    };
    add([...meaning.tags, ...meaning.narrower]);
    if (labels.length === before) add(meaning.broader);
    if (labels.length > before) needs.push(((1 << to) - 1) & ~((1 << from) - 1));
  }
  return { labels, needs };
}

/** How much of the question the record's labels answer. Squared, so that one everyday word in a long name says little. */
export function meaningShare(record: number, { labels }: Meaning, index: SearchIndex): number {
  let sum = 0;
  let met = -1;
  for (const { word, phrase, share } of labels) {
    if (phrase === met || impactOf(index, word, record) === 0) continue;
    met = phrase;
    sum += share;
  }
  return Math.min(1, sum) ** 2;
}
