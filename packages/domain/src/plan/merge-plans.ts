import type { Referral } from '../referral/referral.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { previewImport } from './compare-plans.ts';
import type { PlanCommand } from './command.ts';
import { perform, standingEvents } from './journal.ts';
import type { PlanFileContent } from './plan-file.ts';
import type { Received } from './received.ts';

export interface MergedPlans {
  readonly content: PlanFileContent;
  /** What the file held and could not be added here, such as a change to a step that is not in this plan. */
  readonly leftOut: readonly PlanCommand[];
}

/**
 * Takes in a file by one plain choice. `keep-both` goes on from here and adds what was done in the file since the two
 * parted, each entry under its own id, time and role, so that it stays known who did what.
 */
export function mergePlans(
  here: PlanFileContent,
  file: PlanFileContent,
  choice: 'keep-mine' | 'take-file' | 'keep-both',
): Result<MergedPlans> {
  const { relation, sharedEvents } = previewImport(here.journal, file);
  if (choice === 'keep-mine') return succeed({ content: here, leftOut: [] });
  if (choice === 'take-file') return succeed({ content: file, leftOut: [] });
  if (relation === 'other-plan') {
    return fail({
      code: 'other-plan',
      message: 'These are two plans, not two copies of one. Keep one of them.',
    });
  }
  const known = new Set(here.journal.events.map(({ id }) => id));
  const parted = new Set(file.journal.events.slice(sharedEvents).map(({ id }) => id));
  const added = standingEvents(file.journal).filter(({ id }) => parted.has(id) && !known.has(id));
  const leftOut: PlanCommand[] = [];
  let journal = here.journal;
  for (const { command, id, at, by } of added) {
    const next = perform(journal, command, { id, at, by });
    if (next.ok) journal = next.value;
    else leftOut.push(command);
  }
  const received = mergeReceived(here.received, file.received);
  return succeed({
    content: {
      journal,
      referrals: mergeReferrals(here.referrals, file.referrals),
      ...(received.length > 0 ? { received } : {}),
    },
    leftOut,
  });
}

function mergeReceived(
  mine: readonly Received[] = [],
  theirs: readonly Received[] = [],
): readonly Received[] {
  const merged = new Map([...mine, ...theirs].map((each) => [each.id, each]));
  return [...merged.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** One of each; of two copies, the one that knows more of what happened. */
function mergeReferrals(mine: readonly Referral[], theirs: readonly Referral[]): readonly Referral[] {
  const merged = new Map(mine.map((referral) => [referral.id, referral]));
  for (const referral of theirs) {
    const own = merged.get(referral.id);
    if (own === undefined || own.events.length < referral.events.length) merged.set(referral.id, referral);
  }
  return [...merged.values()];
}
