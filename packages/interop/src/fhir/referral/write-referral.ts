import type { ServiceRequest, Task } from 'fhir/r4.js';
import { stateOf, type Referral } from '@cairn/domain/referral';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem, SYSTEM } from '../base/codes.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { part2Meta } from '../base/security-labels.ts';
import { writeSnapshot } from './snapshot-extension.ts';

/** Who asks, where no practitioner is named: a role, never a person. */
const PEER = { display: 'Peer recovery coach' };

/** A warm connection as a closed loop (Gravity): what was asked for as ServiceRequest, what happened as Task. */
export function writeReferral(referral: Referral, context: Context): readonly Outgoing[] {
  const { links, subject } = context;
  const { outcome, isOpen } = stateOf(referral);
  const isRevoked = outcome === 'changed-mind';
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    meta: part2Meta(),
    extension: [
      ...extend('resource-snapshot', writeSnapshot(referral.resource)),
      ...extend('referral-step', referral.stepId),
    ],
    identifier: [identifierOf('referral', referral.id)],
    status: isOpen ? 'active' : isRevoked ? 'revoked' : 'completed',
    intent: 'order',
    code: { text: referral.resource.name },
    subject,
    authoredOn: referral.startedOn,
    requester: PEER,
    performer: [{ display: referral.resource.organization ?? referral.resource.name }],
    ...(referral.needs.length === 0
      ? {}
      : { reasonCode: referral.needs.map((code) => ({ coding: [{ system: codeSystem('need'), code }] })) }),
  };
  const task: Task = {
    resourceType: 'Task',
    meta: part2Meta(),
    ...(referral.events.length === 0
      ? {}
      : { extension: referral.events.flatMap((event) => extend('referral-event', { ...event })) }),
    identifier: [identifierOf('referral-task', referral.id)],
    status: taskStatus(isOpen, outcome),
    ...(outcome === undefined
      ? {}
      : { businessStatus: { coding: [{ system: codeSystem('referral-outcome'), code: outcome }] } }),
    intent: 'order',
    code: { coding: [{ system: SYSTEM.taskCode, code: 'fulfill' }] },
    focus: links.to('referral', referral.id),
    for: subject,
    authoredOn: referral.startedOn,
    requester: PEER,
    ...(outcome === undefined || outcome === 'got-help' ? {} : { statusReason: { text: outcome } }),
  };
  return [
    { address: links.addressOf('referral', referral.id), resource: request, changes: true },
    { address: links.addressOf('referral-task', referral.id), resource: task, changes: true },
  ];
}

function taskStatus(isOpen: boolean, outcome: ReturnType<typeof stateOf>['outcome']): Task['status'] {
  if (outcome === 'got-help') return 'completed';
  if (outcome === 'changed-mind') return 'cancelled';
  if (outcome === 'wait-list') return 'on-hold';
  return isOpen ? 'in-progress' : 'failed';
}
