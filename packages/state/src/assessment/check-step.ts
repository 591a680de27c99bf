import type { PlaceKey } from '@cairn/domain/assessment';
import { draftKey, type AssessmentState, type FieldProblem } from './assessment-state.ts';
import { nestByParent, type Step } from './plan-steps.ts';
import { readText } from './read-text.ts';

/**
 * What to look at again before leaving a step. A question that was skipped or withheld is settled, also where the
 * form wants an answer: that keeps the form open and never stops the person.
 */
export function checkStep(state: AssessmentState, step: Step): readonly FieldProblem[] {
  const { assessment, examination, drafts } = state;
  if (!assessment || !examination) return [];
  const keys = keysIn(state, step);
  const unread: readonly FieldProblem[] = examination.visible.flatMap(({ key, item }) => {
    if (!keys.has(key)) return [];
    const texts = [...drafts].filter(([name]) => name.startsWith(`${key}#`));
    const isUnread = texts.some(([, text]) => readText(item, text).kind === 'unreadable');
    return isUnread ? [{ key, linkId: item.linkId, code: 'not-a-number' as const }] : [];
  });
  const unreadKeys = new Set(unread.map(({ key }) => key));
  const issues = examination.issues.filter(({ key, code }) => {
    if (!keys.has(key) || unreadKeys.has(key)) return false;
    const isSettled =
      assessment.entries.get(key)?.kind === 'skipped' || assessment.entries.get(key)?.kind === 'withheld';
    const isGroup = examination.visible.find((place) => place.key === key)?.item.type === 'group';
    return !(code === 'required' && (isSettled || isGroup));
  });
  const found = [...unread, ...issues];
  const order = new Map(examination.visible.map(({ key }, at) => [key, at]));
  return found.toSorted((one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0));
}

/** Every place of a step, nested ones too. */
export function keysIn({ examination }: AssessmentState, step: Step): ReadonlySet<PlaceKey> {
  const nested = nestByParent(examination?.visible ?? []);
  const keys = new Set<PlaceKey>();
  const add = (key: PlaceKey): void => {
    keys.add(key);
    for (const child of nested.get(key) ?? []) add(child.key);
  };
  for (const { key } of step.roots) add(key);
  return keys;
}

/** Forgets the drafts of one place. */
export function withoutDrafts(
  drafts: ReadonlyMap<string, string>,
  at: PlaceKey,
): ReadonlyMap<string, string> {
  const own = draftKey(at, 0).slice(0, -1);
  return new Map([...drafts].filter(([name]) => !name.startsWith(own)));
}
