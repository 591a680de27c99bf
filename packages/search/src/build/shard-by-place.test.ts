import { describe, expect, it } from 'vitest';
import { openPack } from '../engine/open-pack.ts';
import { MANIFEST_FILE, type Box, type Manifest } from '../pack/manifest.ts';
import { idsOf, sampleQuery, sampleResource } from '../testing/sample.ts';
import { buildPack } from './build-pack.ts';

/** Two towns far apart with more entries than one shard holds, and one line for the whole country. */
const LIST = [
  ...Array.from({ length: 4000 }, (_, at) => {
    const isNorth = at % 2 === 0;
    return sampleResource(`s${at}`, {
      name: `Pantry ${at}`,
      description: `Open to all who live near ${at * 7919}`,
      location: {
        address: [],
        city: isNorth ? 'Northtown' : 'Southtown',
        state: 'MI',
        postalCode: isNorth ? '49901' : '48001',
        coordinates: isNorth ? { latitude: 47, longitude: -88 } : { latitude: 42, longitude: -83 },
      },
    });
  }),
  sampleResource('small', {
    name: 'Pantry of a small state',
    location: {
      address: [],
      city: 'Plainstown',
      state: 'ZZ',
      postalCode: '57659',
      coordinates: { latitude: 46, longitude: -101 },
    },
  }),
  sampleResource('line', {
    name: 'Night Line',
    serviceArea: { isNationwide: true, states: [], counties: [], postalCodes: [] },
    modes: ['phone'],
  }),
];

const files = await buildPack(LIST, { name: 'Sample list' }, { shard: 'place' });

function readCounted(): { read: (name: string) => Promise<Uint8Array>; names: string[] } {
  const names: string[] = [];
  return {
    names,
    read: (name) => {
      names.push(name);
      return Promise.resolve(files.get(name) ?? new Uint8Array());
    },
  };
}

describe('a pack by place', () => {
  it('reads first what is usable everywhere and what is near, within 300 kB', async () => {
    const { read, names } = readCounted();
    const pack = await openPack(read, { near: { latitude: 42.01, longitude: -83 } });
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(names.some((name) => name.includes('480'))).toBe(true);
    expect(names.some((name) => name.includes('499'))).toBe(false);
    expect(names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0)).toBeLessThan(300_000);
    expect(idsOf(pack.value, 'night line')).toContain('line');
    expect(pack.value.search(sampleQuery('pantry 2001')).isComplete).toBe(false);
  });

  it('loads more when a question names a ZIP code', async () => {
    const pack = await openPack(readCounted().read, { near: { latitude: 42.01, longitude: -83 } });
    if (!pack.ok) throw new Error(pack.problem.message);
    const query = sampleQuery('pantry 49901');
    expect(
      pack.value.search(query).hits.every(({ resource }) => resource.location?.city === 'Southtown'),
    ).toBe(true);
    expect(await pack.value.loadFor(query)).toEqual({ ok: true, value: true });
    expect(pack.value.search(query).hits[0]?.resource.location?.city).toBe('Northtown');
    expect(await pack.value.loadFor(query)).toEqual({ ok: true, value: false });
  });

  it('loads a state that fits into one shard when a question names one of its ZIP codes', async () => {
    const pack = await openPack(readCounted().read, { near: { latitude: 42.01, longitude: -83 } });
    if (!pack.ok) throw new Error(pack.problem.message);
    const query = sampleQuery('pantry 57659');
    expect(await pack.value.loadFor(query)).toEqual({ ok: true, value: true });
    expect(pack.value.search(query).hits[0]?.resource.id).toBe('small');
  });

  it('comes whole when it is small and no place is named', async () => {
    const pack = await openPack(readCounted().read);
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(pack.value.search(sampleQuery('pantry')).isComplete).toBe(true);
  });

  it('waits for a place when it is large and none is named, and says that there is more', async () => {
    const { read, names } = readCounted();
    const asIfLarge = async (name: string): Promise<Uint8Array> => {
      const bytes = await read(name);
      if (name !== MANIFEST_FILE) return bytes;
      const text = new TextDecoder().decode(bytes).replaceAll(/"bytes": (\d+)/g, '"bytes": $1000');
      return new TextEncoder().encode(text);
    };
    const pack = await openPack(asIfLarge);
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(names.filter((name) => name.startsWith('shard'))).toEqual([expect.stringContaining('everywhere')]);
    expect(pack.value.search(sampleQuery('pantry')).isComplete).toBe(false);
  });

  it('can be opened whole', async () => {
    const pack = await openPack(readCounted().read, { isWhole: true });
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(pack.value.search(sampleQuery(''))).toMatchObject({ total: LIST.length, isComplete: true });
  });

  it('holds every entry once', async () => {
    const pack = await openPack(readCounted().read);
    if (!pack.ok) throw new Error(pack.problem.message);
    for (const zip of ['48001', '49901'])
      while (
        (await pack.value.loadFor(sampleQuery(zip))).ok &&
        !pack.value.search(sampleQuery('')).isComplete
      );
    expect(pack.value.search(sampleQuery('')).total).toBe(LIST.length);
  });

  it('cuts entries without a ZIP code by where they lie, and names no ZIP codes then', async () => {
    const scattered = Array.from({ length: 4000 }, (_, at) =>
      sampleResource(`p${at}`, {
        description: `Open to all who live near ${at * 7919}`,
        location: {
          address: [],
          city: 'Anytown',
          state: 'MI',
          coordinates: { latitude: 42 + ((at * 7) % 40) / 10, longitude: -88 + ((at * 13) % 40) / 10 },
        },
      }),
    );
    const built = await buildPack(scattered, { name: 'Scattered' }, { shard: 'place' });
    const manifest = JSON.parse(new TextDecoder().decode(built.get(MANIFEST_FILE))) as Manifest;
    expect(manifest.shards.length).toBeGreaterThan(3);
    const sizeOf = ([west, south, east, north]: Box): number => (east - west) * (north - south);
    const covered = manifest.shards.reduce((sum, { box }) => sum + (box ? sizeOf(box) : 0), 0);
    // The parts together cover little more than the area does.
    expect(covered).toBeLessThan(sizeOf(manifest.box ?? [0, 0, 0, 0]) * 1.6);
    expect(manifest.shards.some(({ place }) => 'zips' in place)).toBe(false);
  });
});
