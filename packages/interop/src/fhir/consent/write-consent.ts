import type { Coding, Consent as FhirConsent, ConsentProvisionActor } from 'fhir/r4.js';
import type { Consent, ConsentRecipient, Purpose } from '@cairn/domain/consent';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem, SYSTEM } from '../base/codes.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { part2Meta } from '../base/security-labels.ts';

/** Purposes that HL7 has codes for; every purpose carries Cairn's own code too. */
const REASONS: Partial<Record<Purpose, readonly string[]>> = {
  tpo: ['TREAT', 'HPAYMT', 'HOPERAT'],
  referral: ['COC'],
  'family-support': ['SUPNWK'],
  'at-my-request': ['PATRQT'],
};

/** A consent under 42 CFR 2.31. The words that the person signed travel in an extension, since R4 has no place for them. */
export function writeConsent(consent: Consent, context: Context): Outgoing {
  const resource: FhirConsent = {
    resourceType: 'Consent',
    meta: part2Meta(),
    language: consent.language,
    extension: extend('consent-terms', { ...consent }),
    identifier: [identifierOf('consent', consent.id)],
    status: statusOf(consent),
    scope: { coding: [{ system: SYSTEM.consentScope, code: 'patient-privacy' }] },
    category: [{ coding: [{ system: SYSTEM.actCode, code: 'IDSCL' }] }],
    patient: context.subject,
    ...(consent.signedOn === undefined ? {} : { dateTime: consent.signedOn }),
    organization: [{ display: consent.discloser }],
    policyRule: { coding: [{ system: SYSTEM.actCode, code: '42CFRPart2' }] },
    provision: {
      type: 'permit',
      ...(consent.expires.kind === 'on' ? { period: { end: consent.expires.day } } : {}),
      actor: consent.recipients.map(actorOf),
      securityLabel: [{ system: SYSTEM.actCode, code: 'SUD' }],
      purpose: consent.purposes.flatMap(purposeOf),
      code: consent.information.map((code) => ({ coding: [{ system: codeSystem('information'), code }] })),
    },
  };
  return { address: context.links.addressOf('consent', consent.id), resource, changes: true };
}

function statusOf({ revokedAt, signature }: Consent): FhirConsent['status'] {
  if (revokedAt !== undefined) return 'inactive';
  return signature === undefined ? 'proposed' : 'active';
}

function actorOf(recipient: ConsentRecipient): ConsentProvisionActor {
  const display =
    recipient.kind === 'tpo-class'
      ? 'Treating providers, health plans, third-party payers, and people helping to operate this program'
      : recipient.name;
  return { role: { coding: [{ system: SYSTEM.participationType, code: 'IRCP' }] }, reference: { display } };
}

function purposeOf(purpose: Purpose): readonly Coding[] {
  const standard = (REASONS[purpose] ?? []).map((code) => ({ system: SYSTEM.actReason, code }));
  return [...standard, { system: codeSystem('purpose'), code: purpose }];
}
