import type { Resource } from '@cairn/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeShard } from '../build/encode-shard.ts';
import { sampleResource } from '../testing/sample.ts';
import { Shard } from './shard.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.stringMatching(/^[a-cA-C' ,.\n\\"-]{0,25}$/),
  fc.constantFrom(
    '',
    ' ',
    '  a',
    'a  b ',
    '食品銀行へ',
    'مأوى ليلي',
    '👩‍👩‍👧 cena',
    '__proto__',
    'constructor',
    'Línea de ayuda',
    'half \ud800 letter',
    '<b>x</b>\u202e',
  ),
);
const texts = fc.array(text, { maxLength: 3 });
const number = fc.double({ noDefaultInfinity: true, noNaN: true });
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Leaves out what is undefined, as the type of an optional part asks for. */
function whole<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const location = fc
  .record({
    name: optional(text),
    address: texts,
    city: optional(text),
    state: optional(text),
    postalCode: optional(text),
    coordinates: optional(fc.record({ latitude: number, longitude: number })),
    isApproximate: optional(fc.boolean()),
    timeZone: optional(text),
  })
  .map(whole);

const resource = fc
  .record({
    name: text,
    alternateNames: texts,
    organization: text,
    description: text,
    alert: optional(text),
    needs: texts,
    categories: texts,
    emails: texts,
    website: optional(text),
    location: optional(location),
    hoursText: optional(text),
    phones: fc.array(fc.record({ number: text, type: fc.constant('voice' as const), languages: texts }), {
      maxLength: 2,
    }),
    eligibility: fc
      .record({ text: optional(text), minimumAge: optional(fc.nat(120)), audiences: texts })
      .map(whole),
    cost: fc.record({ isFree: optional(fc.boolean()), text: optional(text) }).map(whole),
    capacity: fc.array(fc.record({ unit: text, available: optional(fc.integer()) }).map(whole), {
      maxLength: 2,
    }),
    serviceArea: optional(
      fc.record({ text: optional(text), states: texts, counties: texts, postalCodes: texts }).map(whole),
    ),
    verifiedOn: optional(text),
    source: fc.record({ name: text, file: text, row: fc.nat() }),
  })
  .map((change) => whole(change) as Partial<Resource>);

function roundTrip(resources: readonly Resource[]): Resource[] {
  const shard = new Shard(encodeShard(resources));
  return resources.map((_, record) => shard.resource(record));
}

describe('shard', () => {
  it('gives back any resources exactly', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), (changes) => {
        const resources = changes.map((change, at) => sampleResource(`id ${at}`, change));
        expect(roundTrip(resources)).toEqual(resources);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keeps many distinct values apart, with ids of one to three bytes and values that come back', () => {
    const resources = Array.from({ length: 14_000 }, (_, at) =>
      sampleResource(`id-${at}`, {
        name: `word${at} Word${at % 700} again`,
        location: { address: [], city: `City ${at % 300}` },
        alternateNames: Array.from({ length: at % 4 }, (__, other) => `other ${other * at}`),
      }),
    );
    expect(roundTrip(resources)).toEqual(resources);
  });

  it('refuses bytes that are cut off anywhere', () => {
    const bytes = encodeShard([sampleResource('1', { name: 'Hope Pantry' }), sampleResource('2')]);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => new Shard(bytes.subarray(0, length))).toThrow(Error);
    }
  });

  it('refuses to store what JSON cannot hold', () => {
    const odd = sampleResource('1', { needs: [() => 'food'] as unknown as string[] });
    expect(() => encodeShard([odd])).toThrow(TypeError);
  });
});
