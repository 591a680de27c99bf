import { supervisionLeft } from '../practice/cadence.ts';
import type { PracticeRules } from '../practice/practice-rules.ts';
import { addDays } from '../shape/days.ts';
import { DUE_KINDS, type DueItem, type TodayFacts } from './due.ts';
import { dueForPerson } from './person-due.ts';

/** How far a screen of today looks ahead, in days. */
export const AHEAD_DAYS = 7;

/** Who and what is due on a day or soon after, the longest waiting first. The clock is the caller's. */
export function today(
  { people, sessions, roleId }: TodayFacts,
  rules: readonly PracticeRules[],
  day: string,
  aheadDays: number = AHEAD_DAYS,
): readonly DueItem[] {
  const due = [
    ...people.flatMap((facts) => dueForPerson(facts, rules, day)),
    ...(roleId === undefined ? [] : supervisionDue(rules, roleId, sessions, day, aheadDays)),
  ];
  return due.filter(({ inDays }) => inDays <= aheadDays).toSorted(byDayThenKind);
}

/** The first day within reach on which a rule's sessions or hours would no longer be met. */
function supervisionDue(
  rules: readonly PracticeRules[],
  roleId: string,
  sessions: TodayFacts['sessions'],
  day: string,
  aheadDays: number,
): readonly DueItem[] {
  return rules.flatMap((rule): readonly DueItem[] => {
    for (let inDays = 0; inDays <= aheadDays; inDays += 1) {
      const on = addDays(day, inDays);
      const [state] = supervisionLeft([rule], roleId, sessions, on);
      if (state === undefined) return [];
      if (!state.isMet) return [{ kind: 'supervision', dueOn: on, inDays, rulesId: rule.id }];
    }
    return [];
  });
}

function byDayThenKind(one: DueItem, other: DueItem): number {
  return (
    one.inDays - other.inDays ||
    DUE_KINDS.indexOf(one.kind) - DUE_KINDS.indexOf(other.kind) ||
    compare(one.personId ?? '', other.personId ?? '') ||
    compare(one.subjectId ?? one.rulesId ?? '', other.subjectId ?? other.rulesId ?? '')
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
