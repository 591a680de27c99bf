import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSample, sampleQuery, sampleResource } from '../testing/sample.ts';

const NASTY = [
  '<script>alert(1)</script> Pantry',
  '=cmd()|x Pantry',
  '\u202eyrtnaP Pantry',
  '__proto__ constructor Pantry',
  `${'x'.repeat(20_000)} Pantry`,
  '🍞🥖 Pantry',
  'مخزن الطعام Pantry',
  '食品銀行 Pantry',
];
const pack = await openSample(NASTY.map((name, at) => sampleResource(`n${at}`, { name, description: name })));

describe('hostile text', () => {
  it('comes back as the text it was, with highlights inside it', () => {
    const { hits } = pack.search(sampleQuery('pantry', { limit: 20 }));
    expect(hits.map(({ resource }) => resource.name).sort()).toEqual([...NASTY].sort());
    for (const { resource, highlights } of hits) {
      expect(highlights.name?.map(([start, end]) => resource.name.slice(start, end))).toContain('Pantry');
    }
  });

  it.each([
    ['__proto__', 'n3'],
    ['constructor', 'n3'],
    ['食品', 'n7'],
    ['الطعام', 'n6'],
    ['x'.repeat(30), 'n4'],
  ])('is found by "%s"', (text, id) => {
    expect(pack.search(sampleQuery(text)).hits.map(({ resource }) => resource.id)).toContain(id);
  });

  it('in a question never throws and never changes an object that is not its own', () => {
    const before = Object.keys(Object.prototype);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY, 'a '.repeat(4000))),
        (text) => {
          const { hits, total } = pack.search(sampleQuery(text));
          expect(hits.length).toBeLessThanOrEqual(total);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
    expect(Object.keys(Object.prototype)).toEqual(before);
  });
});
