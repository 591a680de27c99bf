import type { Resource } from '@cairn/domain';
import { buildPack, type BuildOptions } from '../build/build-pack.ts';
import { openPack, type Pack } from '../engine/open-pack.ts';
import type { SearchQuery } from '../query.ts';

/** A resource with what every resource has, changed as told. */
export function sampleResource(id: string, change: Partial<Resource> = {}): Resource {
  return {
    id,
    kind: 'service',
    name: `Service ${id}`,
    alternateNames: [],
    organization: 'Stone Creek Center',
    description: '',
    status: 'active',
    support: { types: [], reasons: [] },
    needs: [],
    isTreatment: false,
    intercepts: [],
    categories: [],
    phones: [],
    emails: [],
    modes: ['in-person'],
    schedules: [],
    languages: ['en'],
    eligibility: { audiences: [] },
    cost: {},
    documents: [],
    accessibility: [],
    capacity: [],
    source: { name: 'Sample list', file: 'list.csv', row: 2 },
    ...change,
  };
}

/** Builds a pack in memory and opens it. */
export async function openSample(resources: readonly Resource[], options: BuildOptions = {}): Promise<Pack> {
  const files = await buildPack(resources, { name: 'Sample list' }, options);
  const pack = await openPack((name) => Promise.resolve(files.get(name) ?? new Uint8Array()));
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
}

export function sampleQuery(text: string, change: Partial<SearchQuery> = {}): SearchQuery {
  return { text, filters: {}, nowMs: Date.UTC(2026, 2, 4, 15), ...change };
}

export function idsOf(pack: Pack, text: string, change: Partial<SearchQuery> = {}): string[] {
  return pack.search(sampleQuery(text, change)).hits.map(({ resource }) => resource.id);
}
