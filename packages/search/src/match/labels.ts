import type { SearchIndex } from '../index/derive-index.ts';
import { TAG_SOURCES, tagValues } from '../index/tags.ts';
import type { Column } from '../pack/column.ts';

export type LabelFilter = Exclude<keyof typeof TAG_SOURCES, 'cost' | 'states'>;
export const LABEL_FILTERS = (Object.keys(TAG_SOURCES) as (keyof typeof TAG_SOURCES)[]).filter(
  (source): source is LabelFilter => source !== 'cost' && source !== 'states',
);

/** One filter's labels: the distinct values of the whole list, and per shard which of them each shape holds. */
export interface Labels {
  readonly filter: LabelFilter;
  readonly values: readonly string[];
  readonly shards: readonly {
    readonly column: Column;
    readonly valuesOfShape: readonly (readonly number[])[];
  }[];
}

/** Read once per index; every search counts with it. */
export function readLabels(index: SearchIndex): Labels[] {
  return LABEL_FILTERS.map((filter) => {
    const numbers = new Map<string, number>();
    const numberOf = (value: string): number => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    };
    const { field } = TAG_SOURCES[filter];
    const shards = index.shards.map((shard) => ({
      column: shard.shapeColumn(field),
      valuesOfShape: shard
        .shapesOf(field)
        .map((shape) => [...new Set(tagValues(filter, shape))].map(numberOf)),
    }));
    return { filter, values: [...numbers.keys()], shards };
  });
}
