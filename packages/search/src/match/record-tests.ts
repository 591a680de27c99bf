import type { Resource } from '@cairn/domain';
import type { FieldName } from '../pack/schema.ts';
import type { Shard } from '../pack/shard.ts';
import type { SearchFilters } from '../query.ts';

/** A filter that looks at more than labels. Record numbers are those of one shard. */
export interface RecordTest {
  readonly filter: keyof SearchFilters;
  passes(record: number): boolean;
}

export function freeTest(shard: Shard, filters: SearchFilters): RecordTest | undefined {
  if (filters.isFree === undefined) return undefined;
  const wanted = filters.isFree;
  return { filter: 'isFree', passes: byShape<'cost'>(shard, 'cost', (cost) => cost?.isFree === wanted) };
}

/** Entries that name no age let everybody in. */
export function ageTest(shard: Shard, filters: SearchFilters): RecordTest | undefined {
  if (filters.age === undefined) return undefined;
  const { age } = filters;
  const isInRange = (eligibility: Resource['eligibility'] | undefined): boolean =>
    age >= (eligibility?.minimumAge ?? 0) && age <= (eligibility?.maximumAge ?? Infinity);
  return { filter: 'age', passes: byShape<'eligibility'>(shard, 'eligibility', isInRange) };
}

/** True for what can be used without going there, or from the whole country. */
export function reachesEverywhere(shard: Shard): (record: number) => boolean {
  const isNationwide = byShape<'serviceArea'>(shard, 'serviceArea', (area) => area?.isNationwide === true);
  const isRemote = byShape<'modes'>(
    shard,
    'modes',
    (modes) => modes?.includes('online') || modes?.includes('phone') || false,
  );
  return (record) => isNationwide(record) || isRemote(record);
}

/** Asks once per distinct shape of a field. Lifted parts (texts, numbers) are null in a shape and must not be asked for. */
function byShape<F extends FieldName>(
  shard: Shard,
  field: F,
  test: (part: Resource[F] | undefined) => boolean,
): (record: number) => boolean {
  const column = shard.shapeColumn(field);
  const answers = Uint8Array.from(shard.shapesOf(field), (shape) =>
    Number(test(shape as unknown as Resource[F] | undefined)),
  );
  return (record) => answers[column.idAt(record)] === 1;
}
