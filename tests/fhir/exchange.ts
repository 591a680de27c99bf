import { collectionBundle, Links, subjectReference, subjectResources } from '@cairn/interop/fhir';
import type { Bundle, Context, FhirResource, Outgoing } from '@cairn/interop/fhir';

/** Ids one after the other, in the form of UUIDs. */
export function countingUuids(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}

export const SUBJECT = { kind: 'own', id: 'R-0142' } as const;

export function contextOf(): Context {
  const links = new Links(countingUuids());
  return { links, subject: subjectReference(SUBJECT, links) };
}

export function bundleOf(outgoing: readonly Outgoing[], { links }: Context): Bundle<FhirResource> {
  return collectionBundle([...subjectResources(SUBJECT, links), ...outgoing], '2026-11-22T10:00:00Z');
}

export const READING = { today: '2026-11-22', language: 'en', newId: countingUuids() };
