import type { Resource } from '@cairn/domain';
import type { FieldName } from '../pack/schema.ts';
import type { Json } from '../pack/shape.ts';
import type { Column } from '../pack/column.ts';
import type { Shard } from '../pack/shard.ts';
import type { TagField } from '../lexicon/lexicon.ts';

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
/** Weight of a label in the units of the index: present or not. */
const PRESENT = 1024;

/** Adds a record's labels to its words as `field:value`, which no text can hold. */
export class IndexedTags {
  private readonly column: Column;
  private readonly words: readonly (readonly number[])[];

  constructor(column: Column, words: readonly (readonly number[])[]) {
    this.column = column;
    this.words = words;
  }

  add(record: number, sums: Int32Array, touched: Int32Array, touchedCount: number): number {
    let count = touchedCount;
    for (const word of this.words[this.column.idAt(record)] ?? []) {
      if (sums[word] === 0) touched[count++] = word;
      sums[word] = PRESENT;
    }
    return count;
  }
}

export function tagWords(shard: Shard): Set<string> {
  const words = new Set<string>();
  for (const source of SEARCHED) {
    for (const shape of shard.shapesOf(TAG_SOURCES[source].field)) {
      for (const value of tagValues(source, shape)) words.add(`${source}:${value}`);
    }
  }
  return words;
}

export function tagsOf(shard: Shard, vocabulary: { find(word: string): number }): IndexedTags[] {
  return SEARCHED.map((source) => {
    const { field } = TAG_SOURCES[source];
    const words = shard
      .shapesOf(field)
      .map((shape) => tagValues(source, shape).map((value) => vocabulary.find(`${source}:${value}`)));
    return { column: shard.shapeColumn(field), words };
  })
    .filter(({ words }) => words.some((list) => list.length > 0))
    .map(({ column, words }) => new IndexedTags(column, words));
}
