import { describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sampleQuery, sampleResource } from '../testing/sample.ts';
import { openPack, type Pack } from './open-pack.ts';

// Two large states, each with a line for all who live there, which lies nowhere.

const STATES = [
  ['MI', 'michigan', 42, '480'],
  ['TX', 'texas', 30, '770'],
] as const;
const LEXICON: Lexicon = {
  functionWords: ['in'],
  synonyms: [],
  tags: [],
  languages: [],
  states: STATES.map(([code, name]) => [code, name]),
  nearMe: [],
  openNow: [],
  openToday: [],
};
const TOWNS = STATES.map(([code, , latitude]) => `${code}\tMidtown\t${latitude}.00\t-90.00\t9`).join('\n');
/** Words that gzip cannot make small. */
const noise = (at: number): string =>
  Array.from({ length: 30 }, (_, n) => ((at * 31 + n) * 2654435761).toString(36).slice(-7)).join(' ');
const LIST = [
  ...STATES.flatMap(([state, , latitude, zip3], which) => [
    ...Array.from({ length: 2500 }, (_, at) =>
      sampleResource(`${state}${at}`, {
        name: `Pantry ${at}`,
        description: noise(at + which * 5000),
        location: {
          address: [],
          state,
          postalCode: `${zip3}${String(at % 50).padStart(2, '0')}`,
          coordinates: { latitude: latitude + (at % 50) / 100, longitude: -90 + (at % 50) / 100 },
        },
      }),
    ),
    sampleResource(`${state}-line`, {
      name: 'State Line',
      modes: ['phone'],
      serviceArea: { states: [state], counties: [], postalCodes: [] },
    }),
  ]),
  sampleResource('everywhere', {
    serviceArea: { isNationwide: true, states: [], counties: [], postalCodes: [] },
  }),
];
const files = await buildPack(LIST, { name: 'Large' }, { shard: 'place', lexicon: LEXICON, towns: TOWNS });

async function open(near?: {
  latitude: number;
  longitude: number;
}): Promise<{ pack: Pack; bytes: () => number }> {
  let bytes = 0;
  const read = (name: string): Promise<Uint8Array> => {
    const file = files.get(name) ?? new Uint8Array();
    bytes += file.length;
    return Promise.resolve(file);
  };
  const pack = await openPack(read, near ? { near } : {});
  if (!pack.ok) throw new Error(pack.problem.message);
  return { pack: pack.value, bytes: () => bytes };
}

const lines = (pack: Pack, text: string): string[] =>
  pack
    .search(sampleQuery(text))
    .hits.flatMap(({ resource }) => (resource.name === 'State Line' ? [resource.id] : []));

describe('what serves a whole state of a large list', () => {
  it('comes with what is near, within 300 kB', async () => {
    const { pack, bytes } = await open({ latitude: 42.2, longitude: -89.8 });
    expect(lines(pack, 'state line')).toEqual(['MI-line']);
    expect(bytes()).toBeLessThan(300_000);
  });

  it.each(['state line 77012', 'state line texas', 'state line in midtown texas'])(
    'comes for "%s"',
    async (text) => {
      const { pack, bytes } = await open();
      expect(await pack.loadFor(sampleQuery(text))).toEqual({ ok: true, value: true });
      expect(lines(pack, text)).toEqual(['TX-line']);
      expect(bytes()).toBeLessThan(300_000);
      expect(await pack.loadFor(sampleQuery(text))).toEqual({ ok: true, value: false });
    },
  );
});
