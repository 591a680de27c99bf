import type { SearchIndex } from '../index/derive-index.ts';
import { bitsOf } from '../match/find-place.ts';
import type { MeaningfulPhrase } from '../match/typed-words.ts';
import { impactOf } from '../match/score.ts';
import { ANSWERED_FROM_AFAR, CIRCUMSTANCES, CIRCUMSTANCE_SHARE, NARROWER_SHARE } from './weights.ts';

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
  /** The same for needs that say more of who asks than of what for. */
  readonly circumstances: readonly number[];
  /** Labels of who it should be for, one list for each phrase that says so. */
  readonly audiences: readonly (readonly number[])[];
  /** Labels of what it may cost. */
  readonly costs: readonly number[];
  /** Labels of who is not asked for: men where women are meant. */
  readonly others: { readonly asked: number; readonly other: number } | undefined;
  /** Words stand beside what it means: they may be a name. */
  readonly hasOtherWords: boolean;
  /** Somebody to talk to at once is asked for, which may be anywhere. */
  readonly isAnsweredFromAfar: boolean;
}

/** Labels that say what something is for. The others, such as who may come, only narrow it. */
const TELLING = /^(?:needs|fellowships):/;
const GENDERS = ['audiences:women', 'audiences:men'] as const;

/** What the phrases mean, in a question with so many words besides the place. */
export function meaningOf(
  phrases: readonly MeaningfulPhrase[],
  costs: readonly string[],
  wordCount: number,
  index: SearchIndex,
): Meaning {
  const labels: MeantLabel[] = [];
  const needs: number[] = [];
  const circumstances: number[] = [];
  const kinds = phrases.map(({ meaning: { tags } }) => {
    const telling = tags.filter((tag) => TELLING.test(tag));
    if (telling.length === 0) return 'none';
    return telling.every((tag) => CIRCUMSTANCES.includes(tag.replace('needs:', '')))
      ? 'circumstance'
      : 'need';
  });
  const hasNeed = kinds.includes('need');
  const weights = kinds.map((kind) => (kind === 'circumstance' && hasNeed ? CIRCUMSTANCE_SHARE : 1));
  // Of several phrases each counts the same, of one its share of the words.
  const isOne = kinds.filter((kind) => kind !== 'none').length < 2;
  const sizes = phrases.map(
    ({ from, to }, at) => (weights[at] ?? 1) * (isOne ? to - from : Number(kinds[at] !== 'none')),
  );
  const others = wordCount - phrases.reduce((sum, { from, to }) => sum + to - from, 0);
  // "For moms with kids" stands behind; before, it may be part of a name: "Family Recovery Center".
  const firstNeed = Math.min(...phrases.map(({ from }, at) => (kinds[at] === 'none' ? Infinity : from)));
  const forWhom = phrases
    .filter(
      ({ from, meaning: { tags } }) => from > firstNeed && tags.every((tag) => tag.startsWith('audiences:')),
    )
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const total = isOne
    ? wordCount - forWhom
    : sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, others) / 4;
  for (const [phrase, { from, to, meaning }] of phrases.entries()) {
    const weight = weights[phrase] ?? 1;
    const share = Math.min(1, (sizes[phrase] ?? 1) / Math.max(1, total));
    const before = labels.length;
    // A meeting of another fellowship is the next best.
    const isOneFellowship = meaning.tags.some((tag) => tag.startsWith('fellowships:'));
    const add = (tags: readonly string[], part: number): void => {
      for (const tag of [...tags].sort()) {
        const word = TELLING.test(tag) ? index.vocabulary.find(tag) : -1;
        const isNextBest = isOneFellowship && tag.startsWith('needs:');
        if (word >= 0) labels.push({ word, phrase, share: part * (isNextBest ? share / 2 : share) });
      }
    };
    add(meaning.tags, 1);
    // A dental clinic is a clinic, after the others.
    add(meaning.narrower, NARROWER_SHARE);
    if (labels.length === before) add(meaning.broader, 1);
    if (labels.length > before) (weight < 1 ? circumstances : needs).push(bitsOf({ from, to }));
  }
  const audiences = phrases
    .map(({ meaning: { tags } }) =>
      tags.filter((tag) => tag.startsWith('audiences:')).map((tag) => index.vocabulary.find(tag)),
    )
    .filter((words) => words.some((word) => word >= 0));
  const asked = phrases.flatMap(({ meaning: { tags } }) => tags.filter((tag) => TELLING.test(tag)));
  const isAnsweredFromAfar = asked.every((tag) => ANSWERED_FROM_AFAR.includes(tag.replace('needs:', '')));
  return {
    labels,
    needs,
    circumstances,
    audiences,
    costs: costs.map((tag) => index.vocabulary.find(tag)).filter((word) => word >= 0),
    others: othersOf(phrases, index),
    hasOtherWords: others > 0,
    isAnsweredFromAfar,
  };
}

/** Whether it says that it costs what the question says. */
export function isOfCost(record: number, { costs }: Meaning, index: SearchIndex): boolean {
  return costs.some((word) => impactOf(index, word, record) > 0);
}

/** How many of those that it should be for the record's labels name, 0 to 1. */
export function audienceShare(record: number, { audiences }: Meaning, index: SearchIndex): number {
  const met = audiences.filter((words) =>
    words.some((word) => word >= 0 && impactOf(index, word, record) > 0),
  );
  return met.length / Math.max(1, audiences.length);
}

function othersOf(phrases: readonly MeaningfulPhrase[], index: SearchIndex): Meaning['others'] {
  const [women, men] = GENDERS.map((tag) => phrases.some(({ meaning }) => meaning.tags.includes(tag)));
  if (women === men) return undefined;
  const [ofWomen = -1, ofMen = -1] = GENDERS.map((tag) => index.vocabulary.find(tag));
  const [asked, other] = women ? [ofWomen, ofMen] : [ofMen, ofWomen];
  return other < 0 ? undefined : { asked, other };
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
