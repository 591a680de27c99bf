import type { Resource } from '@cairn/domain';
import { locate, type Records } from '../index/records.ts';
import type { FieldName } from '../pack/schema.ts';
import type { SearchFilters, SearchQuery } from '../query.ts';
import type { RecordPlaces } from '../rank/places.ts';
import type { OpenStates } from '../rank/open-states.ts';

/** A filter that looks at more than labels. */
export interface RecordTest {
  readonly filter: keyof SearchFilters;
  passes(record: number): boolean;
  /** Whether a record that does not pass fails because the list does not say. */
  isUnknown?(record: number): boolean;
}

/** The tests that a search needs. */
export function recordTests(
  index: Records,
  places: RecordPlaces,
  openStates: OpenStates,
  filters: SearchFilters,
  { near, nowMs, zone }: SearchQuery,
): RecordTest[] {
  const tests: RecordTest[] = [];
  const { isFree, age, withinMeters, open } = filters;
  if (isFree === false) {
    tests.push({ filter: 'isFree', passes: byShape(index, 'cost', (cost) => cost?.isFree === false) });
  }
  // Entries that name no age let everybody in.
  if (age !== undefined) {
    const isInRange = (eligibility: Resource['eligibility'] | undefined): boolean =>
      age >= (eligibility?.minimumAge ?? 0) && age <= (eligibility?.maximumAge ?? Infinity);
    tests.push({ filter: 'age', passes: byShape(index, 'eligibility', isInRange) });
  }
  if (withinMeters !== undefined && near) {
    const isReachable = reachesEverywhere(index);
    const passes = (record: number): boolean =>
      isReachable(record) || (places.distance(record, near) ?? Infinity) <= withinMeters;
    tests.push({ filter: 'withinMeters', passes });
  }
  if (open !== undefined) {
    const passes = (record: number): boolean => openStates.answer(record, open, nowMs, zone) === 'open';
    const isUnknown = (record: number): boolean => openStates.answer(record, open, nowMs, zone) === 'unknown';
    tests.push({ filter: 'open', passes, isUnknown });
  }
  return tests;
}

/** True for what can be used without going there, or from the whole country. */
export function reachesEverywhere(index: Records): (record: number) => boolean {
  const isNationwide = byShape(index, 'serviceArea', (area) => area?.isNationwide === true);
  const isRemote = byShape(index, 'modes', (modes) => modes?.some((mode) => mode !== 'in-person') ?? false);
  return (record) => isNationwide(record) || isRemote(record);
}

/** Asks once per distinct shape of a field. Lifted parts (texts, numbers) are null in a shape and must not be asked for. */
export function byShape<F extends FieldName>(
  index: Records,
  field: F,
  test: (part: Resource[F] | undefined) => boolean,
): (record: number) => boolean {
  const shards = index.shards.map((shard) => ({
    column: shard.shapeColumn(field),
    answers: Uint8Array.from(shard.shapesOf(field), (shape) =>
      Number(test(shape as unknown as Resource[F] | undefined)),
    ),
  }));
  return (record) => {
    const { shardAt, local } = locate(index, record);
    const shard = shards[shardAt];
    return shard !== undefined && shard.answers[shard.column.idAt(local)] === 1;
  };
}
