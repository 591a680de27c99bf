import {
  openJournal,
  perform,
  undo,
  writePlanFile,
  type PlanCommand,
  type PlanJournal,
} from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import type { HandOff } from '@cairn/interop/hand-off';
import { writeJourneyFile } from '@cairn/state/plan';

type Digest = (text: string) => Promise<string>;

export const AT = '2026-05-04T10:00:00-04:00';
export const CODE = 'acrobat actor advance airport album alley';

const place = {
  resourceId: 'r',
  name: 'Riverbend Pantry',
  phones: ['555-555-0142'],
  list: 'Riverbend',
  takenOn: '2026-05-04',
};
const COMMANDS: readonly PlanCommand[] = [
  { type: 'add-goal', goalId: 'g', words: 'Dormir en paz', area: 'home', why: 'Mis hijos' },
  { type: 'add-goal', goalId: 'h', words: 'A garden' },
  { type: 'add-step', goalId: 'g', stepId: 's', words: 'Call', by: '2026-05-09' },
  { type: 'add-step', goalId: 'h', stepId: 't', words: 'Ask', owner: { kind: 'someone', name: 'Sam' } },
  { type: 'attach-resource', stepId: 's', snapshot: place },
  { type: 'set-step-status', stepId: 's', status: 'done' },
  { type: 'add-supporter', supporterId: 'p', name: 'Sam', phone: '555-555-0143' },
  { type: 'set-reengagement', whoToCall: 'Sam', howSoon: 'The same day' },
  { type: 'hold-review', on: '2026-06-01', words: 'I sleep more', nextOn: '2026-08-01' },
  { type: 'remove-goal', goalId: 'h' },
];
const REFERRAL: Referral = {
  id: 'f',
  stepId: 's',
  resource: place,
  needs: ['food-pantry'],
  startedOn: '2026-05-04',
  events: [
    { kind: 'appointment', on: '2026-05-04', at: '2026-05-06T09:00:00-04:00' },
    { kind: 'outcome', on: '2026-05-09', result: 'wait-list' },
  ],
};

/** A small plan with a history of its own. `prefix` tells the entries of two plans apart. */
export function smallPlan(planId: string, prefix: string, commands: number): PlanJournal {
  let held = openJournal(planId, 'es', '2026-05-04');
  for (const [at, command] of COMMANDS.slice(0, commands).entries()) {
    const next = perform(held, command, { id: `${prefix}${at}`, at: AT, by: 'me' });
    if (next.ok) held = next.value;
  }
  return held;
}

export async function planSeed(digest: Digest): Promise<unknown> {
  const undone = undo(smallPlan('plan', 'e', COMMANDS.length), { id: 'u', at: AT, by: 'coach' });
  if (!undone.ok) throw new Error(undone.problem.message);
  const received = [
    { id: 'h', at: AT, writtenAt: AT, from: { role: 'coach' }, choice: 'keep-both', events: 3 } as const,
  ];
  return plain(await writePlanFile({ journal: undone.value, referrals: [REFERRAL], received }, AT, digest));
}

export async function journeySeed(digest: Digest): Promise<unknown> {
  const checkIn = {
    resourceType: 'QuestionnaireResponse',
    item: [{ linkId: 'a', answer: [{ valueInteger: 2 }] }],
  };
  return plain(await writeJourneyFile({ checkIn, plan: await planSeed(digest) }, AT, digest));
}

export async function handOffSeed(digest: Digest): Promise<HandOff> {
  return { writtenAt: AT, from: { role: 'me', name: 'Rosa' }, plan: await planSeed(digest) };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
