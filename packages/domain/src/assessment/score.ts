import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Form } from '../instrument/form.ts';
import { rangeOf } from '../instrument/scoring-rule.ts';
import type { ScoreRange, ScoringRule } from '../instrument/scoring-rule.ts';
import type { Words } from '../instrument/words.ts';
import { placeKey } from './assessment.ts';
import type { PlaceKey } from './assessment.ts';

/** One score, or the reason why there is none. Never a band, a verdict or advice. */
export interface Score {
  readonly id: string;
  readonly title: Words;
  /** Absent when too much is open: an unanswered question is not a zero. */
  readonly value?: number;
  readonly range: ScoreRange;
  /** linkIds without a usable answer. */
  readonly missing: readonly string[];
  readonly asked: number;
}

/** Scores by the rules that the instrument carries. Takes any source of answers, so a stored result scores alike. */
export function scoreAssessment(
  form: Form,
  valuesAt: (key: PlaceKey) => readonly AnswerValue[],
): readonly Score[] {
  return form.scoring.map((rule) => scoreByRule(rule, (linkId) => pointsOf(valuesAt(placeKey(linkId)))));
}

export function scoreByRule(rule: ScoringRule, pointsAt: (linkId: string) => number | undefined): Score {
  const points = rule.items.map((linkId) => ({ linkId, points: usable(rule, pointsAt(linkId)) }));
  const missing = points.filter((each) => each.points === undefined).map(({ linkId }) => linkId);
  const known = points.flatMap((each) =>
    each.points === undefined ? [] : [turned(rule, each.linkId, each.points)],
  );
  const range = rangeOf(rule);
  const base = { id: rule.id, title: rule.title, range, missing, asked: rule.items.length };
  if (missing.length > rule.mayMiss || known.length === 0) return base;
  const mean = known.reduce((total, each) => total + each, 0) / known.length;
  // With answers allowed to miss, the mean of the given ones stands for each open one (pro-rating).
  const value = rule.method === 'mean' ? mean : mean * rule.items.length;
  return { ...base, value: Number(value.toFixed(6)) };
}

/** An answer outside of the rule's scale is not scored: it would move the total out of its range. */
function usable(rule: ScoringRule, points: number | undefined): number | undefined {
  return points !== undefined && points >= rule.itemMinimum && points <= rule.itemMaximum
    ? points
    : undefined;
}

function turned(rule: ScoringRule, linkId: string, points: number): number {
  return rule.reversed.includes(linkId) ? rule.itemMinimum + rule.itemMaximum - points : points;
}

/** The points of a single answer: its score, or the number that it is. */
export function pointsOf(values: readonly AnswerValue[]): number | undefined {
  const [value] = values;
  if (value === undefined || values.length > 1) return undefined;
  if (value.weight !== undefined) return value.weight;
  return value.kind === 'integer' || value.kind === 'decimal' ? value.value : undefined;
}
