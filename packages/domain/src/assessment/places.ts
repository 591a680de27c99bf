import type { FormItem } from '../instrument/form.ts';
import { isRepeatingGroup, joinInstance, placeKey } from './assessment.ts';
import type { Assessment, PlaceKey } from './assessment.ts';

/** One item in one copy of the repeating groups around it. */
export interface Place {
  readonly key: PlaceKey;
  readonly item: FormItem;
  readonly instance: string;
  readonly parentKey: PlaceKey | undefined;
}

/** Every place of the form, in order, parents before children. */
export function listPlaces(assessment: Assessment): readonly Place[] {
  const places: Place[] = [];
  const walk = (item: FormItem, instance: string, parentKey: PlaceKey | undefined): void => {
    if (!isRepeatingGroup(item)) return visit(item, instance, parentKey);
    for (const copy of assessment.instances.get(placeKey(item.linkId, instance)) ?? [0]) {
      visit(item, joinInstance(instance, copy), parentKey);
    }
  };
  const visit = (item: FormItem, instance: string, parentKey: PlaceKey | undefined): void => {
    const key = placeKey(item.linkId, instance);
    places.push({ key, item, instance, parentKey });
    for (const child of item.children) walk(child, instance, key);
  };
  for (const item of assessment.form.items) walk(item, '', undefined);
  return places;
}

/** The places of a question that a condition at `from` can mean: those in the same copies of shared groups. */
export function placesInReach(from: Place, candidates: readonly Place[]): readonly Place[] {
  if (from.instance === '') return candidates;
  const own =
    from.item.type === 'group' && from.item.repeats
      ? [...from.item.repeatingGroups, from.item.linkId]
      : from.item.repeatingGroups;
  const copies = from.instance.split('.');
  return candidates.filter((candidate) => {
    const groups = candidate.item.repeatingGroups;
    const theirs = candidate.instance.split('.');
    const shared = own.findIndex((group, depth) => groups[depth] !== group);
    const depth = shared === -1 ? own.length : shared;
    return copies.slice(0, depth).every((copy, at) => theirs[at] === copy);
  });
}
