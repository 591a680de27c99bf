import type { Filters } from '../match/filters.ts';
import { weightOfSets, type Scores } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import { COVERAGE_POWER } from '../rank/weights.ts';

/** While fewer than this many records hold all words, records that hold most of them are let in too. */
export const ENOUGH = 10;
/** While fewer hold what is needed, those for a circumstance of who asks are let in too. */
const MANY = 30;
/** Records must hold at least this share of the words' weight to be let in beside better ones. */
export const LEAST_COVERAGE = 0.45;

/** Which sets of words a record must hold to be a match, and how much each set counts. */
export interface MatchRule {
  /** Per set of held words: the factor of its score, 0 when it is no match. */
  readonly factor: Float32Array;
  /** The best set that a record holds, one bit per word. */
  readonly best: number;
  /** How many records hold the best set. */
  readonly found: number;
  /** Words that no match of the best set holds. */
  readonly dropped: readonly Term[];
}

/** What a question wants, each by the words that say it: one bit a word, counted from the first. */
export interface Wanted {
  readonly needs: readonly number[];
  /** Needs that say more of who asks than of what for. */
  readonly circumstances: readonly number[];
  /** The place it must be at; 0 when none was named. */
  readonly place: number;
  /** It is a sentence, names several needs or a place, and not perhaps the name of an entry. */
  readonly isAboutNeeds: boolean;
}

/**
 * Lets in the records that hold all words; when they are few, those that hold the next best sets as well. In a question
 * about needs (`wanted`), what meets a need goes before what only shares a rare word with the question, and is let in
 * however many there are: nobody wants "children" without the "food". What meets it at the place goes before that.
 */
export function chooseMatches(
  terms: readonly Term[],
  countBySet: Uint32Array,
  wanted: Wanted | undefined,
): MatchRule {
  const weights = weightOfSets(terms);
  const total = weights.at(-1) || 1;
  const coverage = weights.map((weight) => weight / total);
  const level = (set: number): number => (wanted ? levelOf(set, wanted) : 0);
  const order = [...countBySet.keys()]
    .filter((set) => set > 0 && (countBySet[set] ?? 0) > 0)
    .sort((a, b) => level(b) - level(a) || (coverage[b] ?? 0) - (coverage[a] ?? 0) || a - b);
  const factor = new Float32Array(countBySet.length);
  const best = order[0] ?? 0;
  let found = 0;
  for (const set of order) {
    const isEnough = found >= ENOUGH || (coverage[set] ?? 0) < LEAST_COVERAGE;
    const isOfUse = level(set) > 1 && (found < MANY || level(set) === level(best));
    if (found > 0 && isEnough && !isOfUse) break;
    // Of two needs in one question the second is no afterthought.
    const held = coverage[set] ?? 0;
    factor[set] = (level(set) >= MEETS ? (1 + held) / 2 : held) ** COVERAGE_POWER;
    found += countBySet[set] ?? 0;
  }
  return {
    factor,
    best,
    found: countBySet[best] ?? 0,
    dropped: terms.filter((_, at) => (best & (1 << at)) === 0),
  };
}

/**
 * The factors where a place counts by its distance: what holds none of its words is let in like what holds some of them,
 * and what those add to a score is taken out. "Vancouver, WA" has neighbors in Oregon that are nearer than Spokane.
 */
export function besidePlace(factor: Float32Array, terms: readonly Term[], place: number): Float32Array {
  const weights = weightOfSets(terms);
  const isElsewhere = (set: number): boolean => (set & ~place) !== 0 && (set & place) !== place;
  const most = new Map<number, number>();
  for (const [set, own] of factor.entries())
    if (isElsewhere(set)) most.set(set & ~place, Math.max(own, most.get(set & ~place) ?? 0));
  return factor.map((own, set) => {
    if (!isElsewhere(set)) return own;
    const rest = set & ~place;
    return ((most.get(rest) ?? 0) * (weights[rest] as number)) / (weights[set] as number);
  });
}

/** From this level on a need is met. */
const MEETS = 4;

/** 4 for a need, 2 for a circumstance of who asks, 1 for the place; a circumstance alone is the need. */
function levelOf(set: number, { needs, circumstances, place }: Wanted): number {
  const meetsOne = (of: readonly number[]): boolean => of.some((bits) => (set & bits) === bits);
  const main = needs.length > 0 ? needs : circumstances;
  const isThere = place !== 0 && (set & place) === place;
  return (
    (meetsOne(main) ? MEETS : 0) +
    (meetsOne(circumstances) ? 2 : 0) * Number(!meetsOne(main)) +
    Number(isThere)
  );
}

/** How many of the records that pass hold each set of words. */
export function countSets(scores: Scores, terms: readonly Term[], filters: Filters): Uint32Array {
  const counts = new Uint32Array(1 << terms.length);
  const { touched, touchedCount, mask } = scores;
  const { isActive } = filters;
  for (let i = 0; i < touchedCount; i++) {
    const record = touched[i] as number;
    if (isActive && !filters.passes(record)) continue;
    const set = mask[record] as number;
    counts[set] = (counts[set] as number) + 1;
  }
  return counts;
}
