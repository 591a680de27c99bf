import type { Resource } from '@cairn/domain';
import type { ShardPlace } from '../pack/manifest.ts';
import { compare } from './dictionary.ts';

export interface ShardPlan {
  readonly place: ShardPlace;
  /** Part of the file name. */
  readonly stem: string;
  readonly resources: readonly Resource[];
}

/**
 * More JSON than this is cut in parts. A shard packs to a tenth or a fifth of it, so that a first answer, which takes one
 * or two shards beside the manifest and the lexicon, stays under 300 kB.
 */
const MOST_CHARACTERS = 600_000;

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
    else if (charactersOf(inState) <= MOST_CHARACTERS) {
      plans.push({ place: { kind: 'state', state }, stem: fileWord(state), resources: inState });
    } else plans.push(...shardState(state, inState));
  }
  return plans;
}

function shardState(state: string, inState: readonly Resource[]): ShardPlan[] {
  const byZip3 = groupBy(inState, zip3Of);
  const unplaced = split(fileWord(state), byZip3.get('') ?? [], (part) => ({
    kind: 'state',
    state,
    ...(part !== undefined && { part }),
  }));
  byZip3.delete('');
  const areas = joinSmall([...byZip3]).flatMap(({ from, to, resources }) =>
    split(`${fileWord(state)}-${from}`, resources, (part) => ({
      kind: 'zip3',
      from,
      to,
      ...(part !== undefined && { part }),
    })),
  );
  return [...unplaced, ...areas];
}

/** Puts neighbouring areas together that are too small for a shard and its dictionary to pay. */
function joinSmall(
  groups: readonly (readonly [zip3: string, resources: readonly Resource[]])[],
): { from: string; to: string; resources: Resource[] }[] {
  const joined: { from: string; to: string; resources: Resource[] }[] = [];
  let characters = Infinity;
  for (const [zip3, resources] of groups) {
    const more = charactersOf(resources);
    const last = joined.at(-1);
    if (last && characters + more <= MOST_CHARACTERS) {
      last.to = zip3;
      last.resources.push(...resources);
      characters += more;
    } else {
      joined.push({ from: zip3, to: zip3, resources: [...resources] });
      characters = more;
    }
  }
  return joined;
}

/** Parts follow ZIP codes, so that neighbours stay together. */
function split(
  stem: string,
  resources: readonly Resource[],
  place: (part?: number) => ShardPlace,
): ShardPlan[] {
  if (resources.length === 0) return [];
  const parts = Math.ceil(charactersOf(resources) / MOST_CHARACTERS);
  if (parts === 1) return [{ place: place(), stem, resources }];
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

function charactersOf(resources: readonly Resource[]): number {
  return resources.reduce((sum, resource) => sum + JSON.stringify(resource).length, 0);
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
