import type { Resource } from '@cairn/domain';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import type { SearchQuery } from '../query.ts';
import { openPack, type Pack } from './open-pack.ts';

export function resource(id: string, change: Partial<Resource> = {}): Resource {
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
    source: { name: 'test', file: 'list.csv', row: 2 },
    ...change,
  };
}

export async function open(resources: readonly Resource[]): Promise<Pack> {
  const files = await buildPack(resources, { name: 'Test' });
  const pack = await openPack((name) => Promise.resolve(files.get(name) ?? new Uint8Array()));
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
}

export function ask(text: string, change: Partial<SearchQuery> = {}): SearchQuery {
  return { text, filters: {}, nowMs: 0, ...change };
}

const LIST = [
  resource('1', { name: 'Hope Food Pantry', description: 'Free groceries, no questions asked.' }),
  resource('2', { name: 'Harbor Shelter', description: 'A bed for the night. Food at six.' }),
  resource('3', { name: 'Río Verde Clinic', description: 'Counseling & care; walk in (Mon–Fri).' }),
];

describe('open pack', () => {
  it.each([
    ['food pantry', '1'],
    ['fod pantri', '1'],
    ['shelt', '2'],
    ['rio verde', '3'],
    ['foodpantry', '1'],
    ['har bor', '2'],
    ['pantry food', '1'],
  ])('finds for "%s" first resource %s', async (text, id) => {
    const pack = await open(LIST);
    expect(pack.search(ask(text)).hits[0]?.resource.id).toBe(id);
  });

  it('gives back each resource as it was', async () => {
    const pack = await open(LIST);
    for (const one of LIST) expect(pack.find(one.id)).toEqual(one);
  });

  it('lists everything for no words', async () => {
    const pack = await open(LIST);
    expect(pack.search(ask('')).total).toBe(3);
  });
});
