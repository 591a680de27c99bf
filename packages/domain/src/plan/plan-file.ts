import { fail, succeed } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import {
  anyText,
  day,
  listOf,
  moment,
  oneOf,
  optional,
  record,
  text,
  variant,
  whole,
} from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';
import { referralShape } from '../referral/referral.ts';
import type { Referral } from '../referral/referral.ts';
import type { Digest } from '../wording/normalize-line.ts';
import { canonicalJson } from './canonical-json.ts';
import { commandShape } from './command.ts';
import { replay } from './journal.ts';
import type { PlanEvent, PlanJournal } from './journal.ts';
import { receivedShape } from './received.ts';
import type { Received } from './received.ts';

// The open file of a plan. Version 1 is described by data/schemas/plan-file.schema.json and stays readable for good.

export interface PlanFileContent {
  readonly journal: PlanJournal;
  readonly referrals: readonly Referral[];
  /** Hand-offs that were taken in, oldest first. */
  readonly received?: readonly Received[];
}

const mark = { id: text(100), at: moment, by: oneOf('me', 'coach') };

const eventShape = variant('kind', {
  done: record({ ...mark, command: commandShape }),
  undone: record({ ...mark, target: text(100) }),
  redone: record({ ...mark, target: text(100) }),
});

const bodyShape = record({
  plan: record({ id: text(100), language: text(35), startedOn: day, events: listOf(eventShape, 20_000) }),
  referrals: listOf(referralShape, 5_000),
  received: optional(listOf(receivedShape, 500)),
});

const fileShape = record({
  format: oneOf('cairn-plan'),
  version: whole(1, 1_000_000),
  writtenAt: moment,
  counts: record({ events: whole(0, 1_000_000), goals: whole(0, 1_000_000), referrals: whole(0, 1_000_000) }),
  checksum: anyText(100),
});

type Body = Shaped<typeof bodyShape>;

/** The newest version this code writes and reads. */
const VERSION = 1;

export async function writePlanFile(
  content: PlanFileContent,
  writtenAt: string,
  digest: Digest,
): Promise<object> {
  const { planId, language, startedOn, events, plan } = content.journal;
  const { referrals, received = [] } = content;
  const body = {
    plan: { id: planId, language, startedOn, events },
    referrals,
    ...(received.length > 0 ? { received } : {}),
  };
  return {
    format: 'cairn-plan',
    version: VERSION,
    writtenAt,
    counts: { events: events.length, goals: plan.goals.length, referrals: referrals.length },
    checksum: `sha256:${await digest(canonicalJson(body))}`,
    body,
  };
}

/** Reads a file that anybody may have made. Gives the whole content or one problem; nothing is half taken in. */
export async function readPlanFile(json: unknown, digest: Digest): Promise<Result<PlanFileContent>> {
  const head = fileShape.read(json, 'file');
  if (!head.ok) return fail(unreadable('not-a-plan-file', `${head.at}: ${head.expected}`));
  if (head.value.version > VERSION) {
    return fail({
      code: 'newer-version',
      message: 'This file was made by a newer Cairn. Update Cairn to open it.',
    });
  }
  const raw: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'body') : undefined;
  const body = bodyShape.read(raw, 'body');
  if (!body.ok) return fail(unreadable('content-not-understood', `${body.at}: ${body.expected}`));
  if (head.value.checksum !== `sha256:${await digest(canonicalJson(body.value))}`) {
    return fail({
      code: 'checksum-differs',
      message: 'This file was changed or damaged on its way. Ask for it again.',
    });
  }
  return contentOf(body.value, head.value.counts);
}

function contentOf(
  { plan, referrals, received }: Body,
  counts: Shaped<typeof fileShape>['counts'],
): Result<PlanFileContent> {
  const events: readonly PlanEvent[] = plan.events;
  const journal = replay(plan.id, plan.language, plan.startedOn, events);
  if (!journal.ok)
    return fail({
      code: 'history-broken',
      message: `The history of this plan does not fit together. ${journal.problem.message}`,
    });
  const found = {
    events: events.length,
    goals: journal.value.plan.goals.length,
    referrals: referrals.length,
  };
  if (canonicalJson(found) !== canonicalJson(counts)) {
    return fail({
      code: 'counts-differ',
      message: 'This file holds less or more than it says. Ask for it again.',
    });
  }
  return succeed({ journal: journal.value, referrals, ...(received ? { received } : {}) });
}

function unreadable(code: string, where: string): Problem {
  return {
    code,
    message: `This file cannot be read as a Cairn plan (${where}). Check that it is the right file.`,
  };
}
