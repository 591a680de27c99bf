import type { Coordinates } from '@cairn/domain';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sampleQuery, sampleResource } from '../testing/sample.ts';
import { openPack, type Pack } from './open-pack.ts';

// Two towns of one name in two states, each around with more entries than a first answer may transfer, and lines that
// have no place. Nothing serves everywhere.

const STATES = [
  ['AK', 61],
  ['TX', 30],
] as const;
const LEXICON: Lexicon = {
  functionWords: ['in'],
  synonyms: [],
  tags: [],
  languages: [],
  states: [
    ['AK', 'alaska'],
    ['TX', 'texas'],
  ],
  nearMe: [],
  openNow: [],
  openToday: [],
};
/** Words that gzip cannot make small. */
const noise = (at: number): string =>
  Array.from({ length: 30 }, (_, n) => ((at * 31 + n) * 2654435761).toString(36).slice(-7)).join(' ');
/** So many that the table waits for a question that may name one. */
const OTHER_TOWNS = Array.from(
  { length: 2000 },
  (_, at) => `TX\t${noise(at).slice(0, 22)}\t30.00\t-100.00\t9`,
);
const TOWNS = [
  ...OTHER_TOWNS,
  ...STATES.map(([state, latitude]) => `${state}\tMilltown\t${latitude}.00\t-100.00\t9`),
].join('\n');
const LIST = [
  ...STATES.flatMap(([state, latitude], which) =>
    Array.from({ length: 2500 }, (_, at) =>
      sampleResource(`${state}${at}`, {
        name: `Pantry ${at}`,
        description: noise(at + which * 5000),
        location: {
          address: [],
          city: 'Milltown',
          state,
          coordinates: { latitude: latitude + (at % 50) / 100, longitude: -100 + at / 5000 },
        },
      }),
    ),
  ),
  sampleResource('line', { name: 'Night Line', modes: ['phone'] }),
];
const files = await buildPack(LIST, { name: 'Large' }, { shard: 'place', lexicon: LEXICON, towns: TOWNS });

async function open(
  from: ReadonlyMap<string, Uint8Array> = files,
): Promise<{ pack: Pack; names: string[]; bytes: () => number }> {
  const names: string[] = [];
  const pack = await openPack((name) => {
    names.push(name);
    return Promise.resolve(from.get(name) ?? new Uint8Array());
  });
  if (!pack.ok) throw new Error(pack.problem.message);
  const bytes = (): number => names.reduce((sum, name) => sum + (from.get(name)?.length ?? 0), 0);
  return { pack: pack.value, names, bytes };
}

const statesOf = (pack: Pack, text: string): (string | undefined)[] => [
  ...new Set(pack.search(sampleQuery(text)).hits.map(({ resource }) => resource.location?.state)),
];

describe('a large list by place', () => {
  it('begins with what has no place where nothing serves everywhere', async () => {
    const { pack } = await open();
    expect(pack.search(sampleQuery('')).hits.map(({ resource }) => resource.id)).toEqual(['line']);
  });

  it('stays within 300 kB for a first question that names a town, however often it is asked', async () => {
    const { pack, bytes } = await open();
    await pack.loadFor(sampleQuery('pantry milltown alaska'));
    expect(statesOf(pack, 'pantry milltown alaska')).toEqual(['AK']);
    expect(await pack.loadFor(sampleQuery('pantry milltown alaska'))).toEqual({ ok: true, value: false });
    expect(await pack.loadFor(sampleQuery('pantry in milltown alaska'))).toEqual({ ok: true, value: false });
    expect(bytes()).toBeLessThan(300_000);
    expect(pack.search(sampleQuery('pantry')).isComplete).toBe(false);
  });

  it('reads the table of towns for a question that may name one, and not for a ZIP code', async () => {
    const { pack, names } = await open();
    const hasTowns = (): boolean => names.some((name) => name.startsWith('towns'));
    await pack.loadFor(sampleQuery('pantry 77001'));
    expect(hasTowns()).toBe(false);
    await pack.loadFor(sampleQuery('pantry milltown'));
    expect(hasTowns()).toBe(true);
  });

  it('goes to the town in the state that is named when only one in another state has been read', async () => {
    const { pack } = await open();
    await pack.loadFor(sampleQuery('pantry milltown alaska'));
    pack.search(sampleQuery('pantry milltown alaska'));
    expect(await pack.loadFor(sampleQuery('pantry milltown texas'))).toEqual({ ok: true, value: true });
    expect(statesOf(pack, 'pantry milltown texas')).toEqual(['TX']);
  });

  it('asks for the files that it needs together, so that a slow line is waited for twice and no more', async () => {
    const asked: string[][] = [];
    const pack = await openPack(
      (name) => {
        const batch = (asked[0] ??= []);
        batch.push(name);
        // Whoever asks next after this turn waited for an answer.
        return new Promise((resolve) =>
          setTimeout(() => {
            if (asked[0] === batch) asked.unshift([]);
            resolve(files.get(name) ?? new Uint8Array());
          }, 20),
        );
      },
      { isWhole: true },
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    const batches = asked.filter((batch) => batch.length > 0).reverse();
    expect(batches.map((batch) => batch[0]?.split('-')[0])).toEqual(['manifest.json', 'shard', 'lexicon']);
    expect(batches[1]?.length).toBe(pack.value.manifests[0]?.shards.length);
  });

  it('finds the area of a ZIP code where no entry has one, nearest first, within 300 kB', async () => {
    const [texas, alaska] = ['77001', '99501'];
    const zipNear = ({ latitude, longitude }: Coordinates): string =>
      latitude > 50 ? alaska : longitude > -99.9 && latitude > 30.4 ? '77002' : texas;
    const { pack, bytes } = await open(
      await buildPack(LIST, { name: 'Large' }, { shard: 'place', lexicon: LEXICON, towns: TOWNS, zipNear }),
    );
    expect(await pack.loadFor(sampleQuery('pantry 77002'))).toEqual({ ok: true, value: true });
    expect(bytes()).toBeLessThan(300_000);
    expect(statesOf(pack, 'pantry 77002')).toEqual(['TX']);
    const [first] = pack.search(sampleQuery('pantry 77002')).hits;
    const { coordinates } = first?.resource.location ?? {};
    expect(coordinates && zipNear(coordinates)).toBe('77002');
    expect(first?.resource.location).not.toHaveProperty('postalCode');
  });
});
