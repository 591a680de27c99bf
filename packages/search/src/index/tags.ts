import type { Resource } from '@cairn/domain';
import type { FieldName } from '../pack/schema.ts';
import type { Json } from '../pack/shape.ts';
import type { Shard } from '../pack/shard.ts';
import type { TagField } from '../lexicon/lexicon.ts';
import { LabelWords } from './label-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which labels of a resource a filter looks at, and in which field they are. */
export const TAG_SOURCES: Readonly<
  Record<
    TagField | 'supportTypes' | 'meetingTypes' | 'states',
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
  cost: { field: 'cost', values: (part: Resource['cost']) => (part.isFree ? ['free'] : []) },
};

/** The labels in one distinct shape of a field. */
export function tagValues(source: keyof typeof TAG_SOURCES, shape: Json | undefined): readonly string[] {
  if (shape === undefined) return [];
  // Shapes hold the labels untouched, since no label is lifted out of them.
  return TAG_SOURCES[source].values(shape as never);
}

const SEARCHED: readonly (keyof typeof TAG_SOURCES)[] = [
  'states',
  'needs',
  'languages',
  'modes',
  'audiences',
  'fellowships',
  'intercepts',
  'kinds',
  'cost',
  'accessibility',
];
export function tagWords(shard: Shard): Set<string> {
  const words = new Set<string>();
  for (const source of SEARCHED) {
    for (const shape of shard.shapesOf(TAG_SOURCES[source].field)) {
      for (const value of tagValues(source, shape)) words.add(`${source}:${value}`);
    }
  }
  return words;
}

/** The labels of a shard's records as words, `field:value`, which no text can hold. */
export function labelsOf(shard: Shard, vocabulary: Vocabulary): LabelWords[] {
  return SEARCHED.map((source) => {
    const { field } = TAG_SOURCES[source];
    const words = shard
      .shapesOf(field)
      .map((shape) => vocabulary.findAll(tagValues(source, shape).map((value) => `${source}:${value}`)));
    return new LabelWords(shard.shapeColumn(field), words);
  });
}
