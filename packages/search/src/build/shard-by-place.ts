import type { Coordinates, Resource } from '@cairn/domain';
import type { ShardPlace } from '../pack/manifest.ts';
import { compare } from './dictionary.ts';

/** One or several areas that go into one shard, or into several when they are too large for one. */
export interface AreaPlan {
  /** Keys as `areaOf` gives them. */
  readonly areas: readonly string[];
  /** Part of the file name. */
  readonly stem: string;
  readonly place: ShardPlace;
  /** First and last ZIP code of the state, where some of it may have no place of its own. */
  readonly stateZips?: readonly [string, string];
}

export interface ShardPlan {
  readonly place: ShardPlace;
  readonly stem: string;
  readonly resources: readonly Resource[];
}

/**
 * More JSON than this is cut in parts. A shard packs to a tenth or a fifth of it, so that a first answer, which takes one
 * or two shards beside the manifest and the lexicon, stays under 300 kB.
 */
const MOST_CHARACTERS = 600_000;

const EVERYWHERE = 'everywhere';
const UNPLACED = 'unplaced';
const SEPARATOR = '\u0001';

/** The ZIP code that lies nearest to a position, if any is near. */
export type ZipNear = (place: Coordinates) => string | undefined;

/** The area of a resource: usable everywhere, of no known place, or state and first three digits of the ZIP code. */
export function areaOf(resource: Resource): string {
  const { serviceArea, location, online } = resource;
  if (serviceArea?.isNationwide === true || (location === undefined && online !== undefined))
    return EVERYWHERE;
  const state = location?.state ?? serviceArea?.states[0] ?? '';
  if (state === '') return UNPLACED;
  return `${state}${SEPARATOR}${/^\d{3}/.exec(zipOf(resource))?.[0] ?? ''}`;
}

/** Which areas share a shard, by the length of their JSON: what is usable everywhere, small states, and in large ones neighbouring areas. */
export function planAreas(charactersOf: ReadonlyMap<string, number>): AreaPlan[] {
  const plans: AreaPlan[] = [];
  if (charactersOf.has(EVERYWHERE))
    plans.push({ areas: [EVERYWHERE], stem: EVERYWHERE, place: { kind: 'everywhere' } });
  const ofState = new Map<string, string[]>();
  for (const area of [...charactersOf.keys()].sort(compare)) {
    const [state = '', zip3] = area.split(SEPARATOR);
    if (zip3 !== undefined) ofState.set(state, [...(ofState.get(state) ?? []), area]);
  }
  for (const [state, areas] of ofState) {
    const total = areas.reduce((sum, area) => sum + (charactersOf.get(area) ?? 0), 0);
    if (total <= MOST_CHARACTERS)
      plans.push({ areas, stem: fileWord(state), place: { kind: 'state', state } });
    else plans.push(...planState(state, areas, charactersOf));
  }
  if (charactersOf.has(UNPLACED))
    plans.push({ areas: [UNPLACED], stem: UNPLACED, place: { kind: 'unplaced' } });
  return plans;
}

/** Puts neighbouring areas together that are too small for a shard and its dictionary to pay. */
function planState(
  state: string,
  areas: readonly string[],
  charactersOf: ReadonlyMap<string, number>,
): AreaPlan[] {
  const joined: { areas: string[]; from: string; to: string; characters: number }[] = [];
  const plans: AreaPlan[] = [];
  const known = areas.map((area) => area.split(SEPARATOR)[1] ?? '').filter((zip3) => zip3 !== '');
  const stateZips = [`${known[0] ?? ''}00`, `${known.at(-1) ?? ''}99`] as const;
  for (const area of areas) {
    const zip3 = area.split(SEPARATOR)[1] ?? '';
    const characters = charactersOf.get(area) ?? 0;
    const last = joined.at(-1);
    if (zip3 === '')
      plans.push({
        areas: [area],
        stem: fileWord(state),
        place: { kind: 'state', state },
        ...(known.length > 0 && { stateZips }),
      });
    else if (last && last.characters + characters <= MOST_CHARACTERS) {
      last.areas.push(area);
      last.to = zip3;
      last.characters += characters;
    } else joined.push({ areas: [area], from: zip3, to: zip3, characters });
  }
  return [
    ...plans,
    ...joined.map(({ areas: own, from, to }) => ({
      areas: own,
      stem: `${fileWord(state)}-${from}`,
      place: { kind: 'zip3' as const, from, to },
    })),
  ];
}

/**
 * Cuts a plan whose resources are too many for one shard. Parts follow ZIP codes, those nearby where a resource has none, so
 * that neighbours stay together and a ZIP code leads to them.
 */
export function cutPlan(plan: AreaPlan, resources: readonly Resource[], zipNear?: ZipNear): ShardPlan[] {
  const { stem, place, stateZips } = plan;
  if (resources.length === 0) return [];
  if (stateZips && place.kind === 'state') {
    const isPlaced = (one: Resource): boolean => (zipOf(one) || one.location?.coordinates) !== undefined;
    const wide = resources.filter((one) => !isPlaced(one));
    const ofState = { kind: 'statewide', state: place.state, zips: stateZips } as const;
    return [
      ...cutPlan({ areas: [], stem, place }, resources.filter(isPlaced), zipNear),
      ...cutPlan({ areas: [], stem: `${stem}-statewide`, place: ofState }, wide),
    ];
  }
  const characters = resources.reduce((sum, resource) => sum + JSON.stringify(resource).length, 0);
  const parts = Math.ceil(characters / MOST_CHARACTERS);
  const zips = resources.map((resource) => zipOf(resource) || nearZipOf(resource, zipNear));
  if (parts === 1) return [{ place: withZips(place, zips), stem, resources }];
  const size = Math.ceil(resources.length / parts);
  const ordered = [...resources]
    .map((resource, at) => ({ resource, at, zip: zips[at] ?? '' }))
    .sort(
      (a, b) => compare(a.zip, b.zip) || cellOf(a.resource, a.zip) - cellOf(b.resource, b.zip) || a.at - b.at,
    );
  return Array.from({ length: parts }, (_, part) => {
    const own = ordered.slice(part * size, (part + 1) * size);
    const isArea = place.kind === 'state' || place.kind === 'zip3';
    const ownPlace = isArea ? { ...place, part, ...zipsOf(own.map(({ zip }) => zip)) } : place;
    return { place: ownPlace, stem: `${stem}-${part}`, resources: own.map(({ resource }) => resource) };
  }).filter(({ resources: own }) => own.length > 0);
}

/** The ZIP code near a resource that has a position and no ZIP code of its own; empty otherwise. */
export function nearZipOf({ location }: Resource, zipNear: ZipNear | undefined): string {
  const isWithout = location?.coordinates !== undefined && location.postalCode === undefined;
  return (isWithout && zipNear?.(location.coordinates)) || '';
}

/** A small state is found by the ZIP codes of its entries; a part of a large one says its own already. */
function withZips(place: ShardPlace, zips: readonly string[]): ShardPlace {
  return place.kind === 'state' ? { ...place, ...zipsOf(zips) } : place;
}

/** First and last ZIP code; nothing where no entry has one. */
function zipsOf(all: readonly string[]): { readonly zips?: readonly [string, string] } {
  const zips = all
    .map((zip) => zip.slice(0, 5))
    .filter((zip) => zip !== '')
    .sort(compare);
  const [first, last] = [zips[0], zips.at(-1)];
  return first === undefined || last === undefined ? {} : { zips: [first, last] };
}

/**
 * Neighbours without a ZIP code have numbers close to each other, so that a part covers an area and not the whole state:
 * the digits of latitude and longitude in tenths of a degree, by turns.
 */
function cellOf(resource: Resource, zip: string): number {
  const { coordinates } = resource.location ?? {};
  if (!coordinates || zip !== '') return 0;
  const north = Math.round((coordinates.latitude + 90) * 10);
  const east = Math.round((coordinates.longitude + 180) * 10);
  let cell = 0;
  for (let bit = 11; bit >= 0; bit--) cell = cell * 4 + ((north >> bit) & 1) * 2 + ((east >> bit) & 1);
  return cell;
}

function zipOf(resource: Resource): string {
  return resource.location?.postalCode ?? '';
}

/** States come from lists and end up in file names. */
function fileWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'place';
}
