import { fail, succeed, type Result } from '@cairn/domain';
import { referralShape, type Referral } from '@cairn/domain/referral';
import { codeSystem } from '../base/codes.ts';
import type { Json } from '@cairn/domain';
import type { FhirReader } from '../base/fhir-reader.ts';
import type { Found, Incoming } from '../base/incoming.ts';
import { dayOf, withoutAbsent } from '../base/values.ts';
import { endOf } from './ends.ts';
import { SNAPSHOT_LISTS } from './snapshot-extension.ts';

/** A ServiceRequest with the Task that says how it went, from Cairn or from any other system. */
export function readReferral({ reader, address }: Found, incoming: Incoming): Result<Referral> {
  const task = incoming.takeWhere('Task', (each) => incoming.isSame(each.json['focus'], address));
  const startedOn = dayOf(reader.text('authoredOn') ?? incoming.today);
  const raw = withoutAbsent({
    id: incoming.idOf(reader, 'referral'),
    stepId: reader.extension('referral-step'),
    resource: reader.extension('resource-snapshot', SNAPSHOT_LISTS) ?? foreignSnapshot(reader, startedOn),
    needs: reader.codes('reasonCode', codeSystem('need')),
    startedOn,
    events: task === undefined ? [] : readEvents(task.reader, startedOn, incoming),
  });
  for (const key of ['intent', 'subject', 'requester', 'performer']) reader.take(key);
  if (incoming.isOurs(reader, 'referral') || /^(active|draft)$/.test(String(reader.json['status'])))
    reader.take('status');
  reader.take('code');
  const read = referralShape.read(raw, 'ServiceRequest');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'referral-not-understood',
        message: `This referral cannot be read: ${read.at} should be ${read.expected}. The other records were read.`,
      });
}

function foreignSnapshot(request: FhirReader, takenOn: string): Json {
  const [performer] = request.children('performer').flatMap((each) => each.text('display') ?? []);
  const name = performer ?? request.concept('code') ?? 'A place that this record does not name';
  return { resourceId: `elsewhere/${name}`.slice(0, 200), name, phones: [], list: 'FHIR', takenOn };
}

function readEvents(task: FhirReader, startedOn: string, incoming: Incoming): readonly unknown[] {
  if (incoming.isOurs(task, 'referral-task')) {
    for (const key of Object.keys(task.json)) task.take(key);
    return task.extensions('referral-event');
  }
  for (const key of ['intent', 'code', 'focus', 'for', 'authoredOn', 'requester']) task.take(key);
  const result = endOf(task.text('status') ?? '');
  if (result === undefined) return [];
  const reason = task.concept('statusReason');
  const changed = task.text('lastModified') ?? startedOn;
  return [withoutAbsent({ kind: 'outcome', on: dayOf(changed), result, words: reason })];
}
