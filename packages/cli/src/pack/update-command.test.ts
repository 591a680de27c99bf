import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../testing/run-cairn.ts';

const STATES: readonly (readonly [state: string, zip: string])[] = [
  ['MI', '48201'],
  ['OH', '43201'],
  ['TX', '75201'],
];
let folder = '';
let pack = '';
const list = (): string => join(folder, 'list.ndjson');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-update-'));
  pack = join(folder, 'pack');
});

afterAll(() => rm(folder, { recursive: true }));

function entry(id: string, name: string, [state, zip]: readonly [string, string]): string {
  return `${JSON.stringify({
    id,
    name,
    status: 'active',
    organization: { id: `o-${id}`, name: `${name} Project` },
    locations: [
      {
        id: `l-${id}`,
        location_type: 'physical',
        addresses: [
          { address_1: `${id} Elm Street`, city: `City ${state}`, state_province: state, postal_code: zip },
        ],
      },
    ],
  })}\n`;
}

const entries = STATES.flatMap((place) =>
  Array.from({ length: 5 }, (_, at) => entry(`${place[0]}${at}`, `Pantry ${at}`, place)),
);

async function shardFiles(): Promise<string[]> {
  return (await readdir(pack)).filter((name) => name.startsWith('shard-')).sort();
}

describe('cairn pack update', () => {
  it('needs a pack that is there', async () => {
    await writeFile(list(), entries.join(''));
    const { code, err } = await cairn('pack', 'update', list(), '--out', pack);
    expect(code).toBe(2);
    expect(err).toContain('cairn pack build');
  });

  it('writes nothing but the manifest when only rows have moved', async () => {
    expect(await cairn('pack', 'build', list(), '--out', pack, '--shard', 'place')).toMatchObject({
      code: 0,
    });
    const before = await shardFiles();
    expect(before).toHaveLength(3);
    await writeFile(list(), entries.toReversed().join(''));
    const { code, out } = await cairn('pack', 'update', list(), '--out', pack);
    expect(code).toBe(0);
    expect(out).toContain('0 files are new (0 kB), 5 stay as they are.');
    expect(await shardFiles()).toEqual(before);
  });

  it('writes the one area that changes, keeps the old file until it is pruned, and finds what is new', async () => {
    const before = await shardFiles();
    await writeFile(list(), entry('OH9', 'Lantern Kitchen', ['OH', '43201']) + entries.join(''));
    const { out } = await cairn('pack', 'update', list(), '--out', pack);
    expect(out).toContain('1 files are new');
    expect(out).toMatch(/\+ shard-oh-/);
    const after = await shardFiles();
    expect(after).toHaveLength(4);
    expect(after).toEqual(expect.arrayContaining(before));
    expect((await cairn('pack', 'search', pack, 'lantern kitchen')).out).toContain('OH9');
    const pruned = await cairn('pack', 'update', list(), '--out', pack, '--prune');
    expect(pruned.out).toContain('1 older files were removed.');
    expect(await shardFiles()).toHaveLength(3);
  });

  it('is the same as building anew', async () => {
    const fresh = join(folder, 'fresh');
    await cairn('pack', 'build', list(), '--out', fresh, '--shard', 'place');
    const search = async (place: string): Promise<string> => (await cairn('pack', 'search', place, '')).out;
    expect(await search(pack)).toBe(await search(fresh));
  });
});
