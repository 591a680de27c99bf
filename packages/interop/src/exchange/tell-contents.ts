import type { Bundle, FhirResource } from 'fhir/r4.js';
import { fromBase64 } from '../fhir/base/base64.ts';
import { endOf } from '../fhir/referral/ends.ts';

/** One thing that a bundle holds, for the person who looks before it is sent. */
export interface ToldEntry {
  readonly kind:
    | 'person'
    | 'plan'
    | 'goal'
    | 'step'
    | 'place'
    | 'place-result'
    | 'meeting'
    | 'note'
    | 'check-in'
    | 'score'
    | 'other';
  /** In the words of the record, empty where there are none; a day, an outcome and `open` as such. */
  readonly words: string;
}

/** What a bundle holds, in its order. Every entry is told: what has no words of its own is named by its type. */
export function tellContents({ entry = [] }: Bundle<FhirResource>): readonly ToldEntry[] {
  return entry.flatMap(({ resource }) => (resource === undefined ? [] : [tellResource(resource)]));
}

export function tellResource(resource: FhirResource): ToldEntry {
  switch (resource.resourceType) {
    case 'Patient':
      return { kind: 'person', words: resource.identifier?.[0]?.value ?? '' };
    case 'CarePlan':
      return { kind: 'plan', words: resource.period?.start ?? '' };
    case 'Goal':
      return { kind: 'goal', words: resource.description.text ?? '' };
    case 'Task':
      return resource.intent === 'plan'
        ? { kind: 'step', words: resource.description ?? '' }
        : {
            kind: 'place-result',
            words: resource.businessStatus?.coding?.[0]?.code ?? endOf(resource.status) ?? 'open',
          };
    case 'ServiceRequest':
      return { kind: 'place', words: resource.code?.text ?? '' };
    case 'Encounter':
      return { kind: 'meeting', words: resource.period?.start?.slice(0, 10) ?? '' };
    case 'DocumentReference':
      return { kind: 'note', words: fromBase64(resource.content[0]?.attachment.data ?? '') ?? '' };
    case 'QuestionnaireResponse':
      return { kind: 'check-in', words: resource.authored?.slice(0, 10) ?? '' };
    case 'Observation':
      return {
        kind: 'score',
        words: [resource.code.text, resource.valueQuantity?.value ?? resource.valueInteger].join(' ').trim(),
      };
    default:
      return { kind: 'other', words: resource.resourceType };
  }
}
