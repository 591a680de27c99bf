import type { ScoringRule } from '../instrument/scoring-rule.ts';

/** A score at one time. */
export interface Reading {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly value: number;
  /** Version of the instrument and hash of its words: readings with other ones are not compared. */
  readonly instrument: string;
}

/**
 * How far a score moves by chance alone. `points` is absent where no spread is published or measured: then the band
 * is known only as a share of the spread. From the reliability: SEM = SD * sqrt(1 - alpha); 95 % of chance
 * differences between two readings lie within 1.96 * sqrt(2) * SEM.
 */
export interface NoiseBand {
  /** In standard deviations of the score. */
  readonly deviations: number;
  readonly points?: number;
  /** Says where the spread comes from, so that nobody takes a local number for a norm. */
  readonly basis: 'published' | 'own-program' | 'none';
}

/** Absent where no reliability is published: then nothing is said about chance at all. */
export function noiseBandOf(rule: ScoringRule, ownStandardDeviation?: number): NoiseBand | undefined {
  if (rule.alpha === undefined) return undefined;
  const deviations = 1.96 * Math.SQRT2 * Math.sqrt(1 - rule.alpha);
  const spread = rule.standardDeviation ?? ownStandardDeviation;
  if (spread === undefined) return { deviations, basis: 'none' };
  const basis = rule.standardDeviation === undefined ? 'own-program' : 'published';
  return { deviations, points: deviations * spread, basis };
}

export interface Change {
  readonly from: Reading;
  readonly to: Reading;
  readonly difference: number;
  /**
   * `could-be-chance` and `beyond-chance` are about measurement only. Neither means that a change matters to the
   * person, and "clinically significant" is never said.
   */
  readonly reading: 'could-be-chance' | 'beyond-chance' | 'chance-unknown' | 'not-comparable';
}

/** The latest reading against the first and against the one before. Order of the input does not matter. */
export function changesOf(readings: readonly Reading[], band: NoiseBand | undefined): readonly Change[] {
  const sorted = readings.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const [first, last, before] = [sorted[0], sorted.at(-1), sorted.at(-2)];
  if (first === undefined || last === undefined || before === undefined) return [];
  const pairs = before === first ? [first] : [before, first];
  return pairs.map((from) => changeBetween(from, last, band));
}

function changeBetween(from: Reading, to: Reading, band: NoiseBand | undefined): Change {
  const difference = Number((to.value - from.value).toFixed(6));
  if (from.instrument !== to.instrument) return { from, to, difference, reading: 'not-comparable' };
  if (band?.points === undefined) return { from, to, difference, reading: 'chance-unknown' };
  return {
    from,
    to,
    difference,
    reading: Math.abs(difference) <= band.points ? 'could-be-chance' : 'beyond-chance',
  };
}
