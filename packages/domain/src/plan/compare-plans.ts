import { canonicalJson } from './canonical-json.ts';
import type { PlanFileContent } from './plan-file.ts';
import type { PlanJournal } from './journal.ts';

/** What taking in a file would do, before anything is taken in. */
export interface ImportPreview {
  /** `same`: nothing new. `newer`: the file goes on from here. `older`: here goes on from the file. `apart`: both went on. */
  readonly relation: 'none-here' | 'other-plan' | 'same' | 'newer' | 'older' | 'apart';
  readonly eventsHere: number;
  readonly eventsInFile: number;
  readonly sharedEvents: number;
  readonly goalsInFile: readonly string[];
  readonly referralsInFile: number;
}

export function previewImport(here: PlanJournal | undefined, file: PlanFileContent): ImportPreview {
  const there = file.journal;
  const shared = here === undefined ? 0 : sharedStart(here, there);
  const base = {
    eventsHere: here?.events.length ?? 0,
    eventsInFile: there.events.length,
    sharedEvents: shared,
    goalsInFile: there.plan.goals.filter(({ isRemoved }) => !isRemoved).map(({ words }) => words),
    referralsInFile: file.referrals.length,
  };
  return { relation: relationOf(here, there, shared), ...base };
}

function relationOf(
  here: PlanJournal | undefined,
  there: PlanJournal,
  shared: number,
): ImportPreview['relation'] {
  if (here === undefined) return 'none-here';
  if (here.planId !== there.planId) return 'other-plan';
  const [goesOnHere, goesOnThere] = [here.events.length > shared, there.events.length > shared];
  if (goesOnHere && goesOnThere) return 'apart';
  if (goesOnHere) return 'older';
  return goesOnThere ? 'newer' : 'same';
}

function sharedStart(one: PlanJournal, other: PlanJournal): number {
  const differs = one.events.findIndex(
    (event, at) => canonicalJson(event) !== canonicalJson(other.events[at]),
  );
  return differs === -1 ? Math.min(one.events.length, other.events.length) : differs;
}
