import { isSameAnswer } from '../instrument/answer-value.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Condition } from '../instrument/form.ts';
import type { PlaceKey } from './assessment.ts';
import { placesInReach } from './places.ts';
import type { Place } from './places.ts';

export interface EnablementInput {
  readonly places: readonly Place[];
  readonly answersAt: (key: PlaceKey) => readonly AnswerValue[];
  /** What conditions written as expressions say; absent means "not evaluated". */
  readonly byExpression: ReadonlyMap<PlaceKey, boolean>;
}

/**
 * The places whose conditions hold. An answer under a condition that does not hold counts as not given, so one
 * change can close a whole chain; questions that wait for each other in a circle stay open and are named as a gap.
 */
export function decideEnabled({ places, answersAt, byExpression }: EnablementInput): ReadonlySet<PlaceKey> {
  const byLinkId = groupByLinkId(places);
  const byKey = new Map(places.map((place) => [place.key, place]));
  const decided = new Map<PlaceKey, boolean>();

  const isEnabled = (place: Place): boolean => {
    const known = decided.get(place.key);
    if (known !== undefined) return known;
    decided.set(place.key, true);
    const parent = place.parentKey === undefined ? undefined : byKey.get(place.parentKey);
    const enabled = (parent === undefined || isEnabled(parent)) && ownConditionHolds(place);
    decided.set(place.key, enabled);
    return enabled;
  };
  const ownConditionHolds = (place: Place): boolean => {
    if (place.item.enableExpression !== undefined) return byExpression.get(place.key) ?? false;
    const { enableWhen } = place.item;
    if (enableWhen === undefined) return true;
    const check = (condition: Condition): boolean => holds(condition, answersFor(condition.question, place));
    return enableWhen.behavior === 'any'
      ? enableWhen.conditions.some(check)
      : enableWhen.conditions.every(check);
  };
  const answersFor = (linkId: string, from: Place): readonly AnswerValue[] =>
    placesInReach(from, byLinkId.get(linkId) ?? []).flatMap((place) =>
      isEnabled(place) ? answersAt(place.key) : [],
    );

  return new Set(places.filter(isEnabled).map(({ key }) => key));
}

function groupByLinkId(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.item.linkId);
    if (group === undefined) groups.set(place.item.linkId, [place]);
    else group.push(place);
  }
  return groups;
}

/** R4's wording: `!=` holds when no answer is equal, so it also holds when there is none. */
function holds({ operator, answer }: Condition, given: readonly AnswerValue[]): boolean {
  switch (operator) {
    case 'exists':
      return given.length > 0 === (answer.kind !== 'boolean' || answer.value);
    case '=':
      return given.some((value) => isSameAnswer(value, answer));
    case '!=':
      return !given.some((value) => isSameAnswer(value, answer));
    case '>':
      return given.some((value) => (orderAnswers(value, answer) ?? 0) > 0);
    case '<':
      return given.some((value) => (orderAnswers(value, answer) ?? 0) < 0);
    case '>=':
      return given.some((value) => (orderAnswers(value, answer) ?? -1) >= 0);
    case '<=':
      return given.some((value) => (orderAnswers(value, answer) ?? 1) <= 0);
  }
}

/** Below 0, 0 or above; `undefined` where there is no order, such as between two codes without scores. */
export function orderAnswers(one: AnswerValue, other: AnswerValue): number | undefined {
  const [left, right] = [sortable(one), sortable(other)];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  // Dates of unlike precision are compared as far as both go.
  const length = Math.min(left.length, right.length);
  const [a, b] =
    isDate(one) && isDate(other) ? [left.slice(0, length), right.slice(0, length)] : [left, right];
  return a < b ? -1 : Number(a > b);
}

function sortable(value: AnswerValue): number | string | undefined {
  if (value.kind === 'coding') return value.weight;
  if (value.kind === 'boolean') return undefined;
  return value.value;
}

function isDate(value: AnswerValue): boolean {
  return value.kind === 'date' || value.kind === 'dateTime';
}
