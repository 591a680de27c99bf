import type { Records } from '../index/records.ts';
import { TAG_SOURCES, tagValues } from '../index/tags.ts';
import type { Column } from '../pack/column.ts';
import type { SearchFilters } from '../query.ts';

/** `isFree` is a label too: `yes`, or nothing. */
export type LabelFilter = Exclude<keyof typeof TAG_SOURCES, 'cost' | 'states' | 'areas'> | 'isFree';
type Source = Exclude<keyof typeof TAG_SOURCES, 'states' | 'areas'>;
const SOURCES = (Object.keys(TAG_SOURCES) as (keyof typeof TAG_SOURCES)[]).filter(
  (source): source is Source => source !== 'states' && source !== 'areas',
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

/** The values that a search wants of a filter; empty when the filter is not in use. */
export function chosenValues(filter: LabelFilter, filters: SearchFilters): readonly string[] {
  if (filter === 'isFree') return filters.isFree === true ? ['yes'] : [];
  return filters[filter] ?? [];
}

/** Read once per index; every search counts with it. */
export function readLabels(index: Records): Labels[] {
  return SOURCES.map((source) => {
    const numbers = new Map<string, number>();
    const numberOf = (value: string): number => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    };
    const { field } = TAG_SOURCES[source];
    const shards = index.shards.map((shard) => ({
      column: shard.shapeColumn(field),
      valuesOfShape: shard
        .shapesOf(field)
        .map((shape) => [...new Set(tagValues(source, shape))].map(numberOf)),
    }));
    return source === 'cost'
      ? { filter: 'isFree', values: [...numbers.keys()].map(() => 'yes'), shards }
      : { filter: source, values: [...numbers.keys()], shards };
  });
}
