import { addDays, daysBetween } from '../shape/days.ts';
import type { PracticeRules, SupervisionRule } from './practice-rules.ts';

/** One thing that a rule asks for in time, and where the rule stands. */
export interface CadenceDue {
  readonly kind: 'contact' | 'plan-review' | 'supervision';
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** 0 or less: it is time. */
  readonly inDays: number;
  readonly rulesId: string;
}

export interface CadenceFacts {
  readonly startedOn: string;
  readonly lastContactOn?: string;
  readonly lastReviewOn?: string;
}

/** The next contact and the next review by the strictest of the chosen rules. */
export function duePerPerson(
  rules: readonly PracticeRules[],
  facts: CadenceFacts,
  today: string,
): readonly CadenceDue[] {
  const due = (
    kind: CadenceDue['kind'],
    from: string | undefined,
    days: (rule: PracticeRules) => number | undefined,
  ): readonly CadenceDue[] => {
    const strictest = rules
      .flatMap((rule) => {
        const every = days(rule);
        return every === undefined ? [] : [{ every, rulesId: rule.id }];
      })
      .toSorted((one, other) => one.every - other.every)[0];
    if (strictest === undefined) return [];
    const dueOn = addDays(from ?? facts.startedOn, strictest.every);
    return [{ kind, dueOn, inDays: daysBetween(today, dueOn), rulesId: strictest.rulesId }];
  };
  return [
    ...due('contact', facts.lastContactOn, ({ cadence }) => cadence.contactEveryDays),
    ...due('plan-review', facts.lastReviewOn, ({ cadence }) => cadence.planReviewEveryDays),
  ];
}

export interface SupervisionSession {
  readonly on: string;
  readonly minutes: number;
}

export interface SupervisionState {
  readonly rulesId: string;
  readonly sessionsLeft: number;
  readonly minutesLeft: number;
  readonly isMet: boolean;
}

/** What each rule for a role still asks for, looking back over its own number of days, today included. */
export function supervisionLeft(
  rules: readonly PracticeRules[],
  roleId: string,
  sessions: readonly SupervisionSession[],
  today: string,
): readonly SupervisionState[] {
  return rules.flatMap((rule) => {
    const own = rule.roles.find(({ id }) => id === roleId)?.supervision ?? rule.cadence.supervision;
    return own === undefined ? [] : [{ rulesId: rule.id, ...leftOf(own, sessions, today) }];
  });
}

function leftOf(
  rule: SupervisionRule,
  sessions: readonly SupervisionSession[],
  today: string,
): Omit<SupervisionState, 'rulesId'> {
  const counted = sessions.filter(({ on }) => on <= today && daysBetween(on, today) < rule.everyDays);
  const minutes = counted.reduce((total, session) => total + session.minutes, 0);
  const sessionsLeft = Math.max(0, rule.sessions - counted.length);
  const minutesLeft = Math.max(0, (rule.hours ?? 0) * 60 - minutes);
  return { sessionsLeft, minutesLeft, isMet: sessionsLeft === 0 && minutesLeft === 0 };
}
