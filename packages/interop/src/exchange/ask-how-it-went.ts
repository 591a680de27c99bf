import { succeed, type Result } from '@cairn/domain';
import { stateOf, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import { identifierOf } from '../fhir/base/links.ts';
import { endOf } from '../fhir/referral/ends.ts';
import { findOnServer } from './find-on-server.ts';
import { nameOf, type Connection, type KnownVersions } from './send.ts';

/** How a referral went, as the place or the agency wrote it on the server. */
export interface Answer {
  readonly referral: Referral;
  readonly event: Extract<ReferralEvent, { readonly kind: 'outcome' }>;
  /** `system|value` of the Task's identifier, and its ETag now. */
  readonly name: string;
  readonly version: string;
}

/**
 * Closes the loop: asks for the Task of each referral that was sent and is open here, and gives those that somebody brought
 * to an end on the server since. It changes nothing.
 *
 * @param today `YYYY-MM-DD`, where the server does not say when.
 */
export async function askHowItWent(
  connection: Connection,
  referrals: readonly Referral[],
  known: KnownVersions,
  today: string,
): Promise<Result<readonly Answer[]>> {
  const answers: Answer[] = [];
  for (const referral of referrals) {
    const { system, value } = identifierOf('referral-task', referral.id);
    const name = `${system}|${value}`;
    const { isOpen, lastEventOn } = stateOf(referral);
    if (known[name] === undefined || !isOpen) continue;
    const found = await findOnServer(connection, `Task?identifier=${encodeURIComponent(name)}`);
    if (!found.ok) return found;
    const { resource: task, version } = found.value ?? {};
    if (task?.resourceType !== 'Task' || nameOf(task) !== name || version === undefined) continue;
    const end = endOf(task.status);
    if (version === known[name] || end === undefined) continue;
    const on = (task.lastModified ?? task.meta?.lastUpdated ?? today).slice(0, 10);
    const words = task.statusReason?.text;
    const event = {
      kind: 'outcome',
      // Days go forward only: what was noted here later stands before it.
      on: on < lastEventOn ? lastEventOn : on,
      result: end,
      ...(words === undefined || words === '' ? {} : { words }),
    } as const;
    answers.push({ referral, event, name, version });
  }
  return succeed(answers);
}
