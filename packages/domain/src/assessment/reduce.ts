import { isAnswer, isSameAnswer } from '../instrument/answer-value.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import type { FormItem } from '../instrument/form.ts';
import { instanceOf, joinInstance, linkIdOf, withInitial } from './assessment.ts';
import type { Assessment, Entry, PlaceKey } from './assessment.ts';

export type AssessmentAction =
  | { readonly type: 'answer'; readonly at: PlaceKey; readonly values: readonly AnswerValue[] }
  /** Turns one option on or off, with "none of these" and single choices settled. */
  | { readonly type: 'toggle'; readonly at: PlaceKey; readonly value: AnswerValue }
  | { readonly type: 'clear'; readonly at: PlaceKey }
  | { readonly type: 'skip'; readonly at: PlaceKey }
  /** "Prefer not to say." */
  | { readonly type: 'withhold'; readonly at: PlaceKey }
  /** `at` is the place around the group: its own linkId with the instance of its parent. */
  | { readonly type: 'add-copy'; readonly at: PlaceKey }
  | { readonly type: 'remove-copy'; readonly at: PlaceKey; readonly copy: number }
  | { readonly type: 'speak'; readonly language: string };

/** Gives the next state; the same state where the action changes nothing or names a place that is not there. */
export function reduceAssessment(assessment: Assessment, action: AssessmentAction): Assessment {
  if (action.type === 'speak') return { ...assessment, language: action.language };
  const item = assessment.form.byLinkId.get(linkIdOf(action.at));
  if (item === undefined) return assessment;
  switch (action.type) {
    case 'answer':
      return answer(assessment, item, action.at, action.values);
    case 'toggle':
      return toggle(assessment, item, action.at, asOffered(item, action.value));
    case 'clear':
      return withEntry(assessment, action.at, undefined);
    case 'skip':
      return withEntry(assessment, action.at, { kind: 'skipped' });
    case 'withhold':
      return withEntry(assessment, action.at, { kind: 'withheld' });
    case 'add-copy':
      return addCopy(assessment, item, action.at);
    case 'remove-copy':
      return removeCopy(assessment, action.at, action.copy);
  }
}

/** An emptied field is no answer, and neither is a number that is none. */
function answer(
  assessment: Assessment,
  item: FormItem,
  at: PlaceKey,
  given: readonly AnswerValue[],
): Assessment {
  const values = given.filter(isAnswer).map((value) => asOffered(item, value));
  return withEntry(assessment, at, values.length === 0 ? undefined : { kind: 'answered', values });
}

/** The option's own value, so that its score travels with the answer however the answer was given. */
export function asOffered(item: FormItem, value: AnswerValue): AnswerValue {
  if (value.kind === 'string' && item.type === 'open-choice') return value;
  return item.options.find((option) => isSameAnswer(option.value, value))?.value ?? value;
}

function withEntry(assessment: Assessment, at: PlaceKey, entry: Entry | undefined): Assessment {
  if (entry === undefined && !assessment.entries.has(at)) return assessment;
  const entries = new Map(assessment.entries);
  if (entry === undefined) entries.delete(at);
  else entries.set(at, entry);
  return { ...assessment, entries };
}

function toggle(assessment: Assessment, item: FormItem, at: PlaceKey, value: AnswerValue): Assessment {
  const entry = assessment.entries.get(at);
  const before = entry?.kind === 'answered' ? entry.values : [];
  const without = before.filter((one) => !isSameAnswer(one, value));
  const isOn = without.length < before.length;
  if (isOn)
    return withEntry(
      assessment,
      at,
      without.length === 0 ? undefined : { kind: 'answered', values: without },
    );
  const others =
    !item.repeats || standsAlone(item, value) ? [] : before.filter((one) => !standsAlone(item, one));
  return withEntry(assessment, at, { kind: 'answered', values: inOfferedOrder(item, [...others, value]) });
}

export function standsAlone(item: FormItem, value: AnswerValue): boolean {
  return item.options.some((option) => option.isExclusive && isSameAnswer(option.value, value));
}

/** The order of ticking must not show in what is handed on. */
function inOfferedOrder(item: FormItem, values: readonly AnswerValue[]): readonly AnswerValue[] {
  const rank = (value: AnswerValue): number => {
    const at = item.options.findIndex((option) => isSameAnswer(option.value, value));
    return at === -1 ? item.options.length : at;
  };
  return values.toSorted((one, other) => rank(one) - rank(other));
}

function addCopy(assessment: Assessment, group: FormItem, at: PlaceKey): Assessment {
  const copies = assessment.instances.get(at) ?? [0];
  if (copies.length >= (group.limits.maxOccurs ?? Infinity)) return assessment;
  const next = Math.max(-1, ...copies) + 1;
  const instances = new Map(assessment.instances).set(at, [...copies, next]);
  return withInitial({ ...assessment, instances }, group.children, joinInstance(instanceOf(at), next));
}

function removeCopy(assessment: Assessment, at: PlaceKey, copy: number): Assessment {
  const copies = assessment.instances.get(at) ?? [0];
  if (!copies.includes(copy) || copies.length === 1) return assessment;
  const gone = joinInstance(instanceOf(at), copy);
  const isInside = (key: PlaceKey): boolean => {
    const instance = instanceOf(key);
    const belongs = isWithin(assessment, linkIdOf(key), linkIdOf(at));
    return belongs && (instance === gone || instance.startsWith(`${gone}.`));
  };
  const entries = new Map([...assessment.entries].filter(([key]) => !isInside(key)));
  const instances = new Map([...assessment.instances].filter(([key]) => key === at || !isInside(key)));
  instances.set(
    at,
    copies.filter((one) => one !== copy),
  );
  return { ...assessment, entries, instances };
}

function isWithin(assessment: Assessment, linkId: string, group: string): boolean {
  return assessment.form.byLinkId.get(linkId)?.repeatingGroups.includes(group) ?? false;
}
