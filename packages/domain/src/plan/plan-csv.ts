import { stateOf } from '../referral/follow-referral.ts';
import type { Referral } from '../referral/referral.ts';
import type { Plan } from './plan.ts';
import { visibleGoals, visibleSteps } from './plan-due.ts';

// Column names are stable keys in English, since programs read them.

/** Steps with their goals, one row each (RFC 4180, CRLF). */
export function stepsToCsv(plan: Plan): string {
  const rows = visibleGoals(plan).flatMap((goal) =>
    visibleSteps(goal).map((step) => [
      goal.words,
      goal.area ?? '',
      goal.status,
      step.words,
      step.owner.kind,
      step.owner.kind === 'someone' ? step.owner.name : '',
      step.by ?? '',
      step.status,
      step.resources.map(({ name, phones }) => [name, ...phones].join(' ')).join('; '),
    ]),
  );
  const header = ['goal', 'area', 'goal_status', 'step', 'owner', 'owner_name', 'by', 'status', 'resources'];
  return toCsv([header, ...rows]);
}

export function referralsToCsv(referrals: readonly Referral[]): string {
  const rows = referrals.map((referral) => {
    const { isWarm, outcome, followUpOn, lastEventOn } = stateOf(referral);
    return [
      referral.resource.name,
      referral.resource.phones.join('; '),
      referral.needs.join('; '),
      referral.startedOn,
      lastEventOn,
      isWarm ? 'yes' : 'no',
      outcome ?? '',
      followUpOn ?? '',
    ];
  });
  return toCsv([
    ['resource', 'phones', 'needs', 'started_on', 'last_event_on', 'warm', 'outcome', 'follow_up_on'],
    ...rows,
  ]);
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets run a cell that begins with one of these as a formula, so an apostrophe goes before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
