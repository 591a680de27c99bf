import type { PracticeRules } from '../practice/practice-rules.ts';
import { addDays } from '../shape/days.ts';
import { ofKind, type GrowthRecord } from './growth-record.ts';

export type GrowthNeedKind =
  | 'supervision-sessions'
  | 'supervision-minutes'
  | 'education'
  | 'ethics'
  | 'training'
  | 'experience'
  | 'supervision-total';

/** How far something is that a rule asks for. Minutes, or sessions for `supervision-sessions`. */
export interface GrowthNeed {
  readonly kind: GrowthNeedKind;
  readonly rulesId: string;
  readonly have: number;
  readonly need: number;
  /** First day that counts, `YYYY-MM-DD`; absent where all time counts. */
  readonly since?: string;
  /** Some rules name a span: it is met at `need`, and `most` is where it ends. */
  readonly most?: number;
}

/** What is counted: the peer's own records, and the minutes of contacts that Cairn saw. */
export interface GrowthFacts {
  readonly records: readonly GrowthRecord[];
  readonly contacts: readonly { readonly on: string; readonly minutes: number }[];
}

/** Everything that the chosen rules ask of a role, and how much of it is there today. What no rule says is not asked. */
export function growthStanding(
  rules: readonly PracticeRules[],
  roleId: string,
  facts: GrowthFacts,
  today: string,
): readonly GrowthNeed[] {
  return rules.flatMap((rule) => [
    ...supervisionNeeds(rule, roleId, facts, today),
    ...educationNeeds(rule, facts, today),
    ...roleNeeds(rule, roleId, facts, today),
  ]);
}

function supervisionNeeds(
  rule: PracticeRules,
  roleId: string,
  { records }: GrowthFacts,
  today: string,
): readonly GrowthNeed[] {
  const asked = roleOf(rule, roleId)?.supervision ?? rule.cadence.supervision;
  if (asked === undefined) return [];
  const since = addDays(today, 1 - asked.everyDays);
  const sessions = ofKind(records, 'session').filter(({ on }) => on >= since && on <= today);
  const base = { rulesId: rule.id, since };
  return [
    { ...base, kind: 'supervision-sessions', have: sessions.length, need: asked.sessions },
    ...(asked.hours === undefined
      ? []
      : [{ ...base, kind: 'supervision-minutes' as const, have: sum(sessions), need: asked.hours * 60 }]),
  ];
}

function educationNeeds(rule: PracticeRules, { records }: GrowthFacts, today: string): readonly GrowthNeed[] {
  const asked = rule.cadence.education;
  if (asked === undefined) return [];
  const since = addDays(today, 1 - asked.everyDays);
  const trainings = ofKind(records, 'training').filter(({ on }) => on >= since && on <= today);
  const base = { rulesId: rule.id, since };
  return [
    { ...base, kind: 'education', have: sum(trainings), need: asked.hours * 60 },
    ...(asked.ofWhichEthics === undefined
      ? []
      : [
          {
            ...base,
            kind: 'ethics' as const,
            have: sum(trainings.filter(({ isEthics }) => isEthics)),
            need: asked.ofWhichEthics * 60,
          },
        ]),
  ];
}

/** Hours toward a role, counted over all time. */
function roleNeeds(
  rule: PracticeRules,
  roleId: string,
  { records, contacts }: GrowthFacts,
  today: string,
): readonly GrowthNeed[] {
  const role = roleOf(rule, roleId);
  if (role === undefined) return [];
  const past = records.filter(({ on }) => on <= today);
  const rulesId = rule.id;
  const needs: GrowthNeed[] = [];
  if (role.trainingHours !== undefined)
    needs.push({
      kind: 'training',
      rulesId,
      have: sum(ofKind(past, 'training')),
      need: role.trainingHours * 60,
    });
  if (role.experienceHours !== undefined)
    needs.push({
      kind: 'experience',
      rulesId,
      have: sum(ofKind(past, 'experience')) + sum(contacts.filter(({ on }) => on <= today)),
      need: role.experienceHours.from * 60,
      most: role.experienceHours.to * 60,
    });
  if (role.supervisionHours !== undefined)
    needs.push({
      kind: 'supervision-total',
      rulesId,
      have: sum(ofKind(past, 'session')),
      need: role.supervisionHours * 60,
    });
  return needs;
}

function roleOf({ roles }: PracticeRules, roleId: string) {
  return roles.find(({ id }) => id === roleId);
}

function sum(records: readonly { readonly minutes: number }[]): number {
  return records.reduce((total, { minutes }) => total + minutes, 0);
}
