import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { MANIFEST_FILE } from '../pack/manifest.ts';
import { openSample, sampleQuery, sampleResource } from '../testing/sample.ts';
import { openPack, openPacks } from './open-pack.ts';

const LIST = [
  sampleResource('1', { name: 'Hope Food Pantry', description: 'Free groceries, no questions asked.' }),
  sampleResource('2', { name: 'Harbor Shelter', description: 'A bed for the night.' }),
];

async function codeOf(change: (files: Map<string, Uint8Array>, shard: string) => void): Promise<string> {
  const files = await buildPack(LIST, { name: 'Sample list' });
  const shard = [...files.keys()].find((name) => name.startsWith('shard')) ?? '';
  change(files, shard);
  const pack = await openPack((name) => {
    const bytes = files.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('absent'));
  });
  if (pack.ok) return 'opened';
  expect(pack.problem.message).toMatch(/[a-z] .*\.$/);
  return pack.problem.code;
}

describe('opening a pack', () => {
  it('gives back each resource as it was', async () => {
    const pack = await openSample(LIST);
    for (const one of LIST) expect(pack.find(one.id)).toEqual(one);
    expect(pack.find('3')).toBeUndefined();
  });

  it('makes the same bytes whatever the order of the list', async () => {
    const forward = await buildPack(LIST, { name: 'Sample list' });
    const backward = await buildPack([...LIST].reverse(), { name: 'Sample list' });
    expect([...backward]).toEqual([...forward]);
  });

  it('says which file is missing, cut off or changed', async () => {
    expect(await codeOf((files, shard) => files.delete(shard))).toBe('pack-unreachable');
    expect(await codeOf((files, shard) => files.set(shard, files.get(shard)!.slice(0, -20)))).toBe(
      'pack-damaged',
    );
    expect(
      await codeOf((files, shard) =>
        files.set(
          shard,
          files.get(shard)!.map((byte, at) => (at === 60 ? byte ^ 8 : byte)),
        ),
      ),
    ).toBe('pack-damaged');
    expect(await codeOf((files, shard) => files.set(shard, new Uint8Array()))).toBe('pack-damaged');
    expect(await codeOf((files) => files.set(MANIFEST_FILE, new TextEncoder().encode('{"format":')))).toBe(
      'pack-damaged',
    );
    expect(await codeOf((files) => files.set(MANIFEST_FILE, new TextEncoder().encode('[]')))).toBe(
      'pack-not-a-pack',
    );
  });

  it('does not open a pack of a newer format and says so', async () => {
    const code = await codeOf((files) => {
      const manifest = JSON.parse(new TextDecoder().decode(files.get(MANIFEST_FILE))) as object;
      files.set(MANIFEST_FILE, new TextEncoder().encode(JSON.stringify({ ...manifest, version: 2 })));
    });
    expect(code).toBe('pack-too-new');
  });

  it('never reads a file outside the folder of the pack', async () => {
    const code = await codeOf((files) => {
      const manifest = new TextDecoder()
        .decode(files.get(MANIFEST_FILE))
        .replace(/shard-all[\w.-]+/, '../secret');
      files.set(MANIFEST_FILE, new TextEncoder().encode(manifest));
    });
    expect(code).toBe('pack-damaged');
  });

  it('never takes a pack that names no shards for an empty list, in the manifest or beside it', async () => {
    const without = (change: object) =>
      codeOf((files) => {
        const manifest = JSON.parse(new TextDecoder().decode(files.get(MANIFEST_FILE))) as object;
        files.set(MANIFEST_FILE, new TextEncoder().encode(JSON.stringify({ ...manifest, ...change })));
        files.set('none.json.gz', gzipSync('[]'));
        files.set('words.json.gz', gzipSync('["not a shard"]'));
      });
    expect(await without({ shards: [] })).toBe('pack-damaged');
    expect(await without({ shards: [], shardList: { file: 'none.json.gz', bytes: 22 } })).toBe(
      'pack-damaged',
    );
    expect(await without({ shards: [], shardList: { file: 'words.json.gz', bytes: 36 } })).toBe(
      'pack-damaged',
    );
    expect(await without({ towns: { file: '../towns', bytes: 3 } })).toBe('pack-damaged');
  });

  it('searches several packs as one and shows an entry that stands in both once, the fresher one', async () => {
    const phones = [{ number: '555-555-0142', type: 'voice' as const, languages: [] }];
    const older = sampleResource('a', { name: 'Hope Pantry', phones, verifiedOn: '2025-01-01' });
    const newer = sampleResource('b', { name: 'HOPE Pantry', phones, verifiedOn: '2026-01-01' });
    const readers = await Promise.all(
      [[older, ...LIST], [newer]].map(async (list) => {
        const files = await buildPack(list, { name: 'Sample list' });
        return (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
      }),
    );
    const pack = await openPacks(readers);
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(pack.value.search(sampleQuery('hope pantry')).hits.map(({ resource }) => resource.id)).toEqual([
      'b',
      '1',
    ]);
    expect(pack.value.search(sampleQuery('')).total).toBe(3);
  });

  it('opens and searches an empty list', async () => {
    for (const shard of ['none', 'place'] as const) {
      const pack = await openSample([], { shard });
      expect(pack.search(sampleQuery('food'))).toMatchObject({ hits: [], total: 0, isComplete: true });
      expect(pack.search(sampleQuery('')).total).toBe(0);
    }
  });
});
