import type { Patient, Reference } from 'fhir/r4.js';
import type { Outgoing } from './bundle.ts';
import { identifierOf, type Links } from './links.ts';
import { part2Meta } from './security-labels.ts';

/**
 * Whom the records are about. `on-server` names a Patient that the server has; `own` brings one along that holds
 * a number of the agency's choosing and nothing else; `unnamed` stays with the person ("me").
 */
export type Subject =
  | { readonly kind: 'on-server'; readonly reference: string }
  | { readonly kind: 'own'; readonly id: string }
  | { readonly kind: 'unnamed' };

export function subjectReference(subject: Subject, links: Links): Reference {
  if (subject.kind === 'on-server') return { reference: subject.reference };
  return subject.kind === 'own' ? links.to('person', subject.id) : { display: 'The person this is about' };
}

export function subjectResources(subject: Subject, links: Links): readonly Outgoing[] {
  if (subject.kind !== 'own') return [];
  const resource: Patient = {
    resourceType: 'Patient',
    meta: part2Meta(),
    identifier: [identifierOf('person', subject.id)],
  };
  return [{ address: links.addressOf('person', subject.id), resource, changes: false }];
}
