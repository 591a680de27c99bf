import type { Resource } from '@cairn/domain';
import type { FieldName } from '../pack/schema.ts';
import type { Json } from '../pack/shape.ts';
import { foldPhrase } from '../text/fold-phrase.ts';
import type { TagField } from '../lexicon/lexicon.ts';

const COUNTY = / (?:county|parish|condado)$/;

/** Which labels of a resource a filter looks at, and in which field they are. */
export const TAG_SOURCES: Readonly<
  Record<
    TagField | 'supportTypes' | 'meetingTypes' | 'states' | 'areas',
    { field: FieldName; values: (part: never) => readonly string[] }
  >
> = {
  supportTypes: { field: 'support', values: (part: Resource['support']) => part.types },
  needs: { field: 'needs', values: (part: Resource['needs']) => part },
  modes: { field: 'modes', values: (part: Resource['modes']) => part },
  languages: { field: 'languages', values: (part: Resource['languages']) => part },
  audiences: { field: 'eligibility', values: (part: Resource['eligibility']) => part.audiences },
  intercepts: { field: 'intercepts', values: (part: Resource['intercepts']) => part },
  fellowships: {
    field: 'meeting',
    values: (part: Resource['meeting']) => (part?.fellowship ? [part.fellowship] : []),
  },
  meetingTypes: { field: 'meeting', values: (part: Resource['meeting']) => part?.types ?? [] },
  accessibility: { field: 'accessibility', values: (part: Resource['accessibility']) => part },
  kinds: { field: 'kind', values: (part: Resource['kind']) => [part] },
  states: { field: 'location', values: (part: Resource['location']) => (part?.state ? [part.state] : []) },
  /** What it serves wherever it lies: counties without that word, states and postal codes. */
  areas: {
    field: 'serviceArea',
    values: (part: Resource['serviceArea']) => [
      ...(part?.counties ?? []).map((county) => foldPhrase(county).replace(COUNTY, '')),
      ...(part?.states ?? []),
      ...(part?.postalCodes ?? []),
    ],
  },
  cost: { field: 'cost', values: (part: Resource['cost']) => (part.isFree ? ['free'] : []) },
};

/** The labels in one distinct shape of a field. */
export function tagValues(source: keyof typeof TAG_SOURCES, shape: Json | undefined): readonly string[] {
  if (shape === undefined) return [];
  // Shapes hold the labels untouched, since no label is lifted out of them.
  return TAG_SOURCES[source].values(shape as never);
}
