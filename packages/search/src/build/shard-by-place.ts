import type { Resource } from '@cairn/domain';
import type { ShardPlace } from '../pack/manifest.ts';
import { compare } from './dictionary.ts';

export interface ShardPlan {
  readonly place: ShardPlace;
  /** Part of the file name. */
  readonly stem: string;
  readonly resources: readonly Resource[];
}

/** More records than this in one ZIP3 area are cut in parts, so that one file stays small. */
const MOST_RECORDS = 1500;
/** States with fewer records than this are not worth cutting by ZIP3. */
const WHOLE_STATE = 1500;

/** Puts resources that can be used from anywhere in one shard and the rest by state or, where there are many, by the first three digits of the ZIP code. */
export function shardByPlace(resources: readonly Resource[]): ShardPlan[] {
  const everywhere = resources.filter(isUsableEverywhere);
  const plans = split('everywhere', everywhere, () => ({ kind: 'everywhere' }));
  const byState = groupBy(
    resources.filter((resource) => !isUsableEverywhere(resource)),
    (resource) => resource.location?.state ?? resource.serviceArea?.states[0] ?? '',
  );
  for (const [state, inState] of byState) {
    if (state === '') plans.push(...split('unplaced', inState, () => ({ kind: 'unplaced' })));
    else if (inState.length <= WHOLE_STATE) {
      plans.push({ place: { kind: 'state', state }, stem: fileWord(state), resources: inState });
    } else plans.push(...shardState(state, inState));
  }
  return plans;
}

function shardState(state: string, inState: readonly Resource[]): ShardPlan[] {
  return [...groupBy(inState, (resource) => zip3Of(resource))].flatMap(([zip3, inArea]) =>
    zip3 === ''
      ? split(fileWord(state), inArea, (part) => ({
          kind: 'state',
          state,
          ...(part !== undefined && { part }),
        }))
      : split(zip3, inArea, (part) => ({ kind: 'zip3', zip3, ...(part !== undefined && { part }) })),
  );
}

/** Parts follow ZIP codes, so that neighbours stay together. */
function split(
  stem: string,
  resources: readonly Resource[],
  place: (part?: number) => ShardPlace,
): ShardPlan[] {
  if (resources.length === 0) return [];
  if (resources.length <= MOST_RECORDS) return [{ place: place(), stem, resources }];
  const parts = Math.ceil(resources.length / MOST_RECORDS);
  const size = Math.ceil(resources.length / parts);
  const ordered = [...resources]
    .map((resource, at) => ({ resource, at }))
    .sort((a, b) => compare(zipOf(a.resource), zipOf(b.resource)) || a.at - b.at)
    .map(({ resource }) => resource);
  return Array.from({ length: parts }, (_, part) => ({
    place: place(part),
    stem: `${stem}-${part}`,
    resources: ordered.slice(part * size, (part + 1) * size),
  }));
}

function isUsableEverywhere(resource: Resource): boolean {
  return (
    resource.serviceArea?.isNationwide === true ||
    (resource.location === undefined && resource.online !== undefined)
  );
}

function zipOf(resource: Resource): string {
  return resource.location?.postalCode ?? '';
}

function zip3Of(resource: Resource): string {
  return /^\d{3}/.exec(zipOf(resource))?.[0] ?? '';
}

/** States come from lists and end up in file names. */
function fileWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'place';
}

function groupBy(
  resources: readonly Resource[],
  keyOf: (resource: Resource) => string,
): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return new Map([...groups].sort(([a], [b]) => compare(a, b)));
}
